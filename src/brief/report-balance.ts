import { diagnostic, type Report } from '../diagnostics/diagnostic.ts';
import type { Balance } from '../evidence/balance.ts';
import type { WordsQuoted } from '../evidence/words-quoted.ts';
import type { BriefSpec } from '../spec/brief-spec.ts';
import type { Loaded } from '../spec/locator.ts';

/**
 * Warns of a section whose evidence is all from one source or one side, at the section, unless the
 * spec accepts that there: BRIEF-THEME-031 and -032. `hasOthers`: whether the corpus holds more
 * sources than one; where it holds one only, nothing else could be.
 */
export function reportBalance(
  { isSingleSource, articles, onlySide }: Balance,
  index: number,
  hasOthers: boolean,
  spec: Loaded<BriefSpec>,
  report: Report,
): void {
  const accept = spec.value.sections[index]?.evidence.accept ?? [];
  const span = spec.locate(['sections', index, 'theme']);
  const accepting = (what: string): string =>
    `or say so in the spec: \`evidence: { accept: [${what}] }\``;
  if (isSingleSource && hasOthers && !accept.includes('single-source')) {
    const message = `all that section ${index + 1} quotes is from "${articles[0]?.id}"`;
    const hints = ['lower `per-source`, or pin what another says', accepting('single-source')];
    report(diagnostic('BRIEF-THEME-031', message, { span, hints }));
  }
  if (onlySide !== undefined && !accept.includes('one-sided')) {
    const message = `all that section ${index + 1} quotes is from one side: ${onlySide}`;
    const hints = ['pin what another side says', accepting('one-sided')];
    report(diagnostic('BRIEF-THEME-032', message, { span, hints }));
  }
}

/**
 * Warns of a source of which the brief quotes more than the limit, at the first section that quotes it:
 * BRIEF-THEME-030. `sectionOf` gives that section's index; none: only the analyst's own text does.
 */
export function reportWordsQuoted(
  quoted: readonly WordsQuoted[],
  sectionOf: (article: string) => number | undefined,
  spec: Loaded<BriefSpec>,
  report: Report,
): void {
  for (const { article, words, of, limit, isOverLimit } of quoted) {
    if (!isOverLimit) continue;
    const index = sectionOf(article.id);
    const span = spec.locate(index === undefined ? ['title'] : ['sections', index]);
    const message = `the brief quotes ${words} of the ${of} words of "${article.id}", more than ${limit}`;
    const hints = [
      'keep less: pin passages with an `excerpt`, or lower `per-source`',
      'or give the right to quote it: `rights:` in its description, or `quotation-limit:` in the spec',
    ];
    report(diagnostic('BRIEF-THEME-030', message, { span, hints }));
  }
}
