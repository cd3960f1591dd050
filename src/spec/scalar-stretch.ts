import { isScalar } from 'yaml';
import type { Stretch } from './locator.ts';

type Range = readonly [start: number, end: number];

/** What a double-quoted scalar writes for a character, after the backslash (YAML 1.2, 5.7). */
const escapes = /\\(?:x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|\r\n|[\s\S])/y;
/** Those that stand for white space: tab, line ends and spaces of all kinds. */
const spaceEscapes = new Set('\t\n tnvfrNLP_'.split(''));

/**
 * Where a stretch of a scalar's text was written, as offsets into the file. Indentation, folding and
 * the style of the scalar change white space, and escapes how a character is written, but never the
 * order of what is not white space: so these are counted in both. `undefined` for what is no text.
 */
export function stretchOf(node: unknown, file: string, { start, end }: Stretch): Range | undefined {
  if (!isScalar(node) || !node.range || typeof node.value !== 'string') return undefined;
  const [from, to] = node.range;
  const places = writtenUnits(file.slice(from, to), node.type ?? 'PLAIN');
  const first = places[inkIn(node.value.slice(0, start))];
  const last = places[inkIn(node.value.slice(0, end)) - 1];
  if (first === undefined || last === undefined) return undefined;
  return [from + first[0], from + Math.max(first[1], last[1])];
}

/** Number of UTF-16 units that are not white space. */
function inkIn(text: string): number {
  return text.replace(/\s+/gu, '').length;
}

/** The range of each unit of the text that is not white space, in the scalar as written. */
function writtenUnits(source: string, type: string): readonly Range[] {
  const isBlock = type.startsWith('BLOCK');
  const isDouble = type === 'QUOTE_DOUBLE';
  const isQuoted = isDouble || type === 'QUOTE_SINGLE';
  // The first line of a block holds its indicators: `|`, `>-`, `|2 # comment`.
  const begin = isBlock ? source.indexOf('\n') + 1 : isQuoted ? 1 : 0;
  const end = isQuoted ? source.length - 1 : source.length;
  const places: Range[] = [];
  for (let at = begin; at < end; ) {
    const length = isQuoted ? writtenLength(source, at, isDouble) : 1;
    const written = source.slice(at, at + length);
    for (let unit = 0; unit < unitsOf(written); unit += 1) places.push([at, at + length]);
    at += length;
  }
  return places;
}

/** Units that one character takes in a quoted scalar: two for `''`, up to ten for an escape. */
function writtenLength(source: string, at: number, isDouble: boolean): number {
  if (!isDouble) return source.startsWith("''", at) ? 2 : 1;
  escapes.lastIndex = at;
  return escapes.exec(source)?.[0].length ?? 1;
}

/** How many units of text that is not white space a piece of the source stands for. */
function unitsOf(written: string): number {
  if (/^\s$/u.test(written)) return 0;
  if (!written.startsWith('\\') || written.length === 1) return 1;
  const code = /^\\[xuU]([\da-fA-F]+)$/.exec(written)?.[1];
  if (code === undefined) return spaceEscapes.has(written.charAt(1)) || written.length > 2 ? 0 : 1;
  const character = String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff));
  return /\s/u.test(character) ? 0 : character.length;
}
