import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { decodeText } from '../../../src/corpus/readers/encoding.ts';

const english =
  'The ministry said “the base isn’t foreign” – and that it is open to all. Officials confirmed it in the capital on Monday… at €3 a head.';

/** Of windows-1252, where it is not Latin-1: the bytes 0x80 to 0x9F. */
const high: ReadonlyMap<string, number> = new Map([
  ['€', 0x80],
  ['‚', 0x82],
  ['„', 0x84],
  ['…', 0x85],
  ['†', 0x86],
  ['‰', 0x89],
  ['Š', 0x8a],
  ['‹', 0x8b],
  ['Œ', 0x8c],
  ['Ž', 0x8e],
  ['‘', 0x91],
  ['’', 0x92],
  ['“', 0x93],
  ['”', 0x94],
  ['•', 0x95],
  ['–', 0x96],
  ['—', 0x97],
  ['™', 0x99],
  ['š', 0x9a],
  ['›', 0x9b],
  ['œ', 0x9c],
  ['ž', 0x9e],
  ['Ÿ', 0x9f],
]);

function windows1252(text: string): Buffer {
  return Buffer.from([...text].map((sign) => high.get(sign) ?? sign.charCodeAt(0)));
}

function swapped(bytes: Buffer): Buffer {
  return Buffer.from(bytes).swap16();
}

function textOf(bytes: Uint8Array, hint?: string): string {
  const decoded = decodeText(bytes, hint);
  return decoded.kind === 'text' ? decoded.text : `refused: ${decoded.message}`;
}

describe('what is declared', () => {
  test.each([
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${english}`), 'utf-8'],
    ['UTF-16, little end first', Buffer.from(`\ufeff${english}`, 'utf16le'), 'utf-16le'],
    ['UTF-16, big end first', swapped(Buffer.from(`\ufeff${english}`, 'utf16le')), 'utf-16be'],
  ])('is read as %s, the mark removed', (_name, bytes, encoding) => {
    expect(decodeText(bytes)).toEqual({ kind: 'text', text: english, encoding, isGuessed: false });
  });

  it('is read in UTF-32', () => {
    const units = [0xfeff, ...'Cafés.'].map((sign) =>
      typeof sign === 'number' ? sign : (sign.codePointAt(0) ?? 0),
    );
    const bytes = Buffer.alloc(units.length * 4);
    for (const [index, unit] of units.entries()) bytes.writeUInt32LE(unit, index * 4);
    expect(textOf(bytes)).toBe('Cafés.');
  });

  it('is refused where the bytes break its word', () => {
    expect(textOf(Buffer.from([0xef, 0xbb, 0xbf, 0x41, 0x93]))).toContain('byte 4 is not UTF-8');
    expect(textOf(Buffer.from([0xff, 0xfe, 0x41]))).toContain('utf-16le');
  });

  it('is taken as given by a page, Latin-1 as windows-1252', () => {
    const bytes = windows1252('“no”');
    expect(decodeText(bytes, 'ISO-8859-1')).toMatchObject({ text: '“no”', isGuessed: false });
    expect(textOf(Buffer.from([0xcf, 0xf0, 0xe8]), 'windows-1251')).toBe('При');
  });

  it('yields to UTF-8, which nothing is by chance', () => {
    expect(textOf(Buffer.from('“no”'), 'windows-1252')).toBe('“no”');
  });

  test.each(['no-such-encoding', 'base64', 'hex', 'utf-7', '../x', ''])(
    'is passed over where %s is no encoding of text',
    (label) => {
      expect(textOf(windows1252(english), label)).toBe(english);
    },
  );
});

describe('what nothing declares', () => {
  it('is UTF-8 wherever it can be', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (any) => {
        const text = any.replace(/[\p{Cc}\p{Cs}]/gu, '').replace(/^\ufeff/u, '');
        expect(decodeText(Buffer.from(text))).toMatchObject({
          text,
          encoding: 'utf-8',
          isGuessed: false,
        });
      }),
    );
  });

  it('is windows-1252 with its quotation marks, dashes and euro signs', () => {
    expect(decodeText(windows1252(english))).toEqual({
      kind: 'text',
      text: english,
      encoding: 'windows-1252',
      isGuessed: true,
    });
  });

  it('has every sign of windows-1252 between 0x80 and 0x9F right', () => {
    const signs = [...high.keys()].join(' ');
    expect(textOf(windows1252(`${english} ${signs}`))).toContain(signs);
  });

  it('may hold a single mark in a long English text', () => {
    const text = `${english.replace(/[^ -~]/gu, '')} The king’s word. `.repeat(400);
    const once = windows1252(text.replaceAll('’', "'").replace("'", '’'));
    expect(textOf(once)).toContain('The king’s word.');
  });

  test.each([
    [
      'windows-1251',
      'cff0e0e2e8f2e5ebfcf1f2e2ee20e7e0ffe2e8ebee2c20f7f2ee20e1e0e7e020ede520ffe2ebffe5f2f1ff20e8edeef1f2f0e0ededeee92c20e820f7f2ee20eeede020eef2eaf0fbf2e020e4ebff20e2f1e5f52e',
      'Правительство заявило, что база не является иностранной, и что она открыта для всех.',
    ],
    [
      'macintosh',
      Buffer.from(
        'The minister didn\xd5t say \xd2no\xd3 to the plan, and he wouldn\xd5t say when.',
        'latin1',
      ).toString('hex'),
      'The minister didn’t say “no” to the plan, and he wouldn’t say when.',
    ],
  ])('is %s by the look of its letters', (encoding, hex, text) => {
    expect(decodeText(Buffer.from(hex, 'hex'))).toMatchObject({ text, encoding, isGuessed: true });
  });

  test.each(['utf-16le', 'utf-16be'])('is %s by its zeros, in any script', (encoding) => {
    for (const text of [
      english,
      'រដ្ឋមន្ត្រី បាននិយាយ ថា មូលដ្ឋាន នេះ។ 2019',
      '部长表示，该基地不是外国的。\n第二行 2019。',
    ]) {
      const bytes = Buffer.from(text, 'utf16le');
      expect(decodeText(encoding === 'utf-16be' ? swapped(bytes) : bytes)).toMatchObject({
        text,
        encoding,
      });
    }
  });

  it('is refused where UTF-8 was cut or pasted badly, with the offset', () => {
    const bytes = Buffer.concat([Buffer.from('Café and naïve '), Buffer.from([0x93, 0x41])]);
    expect(textOf(bytes)).toBe('refused: byte 17 is not UTF-8');
  });

  test.each([
    ['a picture', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\0', 'latin1')],
    ['an archive', Buffer.from('PK\x03\x04\x14\0\0\0\x08\0', 'latin1')],
    [
      'bytes with many controls',
      Buffer.from(Array.from({ length: 4000 }, (_, index) => ((index * 7919) % 251) + 1)),
    ],
  ])('is refused where it is %s', (_name, bytes) => {
    expect(decodeText(bytes).kind).toBe('not-text');
  });

  it('is never decoded to a sign that stands for a lost one', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const decoded = decodeText(bytes);
        if (decoded.kind === 'text' && decoded.isGuessed)
          expect(decoded.text).not.toMatch(/\ufffd|\0/);
      }),
    );
  });
});
