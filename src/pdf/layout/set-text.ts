import type { TextStyle } from '../style/style.ts';
import type { Measurer, Stretch } from './measurer.ts';
import type { TextRun } from './page.ts';
import type { Tag } from './structure.ts';

/** Where a stretch of text begins. */
export interface TextPlace {
  readonly x: number;
  readonly baseline: number;
}

/** Sets text in one line, as many runs as it takes fonts. */
export function setText(
  text: string,
  style: TextStyle,
  tag: Tag,
  place: TextPlace,
  measurer: Measurer,
): readonly TextRun[] {
  const { size, colour, tracking, rise } = style;
  const runs: TextRun[] = [];
  let x = place.x;
  for (const { font, text: cut, advance } of wordStretches(text, style, measurer)) {
    const width = advance * size + tracking * cut.length;
    const last = runs.at(-1);
    if (last?.font === font) {
      runs[runs.length - 1] = { ...last, text: last.text + cut, width: last.width + width };
    } else {
      const baseline = place.baseline - rise;
      runs.push({ kind: 'text', text: cut, font, size, colour, x, baseline, width, tracking, tag });
    }
    x += width;
  }
  return runs;
}

/** Word by word, since measured words are kept. */
function* wordStretches(text: string, { face }: TextStyle, measurer: Measurer): Generator<Stretch> {
  for (const [word] of text.matchAll(/ +|[^ ]+/g)) yield* measurer.stretches(word, face);
}

/** In points. */
export function textWidth(text: string, style: TextStyle, measurer: Measurer): number {
  let width = style.tracking * text.length;
  for (const { advance } of wordStretches(text, style, measurer)) width += advance * style.size;
  return width;
}

/** Distance of the baseline from the top of a line of this style, with its leading shared evenly. */
export function baselineOf(style: TextStyle, measurer: Measurer): number {
  const { ascent, descent } = measurer.metrics(style.face);
  return (style.leading - (ascent - descent) * style.size) / 2 + ascent * style.size;
}
