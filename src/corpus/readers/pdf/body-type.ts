import type { PdfLine } from './pdf-text.ts';

/** What a file's text is mostly set in. */
export interface BodyType {
  /** Points, to the half. */
  readonly size: number;
  /** The largest size that a good part of the text is set in; what is larger than this is a heading. */
  readonly largest: number;
  /** From baseline to baseline, in points: the distance that most characters of that size have. */
  readonly leading: number;
  readonly font: string;
}

export function bodyTypeOf(lines: readonly PdfLine[]): BodyType {
  const size = mostOf(lines.map((line) => [roundedSize(line), line.text.length])) ?? 10;
  const largest = largestInUse(lines);
  const own = lines.filter((line) => roundedSize(line) === size);
  const font = mostOf(own.map((line) => [line.font, line.text.length])) ?? '';
  const distances = own.flatMap((line, index): [number, number][] => {
    const before = own[index - 1];
    const distance = before?.column === line.column ? line.y - before.y : 0;
    return distance > size * 0.8 && distance < size * 2.5
      ? [[Math.round(distance * 4) / 4, 1]]
      : [];
  });
  return { size, largest, font, leading: mostOf(distances) ?? size * 1.25 };
}

/** Of all characters; headings and titles together have fewer. */
const goodPart = 0.12;

function largestInUse(lines: readonly PdfLine[]): number {
  let largest = 0;
  const all = lines.reduce((sum, { text }) => sum + text.length, 0);
  const sums = new Map<number, number>();
  for (const line of lines) {
    const size = roundedSize(line);
    const sum = (sums.get(size) ?? 0) + line.text.length;
    sums.set(size, sum);
    if (sum > all * goodPart) largest = Math.max(largest, size);
  }
  return largest;
}

export function roundedSize({ size }: PdfLine): number {
  return Math.round(size * 2) / 2;
}

/** The key with the greatest sum of weights; of equal ones the first. */
function mostOf<K>(weighted: readonly (readonly [K, number])[]): K | undefined {
  const sums = new Map<K, number>();
  for (const [key, weight] of weighted) sums.set(key, (sums.get(key) ?? 0) + weight);
  let best: K | undefined;
  let most = 0;
  for (const [key, sum] of sums) {
    if (sum <= most) continue;
    best = key;
    most = sum;
  }
  return best;
}
