import type { TextStyle } from '../style/style.ts';
import { breakPoints } from './break-points.ts';
import type { Measurer } from './measurer.ts';

/** A part of a word, up to where a line may break in it. */
export interface WordPart {
  readonly text: string;
  /** In points, with its kerning to what precedes it in the word. */
  readonly width: number;
  /** Width of the hyphen that shows where a line ends after it, or 0. */
  readonly hyphen: number;
}

const softHyphen = '\u00ad';

/** Of longer words the parts are measured each by itself: the time would grow with their square. */
const longestKerned = 64;

/** Words that are kept for a style; at the next one it begins anew. */
const mostWords = 50_000;

type Words = Map<string, readonly WordPart[]>;

/** Words recur, and a style is one object as long as a document is set. */
const known = new WeakMap<Measurer, WeakMap<TextStyle, Words>>();

/** A word (a stretch without white space), cut where a line may break in it. */
export function cutWord(word: string, style: TextStyle, measurer: Measurer): readonly WordPart[] {
  const words = wordsIn(style, measurer);
  const found = words.get(word);
  if (found !== undefined) return found;
  const parts = partsOf(word, style, measurer);
  if (words.size >= mostWords) words.clear();
  if (word.length <= longestKerned) words.set(word, parts);
  return parts;
}

function wordsIn(style: TextStyle, measurer: Measurer): Words {
  const styles = known.get(measurer) ?? new WeakMap<TextStyle, Words>();
  known.set(measurer, styles);
  const words = styles.get(style) ?? new Map<string, readonly WordPart[]>();
  styles.set(style, words);
  return words;
}

function partsOf(word: string, style: TextStyle, measurer: Measurer): readonly WordPart[] {
  const ends = [...breakPoints(word), word.length];
  return ends.map((to, index) => {
    const text = word.slice(ends[index - 1] ?? 0, to);
    const width = widthWithin(word, ends[index - 1] ?? 0, to, style, measurer);
    const showsHyphen = text.endsWith(softHyphen);
    const hyphen = showsHyphen ? hyphenAfter(word.charAt(to - 2), style, measurer) : 0;
    return { text, width, hyphen };
  });
}

/** A soft hyphen is as wide as it shows: not at all. */
function widthWithin(
  word: string,
  from: number,
  to: number,
  style: TextStyle,
  measurer: Measurer,
): number {
  const width = (start: number, end: number): number =>
    widthOf(word.slice(start, end).replaceAll(softHyphen, ''), style, measurer);
  const isShort = word.length <= longestKerned;
  return from > 0 && isShort ? width(0, to) - width(0, from) : width(from, to);
}

/** Width of the hyphen that a line shows after a letter, with its kerning to it, in points. */
function hyphenAfter(letter: string, style: TextStyle, measurer: Measurer): number {
  return widthOf(letter + softHyphen, style, measurer) - widthOf(letter, style, measurer);
}

/** In points. */
export function widthOf(text: string, style: TextStyle, measurer: Measurer): number {
  return measurer.advance(text, style.face) * style.size + style.tracking * text.length;
}
