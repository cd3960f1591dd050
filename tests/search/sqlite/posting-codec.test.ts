import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ByteReader } from '../../../src/search/sqlite/byte-reader.ts';
import { ByteWriter } from '../../../src/search/sqlite/byte-writer.ts';
import {
  blockLength,
  blockOffset,
  fixedAt,
  type PostingList,
  readNumbers,
  writeNumbers,
  writePositions,
} from '../../../src/search/sqlite/posting-codec.ts';

/** Passages by their distance from the one before, each with steps from position to position. */
const passages = fc.array(
  fc.record({
    gap: fc.oneof(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 20_000_000 })),
    steps: fc.array(
      fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 90_000 })),
      {
        minLength: 1,
        maxLength: 6,
      },
    ),
  }),
  { minLength: 1, maxLength: 3 * blockLength },
);

const list: fc.Arbitrary<PostingList> = passages
  .map((each) => {
    let number = -1;
    const numbers = each.map(({ gap }) => {
      number += gap;
      return number % 2 ** 32;
    });
    const positions = each.flatMap(({ steps }) => {
      let position = -1;
      return steps.map((step) => {
        position += step;
        return position;
      });
    });
    return {
      count: each.length,
      numbers: Uint32Array.from(numbers),
      times: Uint32Array.from(each, ({ steps }) => steps.length),
      positions: Uint32Array.from(positions),
    };
  })
  .filter(({ numbers }) => numbers.every((number, index) => number > (numbers[index - 1] ?? -1)));

test('a list of passages comes back as it was written, wherever it stands among others', () => {
  fc.assert(
    fc.property(list, fc.nat(9), (written, before) => {
      const out = new ByteWriter(1);
      for (let index = 0; index < before; index++) out.fixed(255, 1);
      writeNumbers(out, written);
      out.fixed(255, 1);
      const numbers = new Uint32Array(written.count);
      const times = new Uint32Array(written.count);
      readNumbers(out.view(), before, written.count, numbers, times);
      expect(numbers).toEqual(written.numbers);
      expect(times).toEqual(written.times);
    }),
  );
});

test('the positions of any block are reached without reading those before it', () => {
  fc.assert(
    fc.property(list, fc.nat(9), (written, before) => {
      const out = new ByteWriter(1);
      for (let index = 0; index < before; index++) out.fixed(255, 1);
      writePositions(out, written);
      const bytes = out.view();
      let first = 0;
      for (let from = 0; from < written.count; from += blockLength) {
        let at = blockOffset(bytes, before, written.count, from / blockLength);
        const width = bytes[at++] ?? 0;
        const here = written.times.subarray(from, from + blockLength).reduce((a, b) => a + b, 0);
        const found = Array.from({ length: here }, (_, i) => fixedAt(bytes, at + i * width, width));
        expect(found).toEqual([...written.positions.subarray(first, first + here)]);
        first += here;
      }
    }),
  );
});

test('numbers and texts come back as they were written', () => {
  const value = fc.oneof(
    fc.nat(Number.MAX_SAFE_INTEGER),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.constant('\ufeffbom'),
  );
  fc.assert(
    fc.property(fc.array(value), (values) => {
      const out = new ByteWriter(1);
      for (const each of values) {
        if (typeof each === 'number') out.varint(each);
        else out.text(each);
      }
      const reader = new ByteReader(out.view());
      const found = values.map((each) =>
        typeof each === 'number' ? reader.varint() : reader.text(),
      );
      expect(found).toEqual(values);
      expect(reader.isAtEnd).toBe(true);
    }),
  );
});
