/**
 * The set of a text's shingles, runs of three words, after A. Broder, "On the resemblance and
 * containment of documents" (1997). Of a text shorter than a shingle, the text itself.
 */
export type Shingles = ReadonlySet<string>;

const shingleWords = 3;

/**
 * One changed word spoils three shingles, so of a passage of n words with k scattered changes about
 * n - 2 - 3k shingles stay shared and the union grows to n - 2 + 3k. At 0.5 that is k = (n - 2) / 9:
 * one word in nine may differ. Two paragraphs on one subject by different hands share under 0.1.
 */
const resemblance = 0.5;

/**
 * The share of the shorter passage's shingles that the longer one has too. Catches the short form of
 * a lede inside the long one, where the resemblance is low because the lengths differ. 0.8 allows an
 * edit or two at the seam.
 */
const containment = 0.8;

/** Below this many shingles containment proves little: a name and a title can be all of it. */
const leastContained = 8;

// Scripts that put no space between words count each letter with its marks as a word.
const word =
  /[\p{sc=Khmer}\p{sc=Thai}\p{sc=Lao}\p{sc=Myanmar}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]\p{M}*|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;

export function shinglesOf(text: string): Shingles {
  const words = normalisedWords(text);
  if (words.length < shingleWords) return new Set(words.length === 0 ? [] : [words.join(' ')]);
  const shingles = new Set<string>();
  for (let first = 0; first + shingleWords <= words.length; first += 1) {
    shingles.add(words.slice(first, first + shingleWords).join(' '));
  }
  return shingles;
}

/** Whether two texts say the same in nearly the same words: one lede in two lengths, one wire twice. */
export function areNearDuplicates(one: Shingles, other: Shingles): boolean {
  const [shorter, longer] = one.size <= other.size ? [one, other] : [other, one];
  if (shorter.size === 0) return false;
  let shared = 0;
  // Two texts on different things are told apart by a third of the shorter one.
  let spare = shorter.size - leastShared(shorter.size);
  for (const shingle of shorter) {
    if (longer.has(shingle)) shared += 1;
    else if (--spare < 0) return false;
  }
  if (shared / (one.size + other.size - shared) >= resemblance) return true;
  return shorter.size >= leastContained && shared / shorter.size >= containment;
}

/**
 * The fewest shingles that a near-duplicate at least as long shares with a text of so many. Of
 * resemblance r, shared ≥ r (a + b) / (1 + r) ≥ 2 r a / (1 + r) where a ≤ b; of containment, c a.
 */
export function leastShared(size: number): number {
  return Math.ceil(Math.min(containment, (2 * resemblance) / (1 + resemblance)) * size - 1e-9);
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
