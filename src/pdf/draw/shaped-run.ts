import type { Font, GlyphPosition } from 'pdfkit';
import { isSpaceGlyph } from '../fonts/edge-spaces.ts';
import type { PlacedGlyph } from '../fonts/glyph.ts';
import type { TextRun } from '../layout/page.ts';
import { colourOperator, number } from './operators.ts';

/**
 * A run whose glyphs say where they stand, or that is written from right to left. The glyphs copy as
 * the text in its order; for readers that go by place instead, the run says its text as a whole (ISO
 * 32000-1, 14.9.4), in its language where its script tells one.
 */
export function shapedRun(
  run: TextRun,
  font: Pick<Font, 'id' | 'encode'>,
  glyphs: readonly PlacedGlyph[],
  language: string | undefined,
): string {
  // With features asked for, pdfkit hands the text on as a whole.
  const [codes, positions] = font.encode(run.text, [run.direction === 'rtl' ? 'rtlm' : 'mark']);
  const strings = placedStrings(run, glyphs, codes, positions);
  const shown = [
    `BT ${colourOperator(run.colour)} /${font.id} ${number(run.size)} Tf`,
    ...strings.map((string) => operatorsOf(string, run)),
    'ET',
  ].join(' ');
  if (language === undefined && run.direction === undefined) return shown;
  return `/Span <<${propertiesOf(run, language)}>> BDC ${shown} EMC`;
}

/**
 * Readers that turn round letters from right to left would turn round the text as a whole too; one
 * space is the same both ways.
 */
function propertiesOf({ text, direction }: TextRun, language: string | undefined): string {
  const said = language === undefined ? '' : `/Lang (${language}) `;
  const isSaid = direction !== 'rtl' || text === ' ';
  return isSaid ? `${said}/ActualText <${utf16(text)}>` : said;
}

interface PlacedString {
  readonly x: number;
  readonly y: number;
  readonly isHidden: boolean;
  readonly aside: PlacedGlyph['aside'];
  glyphs: string;
}

function operatorsOf({ x, y, isHidden, aside, glyphs }: PlacedString, run: TextRun): string {
  const place = `${number(run.x + (x * run.size) / 1000)} ${number(run.baseline - (y * run.size) / 1000)}`;
  const drawn = `1 0 0 -1 ${place} Tm <${glyphs}> Tj`;
  const shown = isHidden ? `3 Tr ${drawn} 0 Tr` : drawn;
  // Marked content of its own, so that readers take it by itself.
  if (aside === 'end') return `/Span BMC ${shown} EMC`;
  return aside === 'silent' ? `/Span <</ActualText <FEFF>>> BDC ${shown} EMC` : shown;
}

/** In hexadecimal digits: a string of an archive has 32,767 bytes at most (ISO 19005-3, 6.1.13). */
const longestString = 60_000;

/** Glyphs that follow each other at their own widths as one string; in thousandths of an em. */
function placedStrings(
  run: TextRun,
  placed: readonly PlacedGlyph[],
  codes: readonly string[],
  positions: readonly GlyphPosition[],
): readonly PlacedString[] {
  const strings: PlacedString[] = [];
  const gain = (1000 * run.wordSpacing) / run.size;
  /** Where spaces stand, and the pen, before the spaces gain. */
  const spaces: number[] = [];
  let pen = 0;
  let end = 0;
  positions.forEach(({ x, y = 0, from, xAdvance, advanceWidth }, index) => {
    const glyph = placed[index];
    const { isHidden = false, aside, over } = glyph ?? {};
    const code = codes[index] ?? '';
    const begin = x ?? pen;
    const left = begin + gain * spacesBefore(from ?? begin, spaces);
    const last = strings.at(-1);
    const isNext = last?.y === y && isSame(end, left) && last.isHidden === isHidden;
    if (isNext && aside === undefined && last.glyphs.length < longestString) last.glyphs += code;
    else strings.push({ x: left, y, isHidden, aside, glyphs: code });
    end = left + advanceWidth;
    // After a mark the text goes on where its letter ends.
    if (over === undefined) pen = begin + (x === undefined ? xAdvance : advanceWidth);
    if (glyph !== undefined && isSpaceGlyph(glyph)) spaces.push(begin);
  });
  return strings;
}

/** But for rounding. */
function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) < 1e-6;
}

/** A mark or a dot goes with its letter, whenever it is drawn. */
function spacesBefore(x: number, spaces: readonly number[]): number {
  const next = spaces.findIndex((space) => space >= x);
  return next < 0 ? spaces.length : next;
}

/** With the mark that says so: ISO 32000-1, 7.9.2.2. */
function utf16(text: string): string {
  let hex = 'FEFF';
  for (let at = 0; at < text.length; at += 1) {
    hex += text.charCodeAt(at).toString(16).padStart(4, '0').toUpperCase();
  }
  return hex;
}
