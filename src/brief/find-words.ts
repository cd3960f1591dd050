import type { Article } from '../corpus/article.ts';

export interface Slice {
  readonly start: number;
  readonly end: number;
}

/**
 * Where an article has the words, among what may be quoted: offsets into its file's text, or
 * `undefined`. White space is folded and quotation marks and apostrophes count as equal whatever their
 * form, since an analyst types what the keyboard has.
 */
export function findWords(words: string, article: Article, within?: Slice): Slice | undefined {
  const wanted = folded(words.trim(), 0).text;
  if (wanted === '') return undefined;
  for (const run of quotableRuns(article, within)) {
    const hay = folded(article.file.text.slice(run.start, run.end), run.start);
    const at = hay.text.indexOf(wanted);
    const start = hay.offsets[at];
    const last = hay.offsets[at + wanted.length - 1];
    if (at >= 0 && start !== undefined && last !== undefined) return { start, end: last + 1 };
  }
  return undefined;
}

/** Stretches of text between what may not be quoted: a quotation never runs over furniture. */
function quotableRuns({ blocks }: Article, within: Slice | undefined): readonly Slice[] {
  if (within) return [within];
  const runs: { start: number; end: number }[] = [];
  let open: { start: number; end: number } | undefined;
  for (const { quotable, start, end } of blocks) {
    if (!quotable) open = undefined;
    else if (open) open.end = end;
    else {
      open = { start, end };
      runs.push(open);
    }
  }
  return runs;
}

/** The text with white space and quotation marks made alike, and the offset of each of its units. */
function folded(
  text: string,
  from: number,
): { readonly text: string; readonly offsets: readonly number[] } {
  const units: string[] = [];
  const offsets: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const unit = alike(text.charAt(at));
    if (unit === ' ' && units.at(-1) === ' ') continue;
    units.push(unit);
    offsets.push(from + at);
  }
  return { text: units.join(''), offsets };
}

function alike(unit: string): string {
  if (/\s/u.test(unit)) return ' ';
  if (/[“”„«»]/u.test(unit)) return '"';
  return /[‘’‚]/u.test(unit) ? "'" : unit;
}

/**
 * The analyst's words with the quotation marks and apostrophes that the source has in their place.
 * `slice` is what `findWords` found: the same text, white space and the form of marks aside.
 */
export function withMarksOf(slice: string, words: string): string {
  const source = [...slice.replace(/\s+/gu, '')];
  let next = 0;
  return words.replace(/\S/gu, (unit) => source[next++] ?? unit);
}
