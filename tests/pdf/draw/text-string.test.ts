import { expect, test } from 'vitest';
import { textString } from '../../../src/pdf/draw/text-string.ts';

test('a text of an object is no longer than the archive allows, and never ends in half a character', () => {
  expect(textString('short')).toBe('short');
  const long = textString('x'.repeat(200_000));
  expect(2 + 2 * long.length).toBeLessThanOrEqual(32_767);
  expect(long.endsWith('x…')).toBe(true);
  for (const before of ['', 'x']) expect(textString(before + '😀'.repeat(20_000))).toMatch(/😀…$/u);
});
