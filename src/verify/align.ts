/** A pair has both indices; what stands in one list only has one. In order of the lists. */
export interface Pair {
  readonly expected?: number;
  readonly found?: number;
}

/** Above this many cells the table would cost more than better messages are worth. */
const largestTable = 4_000_000;

/**
 * Pairs equal keys of two lists in order, as many as can be (longest common subsequence), so that one
 * missing or extra quotation is told as one.
 */
export function align(expected: readonly string[], found: readonly string[]): readonly Pair[] {
  const shorter = Math.min(expected.length, found.length);
  let head = 0;
  while (head < shorter && expected[head] === found[head]) head++;
  let tail = 0;
  while (tail < shorter - head && expected.at(-1 - tail) === found.at(-1 - tail)) tail++;
  return [
    ...run(head, 0, 0),
    ...alignMiddle(
      expected.slice(head, expected.length - tail),
      found.slice(head, found.length - tail),
    ).map((pair) => shift(pair, head)),
    ...run(tail, expected.length - tail, found.length - tail),
  ];
}

function run(length: number, expected: number, found: number): readonly Pair[] {
  return Array.from({ length }, (_, index) => ({
    expected: expected + index,
    found: found + index,
  }));
}

function shift(pair: Pair, by: number): Pair {
  return {
    ...(pair.expected !== undefined && { expected: pair.expected + by }),
    ...(pair.found !== undefined && { found: pair.found + by }),
  };
}

function alignMiddle(expected: readonly string[], found: readonly string[]): readonly Pair[] {
  const rows = expected.length;
  const columns = found.length;
  const lengths = commonLengths(expected, found);
  const pairs: Pair[] = [];
  let row = 0;
  let column = 0;
  while (row < rows || column < columns) {
    const isPair = row < rows && column < columns && expected[row] === found[column];
    if (isPair) pairs.push({ expected: row++, found: column++ });
    else if (
      column >= columns ||
      (row < rows && lengths(row + 1, column) >= lengths(row, column + 1))
    )
      pairs.push({ expected: row++ });
    else pairs.push({ found: column++ });
  }
  return pairs;
}

/** The length of the longest common subsequence of what is left from a row and a column on. */
function commonLengths(
  expected: readonly string[],
  found: readonly string[],
): (row: number, column: number) => number {
  const width = found.length + 1;
  const cells = (expected.length + 1) * width;
  if (cells > largestTable) return () => 0;
  const table = new Uint32Array(cells);
  for (let row = expected.length - 1; row >= 0; row--)
    for (let column = found.length - 1; column >= 0; column--)
      table[row * width + column] =
        expected[row] === found[column]
          ? (table[(row + 1) * width + column + 1] ?? 0) + 1
          : Math.max(table[(row + 1) * width + column] ?? 0, table[row * width + column + 1] ?? 0);
  return (row, column) => table[row * width + column] ?? 0;
}
