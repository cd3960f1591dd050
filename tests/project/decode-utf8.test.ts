import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeUtf8 } from '../../src/project/decode-utf8.ts';

const bytesOf = (...bytes: number[]): Uint8Array => Uint8Array.from(bytes);

describe('decoding UTF-8', () => {
  test.each([
    ['a lone continuation byte', bytesOf(0x61, 0x80), 1],
    ['a smart quote of Windows-1252', bytesOf(0x61, 0x62, 0x92, 0x63), 2],
    ['an overlong slash', bytesOf(0xc0, 0xaf), 0],
    ['an overlong form of three bytes', bytesOf(0x61, 0xe0, 0x80, 0xaf), 1],
    ['a surrogate', bytesOf(0xed, 0xa0, 0x80), 0],
    ['a point beyond U+10FFFF', bytesOf(0xf4, 0x90, 0x80, 0x80), 0],
    ['a sequence cut short by the end', bytesOf(0x61, 0xe2, 0x80), 1],
    ['a sequence cut short by a letter', bytesOf(0xe2, 0x80, 0x61), 0],
  ])('finds the first bad byte of %s', (_, bytes, offset) => {
    expect(decodeUtf8(bytes)).toMatchObject({ kind: 'invalid', offset });
  });

  test('removes a byte order mark and keeps line ends', () => {
    const bytes = bytesOf(0xef, 0xbb, 0xbf, 0x61, 0x0d, 0x0a);
    expect(decodeUtf8(bytes)).toEqual({ kind: 'text', text: 'a\r\n' });
  });

  test('gives back what was encoded, up to the byte that spoils it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (before, after) => {
        const head = new TextEncoder().encode(before);
        expect(decodeUtf8(head)).toEqual({ kind: 'text', text: before });
        const spoilt = bytesOf(...head, 0xff, ...new TextEncoder().encode(after));
        expect(decodeUtf8(spoilt)).toEqual({ kind: 'invalid', offset: head.length, before });
      }),
    );
  });
});
