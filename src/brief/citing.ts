import type { Corpus } from '../corpus/corpus.ts';
import { diagnostic, type Report } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/did-you-mean.ts';
import type { BriefSpec } from '../spec/brief-spec.ts';
import type { Loaded, YamlPath } from '../spec/locator.ts';
import { type Citation, readCitations } from './analyst-markdown.ts';
import type { Apparatus } from './apparatus.ts';
import { type Cited, citedBy, inlineQuotation } from './inline-quotation.ts';

/** From this many words on, words in quotation marks need a source. */
const wordsThatNeedASource = 6;

/** What turns the analyst's Markdown into the brief's. */
export interface Citing {
  readonly spec: Loaded<BriefSpec>;
  readonly corpus: Corpus;
  readonly apparatus: Apparatus;
  readonly report: Report;
}

/**
 * The analyst's Markdown with each `[@id]` turned into note references. Words in quotation marks right
 * before a citation are looked for in what it cites. Reports BRIEF-VERIFY-010 (unknown id), -011 (words
 * that the source does not have) and, as a warning, -012 (quoted words without a citation), at the
 * field that `path` names.
 */
export function citeInMarkdown(markdown: string, path: YamlPath, citing: Citing): string {
  const parts: string[] = [];
  for (const piece of readCitations(markdown)) {
    if (piece.kind === 'text') parts.push(piece.text);
    else if (piece.kind === 'quoted') warnOfUncited(piece.words, path, citing);
    else cite(piece, path, parts, citing);
  }
  return parts.join('').trim();
}

function cite(citation: Citation, path: YamlPath, parts: string[], citing: Citing): void {
  const cited = citation.ids.flatMap(({ id }) => resolve(id, path, citing) ?? []);
  if (citation.quoted !== undefined && cited.length === citation.ids.length) {
    quoteInline(citation.quoted, cited, path, parts, citing);
  }
  for (const each of cited) parts.push(`[^${citing.apparatus.note(each)}]`);
}

function resolve(id: string, path: YamlPath, { spec, corpus, report }: Citing): Cited | undefined {
  const cited = citedBy(id, corpus);
  if (cited) return cited;
  const near = didYouMean(id, corpus.articleById.keys());
  const hints = [
    near === undefined
      ? '`brief corpus` lists the ids of sources, `brief search` those of passages'
      : `did you mean "${near}"?`,
  ];
  const message = `"[@${id}]" cites neither a source nor a passage of the corpus`;
  report(diagnostic('BRIEF-VERIFY-010', message, { span: spec.locate(path), hints }));
  return undefined;
}

/** Puts the source's own marks into the words just written, and the quotation into the record. */
function quoteInline(
  words: string,
  cited: readonly Cited[],
  path: YamlPath,
  parts: string[],
  { spec, apparatus, report }: Citing,
): void {
  for (const each of cited) {
    const found = inlineQuotation(words, each, spec.value.language);
    if (!found) continue;
    const before = parts.pop() ?? '';
    const at = before.lastIndexOf(words);
    parts.push(before.slice(0, at), found.printed, before.slice(at + words.length));
    apparatus.record(found.recorded);
    return;
  }
  const message = `the words “${shortened(words)}” are not in what they cite, "${cited[0]?.id}"`;
  const hints = ['quote the source word for word, or take the quotation marks away'];
  report(diagnostic('BRIEF-VERIFY-011', message, { span: spec.locate(path), hints }));
}

function warnOfUncited(words: string, path: YamlPath, { spec, report }: Citing): void {
  if (words.trim().split(/\s+/u).length < wordsThatNeedASource) return;
  const message = `the quoted words “${shortened(words)}” carry no citation`;
  const hints = ['write `[@id]` right after them, and they are checked against that source'];
  report(diagnostic('BRIEF-VERIFY-012', message, { span: spec.locate(path), hints }));
}

function shortened(words: string): string {
  const text = words.trim().replace(/\s+/gu, ' ');
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
