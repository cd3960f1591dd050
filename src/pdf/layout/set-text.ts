import type { TextStyle } from '../style/style.ts';
import type { Measurer, Stretch } from './measurer.ts';
import type { TextRun } from './page.ts';
import type { Tag } from './structure.ts';

/** Where a stretch of text begins. */
export interface TextPlace {
  readonly x: number;
  readonly baseline: number;
  /** What each space gains, as a part of its width; nothing where it is left out. */
  readonly stretch?: number;
}

/** Sets text in one line, as many runs as it takes fonts. */
export function setText(
  text: string,
  style: TextStyle,
  tag: Tag,
  place: TextPlace,
  measurer: Measurer,
): readonly TextRun[] {
  const { size, colour, tracking } = style;
  const baseline = place.baseline - style.rise;
  const wordSpacing = place.stretch ? place.stretch * textWidth(' ', style, measurer) : 0;
  let x = place.x;
  return joined(wordStretches(text, style, measurer)).map(({ text: cut, font, advance }) => {
    const spacing = wordSpacing === 0 ? 0 : wordSpacing * spacesIn(cut);
    const width = advance * size + tracking * cut.length + spacing;
    const left = x;
    x += width;
    const place = { x: left, baseline, width, tracking, wordSpacing };
    return { kind: 'text', text: cut, font, size, colour, ...place, tag };
  });
}

function spacesIn(text: string): number {
  return text.split(' ').length - 1;
}

/** Words and the spaces between them: what is measured, and kept, as one. */
export function wordsOf(text: string): readonly string[] {
  return text.match(/ +|[^ ]+/g) ?? [];
}

function wordStretches(text: string, { face }: TextStyle, measurer: Measurer): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const word of wordsOf(text)) {
    for (const stretch of measurer.stretches(word, face)) stretches.push(stretch);
  }
  return stretches;
}

/** Neighbours of one font as one. */
function joined(stretches: readonly Stretch[]): readonly Stretch[] {
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
  const stretches = wordStretches(text, style, measurer);
  const advance = stretches.reduce((sum, stretch) => sum + stretch.advance, 0);
  return advance * style.size + style.tracking * text.length;
}

/** Distance of the baseline from the top of a line of this style, with its leading shared evenly. */
export function baselineOf(style: TextStyle, measurer: Measurer): number {
  const { ascent, descent } = measurer.metrics(style.face);
  return (style.leading - (ascent - descent) * style.size) / 2 + ascent * style.size;
}
