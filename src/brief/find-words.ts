import type { Article } from '../corpus/article.ts';
import type { Slice } from './opaque-markdown.ts';

/** Words that must stand in a source as they are. */
export interface Wanted {
  readonly text: string;
  /** Whether an annotation joins it without a space, as in `[t]he`: its edge may be inside a word. */
  readonly joinsBefore: boolean;
  readonly joinsAfter: boolean;
}

/**
 * Where an article has the words, one after the other, among what may be quoted: offsets into its file's
 * text, or `undefined`. White space is folded and quotation marks and apostrophes count as equal whatever
 * their form, since an analyst types what the keyboard has. Words are found whole: "necessary" is not in
 * "unnecessary".
 */
export function findWords(
  wanted: readonly Wanted[],
  article: Article,
  within?: Slice,
): readonly Slice[] | undefined {
  const hay = foldedRuns(article, quotableRuns(article, within));
  const slices: Slice[] = [];
  let from = 0;
  for (const each of wanted) {
    const needle = folded(each.text.trim());
    const at = needle === '' ? -1 : indexOfWords(hay.text, needle, each, from);
    const start = hay.offsets[at];
    const last = hay.offsets[at + needle.length - 1];
    if (start === undefined || last === undefined) return undefined;
    slices.push({ start, end: last + 1 });
    from = at + needle.length;
  }
  return slices.length > 0 ? slices : undefined;
}

function indexOfWords(hay: string, needle: string, wanted: Wanted, from: number): number {
  for (let at = hay.indexOf(needle, from); at >= 0; at = hay.indexOf(needle, at + 1)) {
    const end = at + needle.length;
    const startsWord = wanted.joinsBefore || !isInsideWord(hay, at);
    if (startsWord && (wanted.joinsAfter || !isInsideWord(hay, end))) return at;
  }
  return -1;
}

/** Whether letters or digits stand on both sides of an offset. */
function isInsideWord(text: string, at: number): boolean {
  const isWord = /[\p{L}\p{N}\p{M}]/u;
  return isWord.test(text.charAt(at - 1)) && isWord.test(text.charAt(at));
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

/** Stands between runs: no text has it, so that nothing is found across. */
const gap = '\0';

/** The runs with white space and quotation marks made alike, and the offset of each of their units. */
function foldedRuns(
  { file }: Article,
  runs: readonly Slice[],
): { readonly text: string; readonly offsets: readonly number[] } {
  const units: string[] = [];
  const offsets: number[] = [];
  for (const { start, end } of runs) {
    for (let at = start; at < end; at += 1) {
      const unit = alike(file.text.charAt(at));
      if (unit === ' ' && units.at(-1) === ' ') continue;
      units.push(unit);
      offsets.push(at);
    }
    units.push(gap);
    offsets.push(end);
  }
  return { text: units.join(''), offsets };
}

function folded(text: string): string {
  return [...text.replaceAll(gap, '\uFFFD')].map(alike).join('').replace(/ +/g, ' ');
}

function alike(unit: string): string {
  if (/\s/u.test(unit)) return ' ';
  if (/[“”„«»]/u.test(unit)) return '"';
  return /[‘’‚]/u.test(unit) ? "'" : unit;
}
