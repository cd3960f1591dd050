const months =
  'january february march april may june july august september october november december'.split(
    ' ',
  );

const numbers: ReadonlyMap<string, number> = new Map([
  ...months.flatMap((name, index) => [
    [name, index + 1] as const,
    [name.slice(0, 3), index + 1] as const,
  ]),
  ['sept', 9],
]);

/** All spellings that have a number, longer ones first. */
export const monthNames: readonly string[] = [...numbers.keys()].sort(
  (a, b) => b.length - a.length,
);

/** From 1, of an English name in full or by its first letters: "January", "jan", "Jan.", "Sept.". */
export function monthNumber(word: string): number | undefined {
  return numbers.get(word.toLowerCase().replace(/\.$/u, ''));
}
