/**
 * Whether two passages say the same in nearly the same words: a lede that stands twice in two
 * lengths, an agency's text in two papers. Compared are sets of shingles, runs of three words, after
 * A. Broder, "On the resemblance and containment of documents" (1997).
 */
const SHINGLE_WORDS = 3;

/**
 * One changed word spoils three shingles, so of a passage of n words with k scattered changes about
 * n - 2 - 3k shingles stay shared and the union grows to n - 2 + 3k. At 0.5 that is k = (n - 2) / 9:
 * one word in nine may differ. Two paragraphs on one subject by different hands share under 0.1.
 */
const RESEMBLANCE = 0.5;

/**
 * The share of the shorter passage's shingles that the longer one has too. Catches the short form of
 * a lede inside the long one, where the resemblance is low because the lengths differ. 0.8 allows an
 * edit or two at the seam.
 */
const CONTAINMENT = 0.8;

/** Below this many shingles containment proves little: a name and a title can be all of it. */
const LEAST_CONTAINED = 8;

// Scripts that put no space between words count each letter with its marks as a word.
const word =
  /[\p{sc=Khmer}\p{sc=Thai}\p{sc=Lao}\p{sc=Myanmar}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]\p{M}*|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;

/** The set of a text's shingles; of a text shorter than a shingle, the text itself. */
function shinglesOf(text: string): ReadonlySet<string> {
  const words = normalisedWords(text);
  if (words.length < SHINGLE_WORDS) return new Set(words.length === 0 ? [] : [words.join(' ')]);
  const shingles = new Set<string>();
  for (let first = 0; first + SHINGLE_WORDS <= words.length; first += 1) {
    shingles.add(words.slice(first, first + SHINGLE_WORDS).join(' '));
  }
  return shingles;
}

/** Texts by their shingles, so that near-duplicates of one are found without a look at each. */
export class NearDuplicates<Item> {
  readonly #entries: { readonly item: Item; readonly size: number }[] = [];
  /** Numbers of entries. */
  readonly #byShingle = new Map<string, number[]>();

  add(text: string, item: Item): void {
    const shingles = shinglesOf(text);
    const number = this.#entries.push({ item, size: shingles.size }) - 1;
    for (const shingle of shingles) {
      const numbers = this.#byShingle.get(shingle);
      if (numbers) numbers.push(number);
      else this.#byShingle.set(shingle, [number]);
    }
  }

  /** What was added with texts that say nearly the same, in the order in which it was added. */
  of(text: string): readonly Item[] {
    const shingles = shinglesOf(text);
    const shared = new Uint32Array(this.#entries.length);
    for (const shingle of shingles) {
      for (const number of this.#byShingle.get(shingle) ?? []) {
        shared[number] = (shared[number] ?? 0) + 1;
      }
    }
    return this.#entries
      .filter(({ size }, number) => sayTheSame(shared[number] ?? 0, shingles.size, size))
      .map(({ item }) => item);
  }
}

/** Whether so many shared shingles make two texts of so many each near-duplicates. */
function sayTheSame(shared: number, one: number, other: number): boolean {
  if (shared / (one + other - shared) >= RESEMBLANCE) return true;
  const smaller = Math.min(one, other);
  return smaller >= LEAST_CONTAINED && shared / smaller >= CONTAINMENT;
}

/** Lower case, without accents, apostrophes and punctuation: what an edit in typesetting leaves alone. */
function normalisedWords(text: string): string[] {
  const folded = text
    .normalize('NFKD')
    // Accents of the Latin, Greek and Cyrillic scripts alone: Khmer vowels are marks too.
    .replace(/[\u0300-\u036f]/gu, '')
    .replace(/['’‘ʼ]/gu, '')
    .toLowerCase();
  return folded.match(word) ?? [];
}
