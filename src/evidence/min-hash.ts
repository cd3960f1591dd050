import { leastShared, type Shingles } from './shingles.ts';

/** A text's least hashes, and how many of them a near-duplicate at least as long has too. */
export interface Sketch {
  readonly hashes: readonly number[];
  readonly shared: number;
}

/** How many are wanted of a sketch where it has so many to spare: fewer meet by chance. */
const wanted = 8;

/**
 * The least of a text's hashes, so many that no near-duplicate escapes. MinHash compares sets by their
 * smallest members under a random order (A. Broder, 1997; the bottom-k sketch of E. Cohen and H.
 * Kaplan, 2007). Its length is here what the pigeonhole principle asks for (S. Chaudhuri and others,
 * "A primitive operator for similarity joins", 2006):
 *
 *   hashes of the shorter text, ascending   ▮▮▮▮▮▮▯▯▯▯▯▯   n of them
 *   a near-duplicate has at least m of them, whichever they are; of the first n - m + k it must then
 *   have k. Those are the sketch: less than half of all.
 *
 * So what shares less than k of the sketch needs no look, and the answer is that of comparing all pairs.
 */
export function sketchOf(hashes: readonly number[]): Sketch {
  const ascending = [...hashes].sort((a, b) => a - b);
  const least = leastShared(ascending.length);
  const shared = Math.min(wanted, least);
  return { hashes: ascending.slice(0, ascending.length - least + shared), shared };
}

/**
 * One hash for each shingle. Two shingles with one hash stay two, so that the count holds: they cost a
 * needless look, and no wrong answer.
 */
export function hashesOf(shingles: Shingles): readonly number[] {
  return Array.from(shingles, hashOf);
}

/** FNV-1a over UTF-16 units with a final mix, 32 bits without sign. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  // The low bits of FNV decide the order badly: murmur3's finaliser spreads them.
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
