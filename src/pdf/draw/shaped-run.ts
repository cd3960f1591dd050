import type { Font, GlyphPosition } from 'pdfkit';
import type { TextRun } from '../layout/page.ts';
import { colourOperator, number } from './operators.ts';

/**
 * A run whose glyphs say where they stand. The glyphs copy as the text in its order; for readers
 * that go by place instead, the run says its text as a whole (ISO 32000-1, 14.9.4), in Khmer.
 */
export function shapedRun(run: TextRun, font: Font): string {
  const [codes, positions] = font.encode(run.text);
  const placed = placedStrings(codes, positions).map(({ x, y, glyphs }) => {
    const left = run.x + (x * run.size) / 1000;
    const baseline = run.baseline - (y * run.size) / 1000;
    return `1 0 0 -1 ${number(left)} ${number(baseline)} Tm <${glyphs}> Tj`;
  });
  return [
    `/Span <</Lang (km) /ActualText <${utf16(run.text)}>>> BDC`,
    `BT ${colourOperator(run.colour)} /${font.id} ${number(run.size)} Tf`,
    ...placed,
    'ET EMC',
  ].join(' ');
}

interface PlacedString {
  readonly x: number;
  readonly y: number;
  glyphs: string;
}

/** Glyphs that follow each other at their own widths as one string; in thousandths of an em. */
function placedStrings(
  codes: readonly string[],
  positions: readonly GlyphPosition[],
): readonly PlacedString[] {
  const strings: PlacedString[] = [];
  let pen = 0;
  positions.forEach(({ x = 0, y = 0, advanceWidth }, index) => {
    const code = codes[index] ?? '';
    const last = strings.at(-1);
    if (last !== undefined && last.y === y && pen === x) last.glyphs += code;
    else strings.push({ x, y, glyphs: code });
    pen = x + advanceWidth;
  });
  return strings;
}

/** With the mark that says so: ISO 32000-1, 7.9.2.2. */
function utf16(text: string): string {
  let hex = 'FEFF';
  for (let at = 0; at < text.length; at += 1) {
    hex += text.charCodeAt(at).toString(16).padStart(4, '0').toUpperCase();
  }
  return hex;
}
