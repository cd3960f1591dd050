/**
 * Liang's patterns of a language as a trie, its nodes numbered breadth first: children of one node
 * follow on each other, so that a node needs to know only where its own begin.
 *
 *     node      0    1    2    3    4    5        the root is 0; of 1 the children are 3 and 4
 *     letters   -    a    b    b    c    a        place in the alphabet
 *     first     1    3    5    6    6    6    6
 *     values    -    0    4    …                  place among the levels, 0 for none
 */
export interface Patterns {
  /** Place by UTF-16 unit; a full stop is the edge of a word. */
  readonly alphabet: ReadonlyMap<number, number>;
  readonly letters: Uint8Array;
  readonly first: Uint32Array;
  /** Of each value the lower byte, and the higher one. */
  readonly values: readonly [lower: Uint8Array, higher: Uint8Array];
  /** What a pattern says of the places in and around its letters: an odd number is for a division. */
  readonly levels: readonly (readonly number[])[];
  /** Words that the patterns get wrong, with the places where they may be divided. */
  readonly exceptions: ReadonlyMap<string, readonly number[]>;
}

/**
 * Where a word, in lower case, may be divided: offsets, ascending, without regard to how few letters
 * stand before one or after it. Source: F. M. Liang, "Word Hy-phen-a-tion by Com-put-er", Stanford, 1983.
 */
export function divisions(word: string, patterns: Patterns): readonly number[] {
  const exception = patterns.exceptions.get(word);
  if (exception !== undefined) return exception;
  const levels = levelsOf(word, patterns);
  const found: number[] = [];
  for (let at = 1; at < word.length; at += 1) if ((levels[at] ?? 0) % 2 === 1) found.push(at);
  return found;
}

/** Of all patterns that fit somewhere the highest level at each place. */
function levelsOf(word: string, patterns: Patterns): Uint8Array {
  const edged = `.${word}.`;
  const highest = new Uint8Array(word.length + 2);
  for (let start = 0; start < edged.length; start += 1) {
    // A pattern of the word's beginning says nothing of the place before its full stop.
    const place = Math.max(0, start - 1);
    let node = 0;
    for (let at = start; at < edged.length; at += 1) {
      node = childOf(node, edged.charCodeAt(at), patterns);
      if (node === 0) break;
      const value = placeOfLevels(node, patterns);
      if (value > 0) raise(highest, place, patterns.levels[value] ?? []);
    }
  }
  return highest;
}

function placeOfLevels(node: number, { values: [lower, higher] }: Patterns): number {
  return (lower[node] ?? 0) + 256 * (higher[node] ?? 0);
}

function raise(highest: Uint8Array, place: number, levels: readonly number[]): void {
  for (let n = 0; n < levels.length; n += 1) {
    const level = levels[n] ?? 0;
    if (level > (highest[place + n] ?? 0)) highest[place + n] = level;
  }
}

/** 0 where there is none: the root is nobody's child. */
function childOf(node: number, unit: number, { alphabet, letters, first }: Patterns): number {
  const letter = alphabet.get(unit);
  if (letter === undefined) return 0;
  const end = first[node + 1] ?? 0;
  for (let child = first[node] ?? 0; child < end; child += 1) {
    if (letters[child] === letter) return child;
  }
  return 0;
}
