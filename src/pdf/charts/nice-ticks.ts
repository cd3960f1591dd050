/**
 * Round numbers that cover `least` to `most`, in steps of 1, 2 or 5 by a power of ten, as few as give
 * about `count` steps. P. S. Heckbert, "Nice numbers for graph labels", Graphics Gems, 1990.
 */
export function niceTicks(least: number, most: number, count: number): readonly number[] {
  const [low, high] = least < most ? [least, most] : [Math.min(least, 0), Math.max(least, 1)];
  const rough = (high - low) / Math.max(1, count);
  const power = Math.floor(Math.log10(rough));
  const mantissa = rough / 10 ** power;
  const factor = [1, 2, 5].find((nice) => mantissa <= nice * 1.000001) ?? 10;
  // Steps below one are divided by: 3 * 0.1 is not 0.3, and 3 / 10 is.
  const at = (n: number): number =>
    power < 0 ? (n * factor) / 10 ** -power : n * factor * 10 ** power;
  const [first, last] = [Math.floor(low / at(1)), Math.ceil(high / at(1))];
  return Array.from({ length: last - first + 1 }, (_, index) => at(first + index));
}
