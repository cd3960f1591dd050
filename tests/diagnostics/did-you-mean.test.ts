import { describe, expect, test } from 'vitest';
import { didYouMean } from '../../src/diagnostics/did-you-mean.ts';

const keys = ['title', 'subtitle', 'date', 'status', 'key-messages', 'colours', 'ream-base'];

describe('did you mean', () => {
  test.each([
    ['tilte', 'title'],
    ['Title', 'title'],
    ['sttaus', 'status'],
    ['keymessages', 'key-messages'],
    ['colors', 'colours'],
    ['ream-bse', 'ream-base'],
    ['ream', 'ream-base'],
  ])('finds for %s the key %s', (word, meant) => {
    expect(didYouMean(word, keys)).toBe(meant);
  });

  test.each(['abstract', 'x', '', 'dddd'])('finds nothing for %j', (word) => {
    expect(didYouMean(word, keys)).toBeUndefined();
  });

  test('does not choose between several of which the word is a part', () => {
    expect(didYouMean('article', ['article-news', 'article-journal'])).toBeUndefined();
  });

  test('has no answer for a word of a million letters', () => {
    expect(didYouMean('a'.repeat(1_000_000), ['a'.repeat(999_999), 'b'])).toBeUndefined();
  });
});
