import type { DictionaryEntry } from './dictionary-block.ts';
import {
  blockLength,
  blockOffset,
  fixedAt,
  type PostingList,
  readNumbers,
} from './posting-codec.ts';
import type { SegmentReader } from './segment-reader.ts';

/** Reads lists one after the other in the order of the dictionary: each blob once. */
export class ListReader {
  readonly #segment: SegmentReader;
  #numbers: Uint8Array = new Uint8Array(0);
  #positions: Uint8Array = new Uint8Array(0);
  #numbersBlob = -1;
  #positionsBlob = -1;

  constructor(segment: SegmentReader) {
    this.#segment = segment;
  }

  read({ count, numbers, positions }: DictionaryEntry): PostingList {
    if (numbers.blob !== this.#numbersBlob) {
      this.#numbers = this.#segment.blob('numbers', numbers.blob);
      this.#numbersBlob = numbers.blob;
    }
    if (positions.blob !== this.#positionsBlob) {
      this.#positions = this.#segment.blob('positions', positions.blob);
      this.#positionsBlob = positions.blob;
    }
    const list: PostingList = {
      count,
      numbers: new Uint32Array(count),
      times: new Uint32Array(count),
      positions: new Uint32Array(0),
    };
    readNumbers(this.#numbers, numbers.offset, count, list.numbers, list.times);
    list.positions = readPositions(this.#positions, positions.offset, list);
    return list;
  }
}

/** All positions of a list. */
function readPositions(bytes: Uint8Array, at: number, { count, times }: PostingList): Uint32Array {
  const total = times.reduce((sum, each) => sum + each, 0);
  const positions = new Uint32Array(total);
  let index = 0;
  let end = 0;
  for (let from = 0; from < count; from += blockLength) {
    let place = blockOffset(bytes, at, count, from / blockLength);
    const width = bytes[place++] ?? 1;
    for (let i = from; i < Math.min(from + blockLength, count); i++) end += times[i] ?? 0;
    for (; index < end; index++, place += width) positions[index] = fixedAt(bytes, place, width);
  }
  return positions;
}
