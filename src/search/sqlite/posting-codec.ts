import type { ByteWriter } from './byte-writer.ts';

/*
 * How a word's list is written. All numbers in a block have one width, so that reading one is no more
 * than adding bytes, and a position is reached without reading those before it.
 *
 *   numbers    block block …                         128 passages a block, the last one fewer
 *     block    │ widths │ gaps │ times │
 *              widths: bits 0–1 bytes of a gap less 1, bits 2–4 bytes of a count (0: each is 1)
 *              gap:    number of the passage − number before − 1
 *              times:  how often the passage has the word, less 1
 *
 *   positions  │ offsets of the blocks, 4 bytes each; only where there is more than one block │
 *              │ block │ block │ …
 *     block    │ width │ positions of the first passage │ of the second │ …
 */
export const blockLength = 128;

/** A list in memory. Arrays may be longer than what is in them. */
export interface PostingList {
  /** Passages that have the word. */
  count: number;
  /** Their numbers, ascending. */
  numbers: Uint32Array;
  /** How often each has it. */
  times: Uint32Array;
  /** Positions of the first passage, then of the second … each ascending; sum of `times` in all. */
  positions: Uint32Array;
}

export function writeNumbers(out: ByteWriter, list: PostingList): void {
  let previous = -1;
  for (let from = 0; from < list.count; from += blockLength) {
    const to = Math.min(from + blockLength, list.count);
    const gapWidth = widthOf(largestGap(list.numbers, from, to, previous));
    const mostTimes = largest(list.times, from, to) - 1;
    const timesWidth = mostTimes === 0 ? 0 : widthOf(mostTimes);
    out.fixed((gapWidth - 1) | (timesWidth << 2), 1);
    for (let index = from; index < to; index++) {
      const number = list.numbers[index] ?? 0;
      out.fixed(number - previous - 1, gapWidth);
      previous = number;
    }
    if (timesWidth === 0) continue;
    for (let index = from; index < to; index++) out.fixed((list.times[index] ?? 1) - 1, timesWidth);
  }
}

/** Reads `count` numbers and times from `at` on into two arrays that are long enough. */
export function readNumbers(
  bytes: Uint8Array,
  at: number,
  count: number,
  numbers: Uint32Array,
  times: Uint32Array,
): void {
  let place = at;
  let previous = -1;
  for (let from = 0; from < count; from += blockLength) {
    const to = from + blockLength < count ? from + blockLength : count;
    const widths = bytes[place++] ?? 0;
    const gapWidth = (widths & 3) + 1;
    const timesWidth = widths >> 2;
    // One byte is by far the usual width; a loop of its own is twice as quick.
    if (gapWidth === 1) {
      for (let index = from; index < to; index++) {
        previous += (bytes[place++] ?? 0) + 1;
        numbers[index] = previous;
      }
    } else {
      for (let index = from; index < to; index++, place += gapWidth) {
        previous += fixedAt(bytes, place, gapWidth) + 1;
        numbers[index] = previous;
      }
    }
    if (timesWidth === 0) times.fill(1, from, to);
    else if (timesWidth === 1) {
      for (let index = from; index < to; index++) times[index] = (bytes[place++] ?? 0) + 1;
    } else {
      for (let index = from; index < to; index++, place += timesWidth) {
        times[index] = fixedAt(bytes, place, timesWidth) + 1;
      }
    }
  }
}

export function writePositions(out: ByteWriter, list: PostingList): void {
  const blocks = Math.ceil(list.count / blockLength);
  const widths: number[] = [];
  const ends: number[] = [];
  let end = 0;
  for (let from = 0; from < list.count; from += blockLength) {
    const start = end;
    for (let i = from; i < Math.min(from + blockLength, list.count); i++) end += list.times[i] ?? 0;
    widths.push(widthOf(largest(list.positions, start, end)));
    ends.push(end);
  }
  if (blocks > 1) writeOffsets(out, widths, ends);
  let index = 0;
  for (const [block, width] of widths.entries()) {
    out.fixed(width, 1);
    for (; index < (ends[block] ?? 0); index++) out.fixed(list.positions[index] ?? 0, width);
  }
}

function writeOffsets(out: ByteWriter, widths: readonly number[], ends: readonly number[]): void {
  let offset = widths.length * 4;
  for (const [block, width] of widths.entries()) {
    out.fixed(offset, 4);
    offset += 1 + width * ((ends[block] ?? 0) - (ends[block - 1] ?? 0));
  }
}

/** Where a block of positions begins, from where the list's positions begin. */
export function blockOffset(bytes: Uint8Array, at: number, count: number, block: number): number {
  return count > blockLength ? at + fixedAt(bytes, at + block * 4, 4) : at;
}

/** A number of `width` bytes, 1 to 4. */
export function fixedAt(bytes: Uint8Array, at: number, width: number): number {
  const first = bytes[at] ?? 0;
  if (width === 1) return first;
  const second = first | ((bytes[at + 1] ?? 0) << 8);
  if (width === 2) return second;
  const third = second | ((bytes[at + 2] ?? 0) << 16);
  return width === 3 ? third : (third | ((bytes[at + 3] ?? 0) << 24)) >>> 0;
}

function widthOf(value: number): number {
  return value < 0x100 ? 1 : value < 0x10000 ? 2 : value < 0x1000000 ? 3 : 4;
}

function largest(values: Uint32Array, from: number, to: number): number {
  let most = 0;
  for (let index = from; index < to; index++) most = Math.max(most, values[index] ?? 0);
  return most;
}

function largestGap(numbers: Uint32Array, from: number, to: number, before: number): number {
  let most = 0;
  let previous = before;
  for (let index = from; index < to; index++) {
    const number = numbers[index] ?? 0;
    most = Math.max(most, number - previous - 1);
    previous = number;
  }
  return most;
}
