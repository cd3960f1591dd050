import { expect, test } from 'vitest';
import { stem } from '../../src/search/stem.ts';

// From the sample vocabulary that Snowball publishes with Porter2.
test.each([
  ['consistency', 'consist'],
  ['consolingly', 'consol'],
  ['knavish', 'knavish'],
  ['knots', 'knot'],
  ['skies', 'sky'],
  ['dying', 'die'],
  ['generously', 'generous'],
  ['succeeding', 'succeed'],
])('stems %s to %s, as Porter2 does', (word, expected) => {
  expect(stem(word)).toBe(expected);
  expect(stem(word)).toBe(expected);
});

test('leaves what is not written in a to z, or is no word by its length', () => {
  expect(stem('ភ្នំ')).toBe('ភ្នំ');
  expect(stem('35as')).toBe('35as');
  expect(stem('s'.repeat(41))).toBe('s'.repeat(41));
});

test.each([
  ['international', 'internal'],
  ['based', 'base'],
  ['university', 'universe'],
])('keeps "%s" apart from "%s"', (one, other) => {
  expect(stem(one)).not.toBe(stem(other));
});
