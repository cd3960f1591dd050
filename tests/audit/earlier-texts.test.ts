import { describe, expect, it } from 'vitest';
import { EarlierTexts } from '../../src/audit/earlier-texts.ts';

/** So many words, the same ones for the same seed. */
function prose(seed: number, words: number): string {
  let state = seed;
  return Array.from({ length: words }, () => {
    state = (state * 48271) % 2147483647;
    return `word${state % 5000}`;
  }).join(' ');
}

/** Every ninety-seventh word is another. */
function edited(text: string): string {
  return text
    .split(' ')
    .map((word, at) => (at % 97 === 50 ? 'another' : word))
    .join(' ');
}

function twins(texts: readonly string[]): readonly (number | undefined)[] {
  const earlier = new EarlierTexts((number) => texts[number] ?? '');
  return texts.map((text) => earlier.twinOf(text));
}

describe('the earlier text that says nearly the same', () => {
  it.each([30, 300, 600, 3000])('is found for an edited one of %i words', (words) => {
    const text = prose(words, words);
    expect(twins([prose(7, words), text, prose(8, words), edited(text)])[3]).toBe(1);
  });

  it('is found where the one is most of the other, on both sides of what is kept whole', () => {
    const long = prose(1, 620);
    const short = long.split(' ').slice(0, 420).join(' ');
    expect(twins([long, short])).toEqual([undefined, 0]);
    expect(twins([short, long])).toEqual([undefined, 0]);
  });

  it('is found again and again, and an empty text has none', () => {
    const text = prose(3, 40);
    expect(twins(['', '', ...Array.from({ length: 80 }, () => text)]).slice(2)).toEqual([
      undefined,
      ...Array.from({ length: 79 }, () => 2),
    ]);
  });

  it('is none of those that share a phrase of their field', () => {
    const texts = Array.from({ length: 60 }, (_, at) => `${prose(99, 12)} ${prose(at + 100, 200)}`);
    expect(twins(texts).every((twin) => twin === undefined)).toBe(true);
  });
});
