import type { TextStyle } from '../style/style.ts';
import { directedRuns, directedStyle } from './bidi/directed-runs.ts';
import { holdsRightToLeft } from './bidi/right-to-left.ts';
import { visualOrder } from './bidi/visual-order.ts';
import type { Direction, Measurer, Stretch } from './measurer.ts';
import type { TextRun } from './page.ts';
import type { Tag } from './structure.ts';

/** Where a stretch of text begins. */
export interface TextPlace {
  readonly x: number;
  readonly baseline: number;
  /** What each space gains, as a part of its width; nothing where it is left out. */
  readonly stretch?: number;
  /** Of the line that it is by itself; where it is left out, its first letter tells. */
  readonly base?: Direction;
}

/**
 * Sets text in one line, as many runs as it takes fonts, in the order in which they are read. Text of
 * both directions, in a style that says none, is put in the order of its own.
 */
export function setText(
  text: string,
  style: TextStyle,
  tag: Tag,
  place: TextPlace,
  measurer: Measurer,
): readonly TextRun[] {
  if (style.face.direction === 'rtl') return setRightToLeft(text, style, tag, place, measurer);
  if (place.base !== 'rtl' && !holdsRightToLeft(text))
    return setLeftToRight(text, style, tag, place, measurer);
  const runs = directedRuns(text, place.base);
  const set: (readonly TextRun[])[] = [];
  let x = place.x;
  for (const at of visualOrder(runs.map(({ level }) => level))) {
    const run = runs[at];
    if (run === undefined) continue;
    const directed = directedStyle(style, run.level);
    const put = directed.face.direction === 'rtl' ? setRightToLeft : setLeftToRight;
    set[at] = put(run.text, directed, tag, { ...place, x }, measurer);
    x += widthOfRuns(set[at]);
  }
  return set.flat();
}

export function widthOfRuns(runs: readonly TextRun[]): number {
  return runs.reduce((sum, { width }) => sum + width, 0);
}

function setLeftToRight(
  text: string,
  style: TextStyle,
  tag: Tag,
  place: TextPlace,
  measurer: Measurer,
): readonly TextRun[] {
  const { size, colour } = style;
  const tracking = trackingOf(text, style);
  const baseline = place.baseline - style.rise;
  const wordSpacing = place.stretch ? place.stretch * textWidth(' ', style, measurer) : 0;
  let x = place.x;
  return stretchesOf(text, style, measurer).map(({ text: cut, font, advance }) => {
    const spacing = wordSpacing === 0 ? 0 : wordSpacing * spacesIn(cut);
    const width = advance * size + tracking * cut.length + spacing;
    const left = x;
    x += width;
    return {
      kind: 'text',
      text: cut,
      font,
      size,
      colour,
      x: left,
      baseline,
      width,
      tracking,
      wordSpacing,
      tag,
    };
  });
}

/** The first run stands at the right. */
function setRightToLeft(
  text: string,
  style: TextStyle,
  tag: Tag,
  place: TextPlace,
  measurer: Measurer,
): readonly TextRun[] {
  const { size, colour, face } = style;
  const baseline = place.baseline - style.rise;
  const space = textWidth(' ', style, measurer);
  const cuts = place.stretch ? wordsWithSpaces(text) : [text];
  const stretches = cuts.flatMap((cut) => measurer.stretches(cut, face));
  // Beside letters the font of the letters sets the space, and not as wide as it was measured.
  const natural = stretches.reduce((sum, { advance }) => sum + advance * size, 0);
  const lack =
    stretches.length < 2 && spacesIn(text) === 0
      ? 0
      : widthInDirection(text, style, measurer) - natural;
  const inner = stretches.reduce((sum, stretch) => sum + spacesIn(stretch.text), 0);
  const wordSpacing = (place.stretch ?? 0) * space + (inner === 0 ? 0 : lack / inner);
  let right = place.x + natural + wordSpacing * inner;
  return stretches.map(({ text: cut, font, advance }) => {
    const width = advance * size + wordSpacing * spacesIn(cut);
    right -= width;
    const own = { x: right, baseline, width, tracking: 0, wordSpacing, direction: 'rtl' } as const;
    return { kind: 'text', text: cut, font, size, colour, ...own, tag };
  });
}

/**
 * Readers begin anew after a wide space, and go by the order in which letters are drawn: each word is drawn
 * by itself, the first one first. Spaces keep the font of letters beside them.
 */
function wordsWithSpaces(text: string): readonly string[] {
  return text.match(/^ *[^ ]+ *|[^ ]+ */g) ?? [text];
}

function spacesIn(text: string): number {
  let spaces = 0;
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) spaces += 1;
  return spaces;
}

/** Words and the spaces between them: what is measured, and kept, as one. */
export function wordsOf(text: string): readonly string[] {
  const words: string[] = [];
  for (let start = 0, end = 0; start < text.length; start = end) {
    if (text.charAt(start) === ' ') {
      end = start + 1;
      while (text.charAt(end) === ' ') end += 1;
    } else {
      const space = text.indexOf(' ', start);
      end = space < 0 ? text.length : space;
    }
    words.push(text.slice(start, end));
  }
  return words;
}

function wordStretches(text: string, { face }: TextStyle, measurer: Measurer): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const word of wordsOf(text)) {
    for (const stretch of measurer.stretches(word, face)) stretches.push(stretch);
  }
  return stretches;
}

/** The stretches of a text, neighbours of one font as one. */
function stretchesOf(text: string, style: TextStyle, measurer: Measurer): readonly Stretch[] {
  let font: string | undefined;
  let advance = 0;
  for (const word of wordsOf(text)) {
    for (const stretch of measurer.stretches(word, style.face)) {
      font ??= stretch.font;
      if (stretch.font !== font) return joinedByFont(wordStretches(text, style, measurer));
      advance += stretch.advance;
    }
  }
  // As most lines are: the text as it is, and not put together again of its words.
  return font === undefined ? [] : [{ text, font, advance }];
}

function joinedByFont(stretches: readonly Stretch[]): readonly Stretch[] {
  const runs: { text: string; font: string; advance: number }[] = [];
  let last: (typeof runs)[number] | undefined;
  for (const { text, font, advance } of stretches) {
    if (last?.font === font) {
      last.text += text;
      last.advance += advance;
    } else {
      last = { text, font, advance };
      runs.push(last);
    }
  }
  return runs;
}

/** In points. */
export function textWidth(text: string, style: TextStyle, measurer: Measurer): number {
  if (style.face.direction === undefined && holdsRightToLeft(text)) {
    return directedRuns(text).reduce((sum, run) => {
      const directed = directedStyle(style, run.level);
      return sum + widthInDirection(run.text, directed, measurer);
    }, 0);
  }
  return widthInDirection(text, style, measurer);
}

function widthInDirection(text: string, style: TextStyle, measurer: Measurer): number {
  const stretches = wordStretches(text, style, measurer);
  const advance = stretches.reduce((sum, stretch) => sum + stretch.advance, 0);
  return advance * style.size + trackingOf(text, style) * text.length;
}

/** Letters that are joined, or stand over one another, are not spaced. */
function trackingOf(text: string, { tracking }: TextStyle): number {
  return tracking === 0 || /[\u0590-\u08ff\u1780-\u17ff]/.test(text) ? 0 : tracking;
}

/** Distance of the baseline from the top of a line of this style, with its leading shared evenly. */
export function baselineOf(style: TextStyle, measurer: Measurer): number {
  const { ascent, descent } = measurer.metrics(style.face);
  return (style.leading - (ascent - descent) * style.size) / 2 + ascent * style.size;
}
