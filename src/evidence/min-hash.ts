import { leastShared, type Shingles } from './shingles.ts';

/**
 * The least of a text's hashes, so many that no near-duplicate escapes. MinHash compares sets by their
 * smallest members under a random order (A. Broder, 1997; the bottom-k sketch of E. Cohen and H.
 * Kaplan, 2007). Its length is here what the pigeonhole principle asks for (S. Chaudhuri and others,
 * "A primitive operator for similarity joins", 2006):
 *
 *   hashes of the shorter text, ascending   ▮▮▮▮▯▯▯▯▯▯▯▯   n of them
 *   a near-duplicate has at least m of them, whichever they are; of the first n - m + 1 it must then
 *   have one. Those are the sketch: about a third of all.
 *
 * So what shares nothing of the sketch needs no look, and the answer is that of comparing all pairs.
 */
export function sketchOf(hashes: readonly number[]): readonly number[] {
  const ascending = [...hashes].sort((a, b) => a - b);
  return ascending.slice(0, ascending.length - leastShared(ascending.length) + 1);
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
