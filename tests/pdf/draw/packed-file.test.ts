import { describe, expect, test } from 'vitest';
import { objectText } from '../../../src/pdf/draw/object-text.ts';
import { PackedFile } from '../../../src/pdf/draw/packed-file.ts';
import { PdfFile } from '../../../src/verify/pdf-file.ts';
import { type PdfValue, textOfString } from '../../../src/verify/pdf-values.ts';

describe('an object', () => {
  test.each([
    [
      { Type: 'Page', Kids: [1, -0.25], On: true, Not: undefined },
      '<</Type/Page/Kids[1 -0.25]/On true>>',
    ],
    [[new String('a(b)\\'), 'N', null, 3, 'M'], '[(a\\(b\\)\\\\)/N null 3/M]'],
    ['two words', '/two#20words'],
    [1e-9, '0'],
    [-0.0001, '0'],
    [Uint8Array.of(0, 255), '<00ff>'],
    [new Date('2024-03-15T06:07:08.900Z'), '(D:20240315060708Z)'],
  ] as const)('is written with no space that it does not need: %j', (value, written) => {
    expect(objectText(value)).toBe(written);
  });
});

describe('a packed file', () => {
  test('gives back each object by its number, over several object streams', async () => {
    const texts = Array.from({ length: 900 }, (_, n) => `object ${n}, ${'long '.repeat(n % 40)}`);
    const file = await read(texts.map((text) => new String(text)));
    expect(texts.map((_, n) => textOfString(file.resolve(reference(n + 1))))).toEqual(texts);
    expect(file.trailer.entries.get('Root')).toEqual(reference(1));
  });

  test('keeps a string whatever is in it', async () => {
    const text = 'ភ្នំ (\u{1f600})\r\\ \u00e9';
    const file = await read([new String(text)]);
    expect(textOfString(file.resolve(reference(1)))).toBe(text);
  });

  test('has its streams in order, also where there are so many that other threads deflate them', async () => {
    const file = new PackedFile(() => 201);
    for (let number = 1; number <= 200; number += 1) {
      // The later, the sooner deflated.
      const bytes = Buffer.from(`stream ${number} `.repeat(5 * (210 - number)));
      file.addStream(number, {}, bytes, number % 10 > 0);
      await file.keepUp();
    }
    const read = Buffer.from(await file.bytes({ Root: new Root() })).toString('latin1');
    const numbers = [...read.matchAll(/(\d+) 0 obj\n/g)].map(([, number]) => Number(number));
    expect(numbers).toEqual(Array.from({ length: 201 }, (_, n) => n + 1));
  });

  test('takes less room than its objects as they are', async () => {
    const objects = Array.from({ length: 300 }, (_, n) => ({ S: 'P', P: n, K: [n, n + 1] }));
    const plain = objects.reduce((sum, each) => sum + objectText(each).length, 0);
    expect((await bytesOf(objects)).length).toBeLessThan(plain);
  });
});

function reference(number: number): PdfValue {
  return { kind: 'reference', number };
}

async function read(objects: readonly unknown[]): Promise<PdfFile> {
  return new PdfFile(await bytesOf(objects));
}

/** Objects 1, 2, … and nothing else. */
async function bytesOf(objects: readonly unknown[]): Promise<Uint8Array> {
  let count = objects.length;
  const file = new PackedFile(() => {
    count += 1;
    return count;
  });
  objects.forEach((object, index) => {
    file.addObject(index + 1, object);
  });
  return file.bytes({ Root: new Root() });
}

/** References write themselves. */
class Root {
  toString(): string {
    return '1 0 R';
  }
}
