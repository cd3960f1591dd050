import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { visibleText } from '../../src/diagnostics/visible-text.ts';

const codePoint = fc.oneof(fc.nat(0x2fff), fc.integer({ min: 0xe000, max: 0x10ffff }));

describe('text made visible', () => {
  test('never holds a character that a terminal would act on', () => {
    fc.assert(
      fc.property(fc.array(codePoint), (points) => {
        expect(visibleText(String.fromCodePoint(...points))).not.toMatch(
          /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u,
        );
      }),
    );
  });

  test('leaves words of any script as they are', () => {
    const text = 'Brief é 漢字 ភ្នំពេញ “quoted”';
    expect(visibleText(text)).toBe(text);
  });
});
