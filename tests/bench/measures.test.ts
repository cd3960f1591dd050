import { expect, test } from 'vitest';
import { mean, measure } from '../../bench/search/measures.mjs';

// Worked by hand: relevance 2, 1 and 1; the list has the second of them first and the 2 third.
const relevance = new Map([
  ['best', 2],
  ['good', 1],
  ['lost', 1],
]);
const ranked = ['good', 'noise', 'best', 'more noise'];

test('the discounted gain is relevance over log2 of rank and one, beside the ideal order', () => {
  const gained = 1 / Math.log2(2) + 2 / Math.log2(4);
  const ideal = 2 / Math.log2(2) + 1 / Math.log2(3) + 1 / Math.log2(4);
  expect(measure(ranked, relevance).ndcg10).toBeCloseTo(gained / ideal, 12);
});

test('what stands below the tenth place gains nothing there', () => {
  const noise = Array.from({ length: 10 }, (_, number) => `noise ${number}`);
  expect(measure([...noise, ...relevance.keys()], relevance).ndcg10).toBe(0);
});

test('average precision is the mean of the precisions at each relevant one, found or not', () => {
  expect(measure(ranked, relevance).map).toBeCloseTo((1 + 2 / 3) / 3, 12);
});

test('recall counts what is among the first hundred', () => {
  expect(measure(ranked, relevance).r100).toBeCloseTo(2 / 3, 12);
  const noise = Array.from({ length: 100 }, (_, number) => `noise ${number}`);
  expect(measure([...noise, 'best'], relevance).r100).toBe(0);
});

test('a document that comes twice counts once', () => {
  expect(measure(['best', 'best', 'good', 'lost'], relevance)).toEqual(
    measure(['best', 'good', 'lost'], relevance),
  );
});

test('the order that is ideal measures 1, and nothing found 0', () => {
  expect(measure(['best', 'lost', 'good'], relevance)).toEqual({ ndcg10: 1, map: 1, r100: 1 });
  expect(measure([], relevance)).toEqual({ ndcg10: 0, map: 0, r100: 0 });
});

test('measures are averaged over queries', () => {
  const [one, none] = [measure(['best', 'good', 'lost'], relevance), measure([], relevance)];
  expect(mean([one, none])).toEqual({ ndcg10: 0.5, map: 0.5, r100: 0.5 });
});
