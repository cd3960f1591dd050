import { createRequire } from 'node:module';
import type { Bidi } from 'bidi-js';
import type { Direction } from '../measurer.ts';

const require = createRequire(import.meta.url);

let bidi: Bidi | undefined;

/** Loaded by the first text that `holdsRightToLeft`. */
function algorithm(): Bidi {
  if (bidi === undefined) {
    const make: () => Bidi = require('bidi-js');
    bidi = make();
  }
  return bidi;
}

/**
 * The embedding level of each unit of a text: even from left to right, odd from right to left.
 * Source: UAX #9, rules X1 to I2. An override counts as an embedding: letters that it turned round would
 * show other words than those that are quoted, read out, copied and verified.
 */
export function embeddingLevels(text: string, base: Direction): Uint8Array {
  const embedded = text.replaceAll('\u202d', '\u202a').replaceAll('\u202e', '\u202b');
  return algorithm().getEmbeddingLevels(embedded, base).levels;
}

/** The direction of the first strong character outside isolates (UAX #9, P2), if there is one. */
export function firstStrong(text: string): Direction | undefined {
  const { getBidiCharTypeName } = algorithm();
  let isolates = 0;
  for (const character of text) {
    const type = getBidiCharTypeName(character);
    if (type === 'LRI' || type === 'RLI' || type === 'FSI') isolates += 1;
    else if (type === 'PDI') isolates = Math.max(0, isolates - 1);
    else if (isolates > 0) continue;
    else if (type === 'L') return 'ltr';
    else if (type === 'R' || type === 'AL') return 'rtl';
  }
  return undefined;
}

/** What is drawn for a character that stands from right to left (UAX #9, L4): `)` for `(`. */
export function mirrored(character: string): string {
  return algorithm().getMirroredCharacter(character) ?? character;
}
