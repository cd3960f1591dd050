import { hashesOf, type Sketch, sketchOf } from './min-hash.ts';
import { areNearDuplicates, type Shingles, shinglesOf } from './shingles.ts';

interface Entry<Item> {
  readonly item: Item;
  readonly shingles: Shingles;
  readonly sketch: Sketch;
}

/** Numbers of entries, by hash. */
type Postings = Map<number, number[]>;

/**
 * Texts among which the near-duplicates of one are found without a look at each: MinHash sketches
 * name those that can be, and each of these is then compared shingle by shingle.
 */
export class NearDuplicates<Item> {
  readonly #entries: Entry<Item>[] = [];
  /** By all their hashes: where an entry longer than the text asked about is found. */
  readonly #byHash: Postings = new Map();
  /** By the hashes of their sketches alone: where a shorter one is found. */
  readonly #bySketch: Postings = new Map();

  add(text: string, item: Item): void {
    const shingles = shinglesOf(text);
    const hashes = hashesOf(shingles);
    const sketch = sketchOf(hashes);
    const number = this.#entries.push({ item, shingles, sketch }) - 1;
    for (const hash of hashes) append(this.#byHash, hash, number);
    for (const hash of sketch.hashes) append(this.#bySketch, hash, number);
  }

  /** What was added with texts that say nearly the same, in the order in which it was added. */
  of(text: string): readonly Item[] {
    const shingles = shinglesOf(text);
    return this.#possible(hashesOf(shingles))
      .flatMap((number) => this.#entries[number] ?? [])
      .filter((entry) => areNearDuplicates(entry.shingles, shingles))
      .map(({ item }) => item);
  }

  /** Numbers of the entries that share enough of a sketch, their own or the text's, ascending. */
  #possible(hashes: readonly number[]): readonly number[] {
    const sketch = sketchOf(hashes);
    const longer = counts(sketch.hashes, this.#byHash);
    const shorter = counts(hashes, this.#bySketch);
    const possible = new Set<number>();
    for (const [number, count] of longer) if (count >= sketch.shared) possible.add(number);
    for (const [number, count] of shorter) {
      if (count >= (this.#entries[number]?.sketch.shared ?? 0)) possible.add(number);
    }
    return [...possible].sort((a, b) => a - b);
  }
}

/** How many of the hashes each entry has. */
function counts(hashes: readonly number[], postings: Postings): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (const hash of hashes) {
    for (const number of postings.get(hash) ?? []) found.set(number, (found.get(number) ?? 0) + 1);
  }
  return found;
}

function append(lists: Postings, key: number, number: number): void {
  const list = lists.get(key);
  if (list) list.push(number);
  else lists.set(key, [number]);
}
