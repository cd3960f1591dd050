import type { PdfLine } from './pdf-text.ts';

/** Words of a file as they stand inside lines, lower case: what tells a compound from a broken word. */
export type Vocabulary = ReadonlySet<string>;

const word = /[\p{L}\p{M}]+(?:[-'’][\p{L}\p{M}]+)*/gu;

/** All words but those that a line's end may have broken. */
export function vocabularyOf(lines: readonly PdfLine[]): Vocabulary {
  const words = new Set<string>();
  let isBroken = false;
  for (const { text } of lines) {
    const found = text.match(word) ?? [];
    const from = isBroken ? 1 : 0;
    isBroken = /[-\u00ad‐]$/u.test(text);
    for (const each of found.slice(from, isBroken ? -1 : undefined)) words.add(each.toLowerCase());
  }
  return words;
}

/** What to put between the two parts of a word that a line's end divides. */
export type Joint = '' | '-' | ' ';

/** Parts that keep their hyphen before a word of its own: "non-aligned". */
const prefixes = new Set(
  'self non vice all half cross well long short high low quasi mid one two three four five six'.split(
    ' ',
  ),
);

/**
 * How a line goes on in the next. A hyphen is taken away where the whole is a word of the file, or
 * where both parts are in small letters and no words by themselves; it stays in "long-term" and
 * "Indo-Pacific". A dash stays as it is.
 */
export function jointOf(text: string, next: string, words: Vocabulary): Joint | undefined {
  const broken = /([\p{L}\p{M}’']+)([-\u00ad‐])$/u.exec(text.slice(-60));
  const [second] = /^[\p{L}\p{M}’']+/u.exec(next.slice(0, 60)) ?? [];
  if (!broken?.[1] || second === undefined) return undefined;
  if (broken[2] === '\u00ad') return '';
  const first = broken[1].toLowerCase();
  if (words.has(`${first}${second.toLowerCase()}`)) return '';
  if (words.has(`${first}-${second.toLowerCase()}`) || !/^\p{Ll}/u.test(second)) return '-';
  if (prefixes.has(first) && (second.length > 3 || words.has(second))) return '-';
  return words.has(first) && words.has(second) ? '-' : '';
}

export interface JoinedText {
  readonly text: string;
  /** Where each line begins in it, ascending. */
  readonly starts: readonly number[];
}

/** The lines of a paragraph as one line, without what the line ends did to it. */
export function joinLines(lines: readonly PdfLine[], words: Vocabulary): JoinedText {
  let text = '';
  const starts: number[] = [];
  for (const line of lines) {
    const joint = text === '' ? undefined : jointOf(text, line.text, words);
    if (joint === '') text = text.slice(0, -1);
    else if (text !== '' && joint === undefined && !isTight(text, line.text)) text += ' ';
    starts.push(text.length);
    text += line.text;
  }
  return { text, starts };
}

/** After "2018–" and "and/" no space was broken at; nor between the signs of Chinese and Japanese. */
function isTight(text: string, next: string): boolean {
  const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}。、，]/u;
  if (wide.test(text.slice(-1)) && wide.test(next.slice(0, 1))) return true;
  return /[\p{L}\p{N}][–—/-]$/u.test(text) && /^[\p{L}\p{N}]/u.test(next);
}
