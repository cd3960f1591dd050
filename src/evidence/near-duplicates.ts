import { hashesOf, sketchOf } from './min-hash.ts';
import { areNearDuplicates, type Shingles, shinglesOf } from './shingles.ts';

interface Entry<Item> {
  readonly item: Item;
  readonly shingles: Shingles;
}

/**
 * Texts among which the near-duplicates of one are found without a look at each: MinHash sketches
 * name those that can be, and each of these is then compared shingle by shingle.
 */
export class NearDuplicates<Item> {
  readonly #entries: Entry<Item>[] = [];
  /** Numbers of entries, by all their hashes: where an entry longer than the text asked about is found. */
  readonly #byHash = new Map<number, number[]>();
  /** By the hashes of their sketches alone: where a shorter one is found. */
  readonly #bySketch = new Map<number, number[]>();

  add(text: string, item: Item): void {
    const shingles = shinglesOf(text);
    const number = this.#entries.push({ item, shingles }) - 1;
    const hashes = hashesOf(shingles);
    for (const hash of hashes) append(this.#byHash, hash, number);
    for (const hash of sketchOf(hashes)) append(this.#bySketch, hash, number);
  }

  /** What was added with texts that say nearly the same, in the order in which it was added. */
  of(text: string): readonly Item[] {
    const shingles = shinglesOf(text);
    const hashes = hashesOf(shingles);
    const possible = new Set([
      ...sketchOf(hashes).flatMap((hash) => this.#byHash.get(hash) ?? []),
      ...hashes.flatMap((hash) => this.#bySketch.get(hash) ?? []),
    ]);
    return [...possible]
      .sort((a, b) => a - b)
      .flatMap((number) => this.#entries[number] ?? [])
      .filter((entry) => areNearDuplicates(entry.shingles, shingles))
      .map(({ item }) => item);
  }
}

function append(lists: Map<number, number[]>, key: number, number: number): void {
  const list = lists.get(key);
  if (list) list.push(number);
  else lists.set(key, [number]);
}
