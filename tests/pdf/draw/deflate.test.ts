import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { deflate as pako } from 'pako';
import { expect, test } from 'vitest';
import { deflate, deflateAside, makesUsualBytes } from '../../../src/pdf/draw/deflate.ts';

test('whatever the bytes, they are deflated as pako does it, which no machine changes', async () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 3000 }),
    // Words that come again, so that there are matches to choose among.
    fc
      .array(fc.constantFrom('the ', 'and ', 'of ', 'other', 'thesis', '\n'), { maxLength: 3000 })
      .map((words) => new TextEncoder().encode(words.join(''))),
  );
  await fc.assert(
    fc.asyncProperty(bytes, async (input) => {
      const expected = Buffer.from(pako(input));
      expect(expected.equals(deflate(input))).toBe(true);
      expect(expected.equals(await deflateAside(input))).toBe(true);
    }),
  );
});

test('a zlib that chooses other matches is told from the usual one', () => {
  expect(makesUsualBytes((bytes) => deflateSync(bytes, { level: 5 }))).toBe(false);
  expect(makesUsualBytes((bytes) => deflateSync(bytes, { level: 7 }))).toBe(false);
  expect(makesUsualBytes((bytes) => pako(bytes))).toBe(true);
});
