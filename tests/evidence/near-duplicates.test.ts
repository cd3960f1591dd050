import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NearDuplicates } from '../../src/evidence/near-duplicates.ts';
import { areNearDuplicates, shinglesOf } from '../../src/evidence/shingles.ts';

/** Texts of so many words over a small vocabulary, some of them edited copies of those before. */
function editedCopies(count: number): readonly string[] {
  let state = 7;
  const below = (most: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
  const texts: string[][] = [];
  while (texts.length < count) {
    const old = texts[below(texts.length)];
    if (!old || below(3) > 0)
      texts.push(Array.from({ length: 5 + below(60) }, () => `w${below(90)}`));
    else {
      const from = below(old.length);
      const part = below(2) === 0 ? [...old] : old.slice(from, from + 10 + below(30));
      for (let edits = below(8); edits > 0; edits -= 1) part[below(part.length)] = `w${below(90)}`;
      texts.push([...Array.from({ length: below(25) }, () => `w${below(90)}`), ...part]);
    }
  }
  return texts.map((words) => words.join(' '));
}

function near(one: string, other: string): boolean {
  const texts = new NearDuplicates<string>();
  texts.add(one, one);
  return texts.of(other).length > 0;
}

const lede =
  'Amid falling water levels and a long drought, the river authority will close two of its five locks to barges from the first of May until the rains return.';

describe('near-duplicates', () => {
  test('are told without regard to case, accents, apostrophes and punctuation', () => {
    expect(near('The mayor’s café, it SAID, opens.', "the mayor's cafe it said opens")).toBe(true);
  });

  test('include the short form of a lede inside its long form', () => {
    const long = `${lede} Ferries keep running. The authority, which has not closed a lock since the flood, expects queues at the two that stay open, and asks shippers to send their freight by rail where they can until further notice is given in the gazette.`;
    expect(near(lede, long)).toBe(true);
  });

  test('include a paragraph with one word in ten changed', () => {
    expect(near(lede, lede.replace('falling', 'low').replace('barges', 'boats'))).toBe(true);
  });

  test('do not include two paragraphs on one subject', () => {
    const other =
      'The river authority said on Monday that falling water levels and a long drought left it no choice: two of the locks are to be closed to barges.';
    expect(near(lede, other)).toBe(false);
  });

  test('do not include a short passage that shares a name with a long one', () => {
    expect(near('The river authority', `${lede} The river authority stays open.`)).toBe(false);
  });

  test('are found in a script without spaces', () => {
    const khmer = 'កម្ពុជាមិនអនុញ្ញាតឱ្យមានមូលដ្ឋានយោធាបរទេសនៅលើទឹកដីរបស់ខ្លួនទេ';
    expect(near(khmer, `${khmer}។`)).toBe(true);
    expect(near(khmer, 'ទន្លេមេគង្គហូរកាត់ខេត្តស្ទឹងត្រែងនិងក្រចេះ')).toBe(false);
  });

  test('an empty text is a duplicate of nothing', () => {
    expect(near('', '')).toBe(false);
    expect(near('—', '…')).toBe(false);
  });

  test('the relation is symmetric, and every text with a word in it duplicates itself', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(words, words, (one, other) => {
        expect(near(one.join(' '), other.join(' '))).toBe(near(other.join(' '), one.join(' ')));
        expect(near(one.join(' '), one.join('  '))).toBe(true);
      }),
    );
  });

  test('among five hundred edited copies are those that comparing all pairs gives', () => {
    const texts = editedCopies(500);
    const known = new NearDuplicates<number>();
    for (const [index, text] of texts.entries()) known.add(text, index);
    const shingles = texts.map(shinglesOf);
    const pairs = shingles.map((one) =>
      shingles.flatMap((other, index) => (areNearDuplicates(one, other) ? [index] : [])),
    );
    expect(texts.map((text) => known.of(text))).toEqual(pairs);
    // The law says something: there are copies, in one length and in two.
    expect(pairs.filter((found) => found.length > 1).length).toBeGreaterThan(50);
  });

  test('among many are those that each pair by itself gives, in the order of adding', () => {
    const texts = fc.array(
      fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 14 }).map((words) => words.join(' ')),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(texts, fc.string(), (all, other) => {
        const known = new NearDuplicates<number>();
        for (const [index, text] of all.entries()) known.add(text, index);
        for (const text of [...all, other]) {
          const pairs = all.flatMap((each, index) => (near(each, text) ? [index] : []));
          expect(known.of(text)).toEqual(pairs);
        }
      }),
    );
  });
});
