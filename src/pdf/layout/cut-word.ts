import type { TextStyle } from '../style/style.ts';
import { breakPoints } from './break-points.ts';
import type { Measurer } from './measurer.ts';
import { softHyphen } from './soft-hyphens.ts';
import { MeasuredWords } from './word-cache.ts';

/** A part of a word, up to where a line may break in it. */
export interface WordPart {
  readonly text: string;
  /** In points, with its kerning to what precedes it in the word. */
  readonly width: number;
  /** Width of the hyphen that shows where a line ends after it, or 0. */
  readonly hyphen: number;
}

/** Of longer words the parts are measured each by itself: the time would grow with their square. */
const longestKerned = 64;

const known = new MeasuredWords<TextStyle, readonly WordPart[]>(longestKerned);

/** A word (a stretch without white space), cut where a line may break in it. */
export function cutWord(word: string, style: TextStyle, measurer: Measurer): readonly WordPart[] {
  const words = known.of(style, measurer);
  const found = words.get(word);
  if (found !== undefined) return found;
  const parts = partsOf(word, style, measurer);
  words.keep(word, parts);
  return parts;
}

/** A word that stays whole. */
export function wholeWord(word: string, style: TextStyle, measurer: Measurer): readonly WordPart[] {
  return [{ text: word, width: widthOf(word, style, measurer), hyphen: 0 }];
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
