import { hashesOf } from '../evidence/min-hash.ts';
import { areNearDuplicates, shinglesOf } from '../evidence/shingles.ts';

/** Of a long text one shingle in so many is kept, by its hash, so that two texts keep the same ones. */
const oneIn = 16;
/** A text of fewer shingles keeps all. */
const fewShingles = 512;
/** What stands in so many texts is a phrase of their field: further ones are not noted. */
const mostNoted = 50;
/** Near-duplicates share two thirds; phrases that are no longer noted may take half of that. */
const leastShared = 0.25;

interface Entry {
  readonly number: number;
  readonly isLong: boolean;
  /** Hashes that are kept of it. */
  readonly kept: number;
}

/**
 * Whole articles, among which those that say nearly the same as another are found in time that grows
 * with their length and not with its square. The sample of hashes only names who is to be compared
 * (MinHash of "one in m", as in A. Broder, 1997, section 4); the comparison is that of evidence.
 */
export class EarlierTexts {
  readonly #textOf: (number: number) => string;
  readonly #byHash = new Map<number, Entry[]>();
  #count = 0;

  /** @param textOf gives a text again by its number, from 0 in the order of asking: texts are not kept. */
  constructor(textOf: (number: number) => string) {
    this.#textOf = textOf;
  }

  /** The number of the first earlier text that says nearly the same; notes this one. */
  twinOf(text: string): number | undefined {
    const shingles = shinglesOf(text);
    const hashes = hashesOf(shingles);
    const sample = hashes.filter((hash) => hash % oneIn === 0);
    const twin = this.#alike(hashes, sample.length).find((number) =>
      areNearDuplicates(shinglesOf(this.#textOf(number)), shingles),
    );
    const isLong = hashes.length >= fewShingles;
    this.#note(isLong ? sample : hashes, isLong);
    return twin;
  }

  /** Numbers of texts that share enough to be compared, ascending. */
  #alike(hashes: readonly number[], sampled: number): readonly number[] {
    const shared = new Map<Entry, number>();
    for (const hash of hashes) {
      for (const entry of this.#byHash.get(hash) ?? []) {
        shared.set(entry, (shared.get(entry) ?? 0) + 1);
      }
    }
    return [...shared]
      .filter(([{ isLong, kept }, count]) => {
        const own = isLong ? sampled : hashes.length;
        return count >= leastShared * Math.min(kept, own);
      })
      .map(([{ number }]) => number)
      .sort((a, b) => a - b);
  }

  #note(hashes: readonly number[], isLong: boolean): void {
    const entry: Entry = { number: this.#count++, isLong, kept: hashes.length };
    for (const hash of hashes) {
      const list = this.#byHash.get(hash);
      if (!list) this.#byHash.set(hash, [entry]);
      else if (list.length < mostNoted) list.push(entry);
    }
  }
}
