import { expect, test } from 'vitest';
import { textMatches } from '../../src/search/text-matches.ts';
import { query, term } from './composed-passages.ts';

test('gives the terms that a text has, heaviest first', () => {
  const wanted = query({ any: ['talks', term('Track II', 3), 'absent'] });
  expect(textMatches(wanted, 'Track II talks were held.')).toEqual(['Track II', 'talks']);
});

test('gives nothing where a term of "all" is missing or one of "none" is there', () => {
  expect(textMatches(query({ any: ['base'], all: ['Ream'] }), 'a base')).toEqual([]);
  expect(textMatches(query({ any: ['base'], none: ['airport'] }), 'airport base')).toEqual([]);
});

test('leaves the filter aside: a loose text has no date', () => {
  const filter = {
    since: '2020-01-01',
    datedOnly: true,
    sources: ['x'],
    kinds: ['report'],
    languages: ['km'],
  };
  expect(textMatches(query({ any: ['base'], filter }), 'a base')).toEqual(['base']);
});
