import { expect, test } from 'vitest';
import { themeQuery } from '../../src/evidence/theme-query.ts';
import type { Theme } from '../../src/spec/theme.ts';

function themeWith(filter: Partial<Theme['filter']>): Theme {
  return {
    id: 'x',
    title: 'X',
    any: [{ kind: 'term', text: 'a', weight: 2, form: 'stem' }],
    all: [{ kind: 'term', text: 'b', weight: 1, form: 'stem' }],
    none: [{ kind: 'term', text: 'c', weight: 1, form: 'stem' }],
    near: [{ terms: ['d', 'e'], within: 4, weight: 1 }],
    filter: { sources: ['s'], kinds: ['report'], languages: ['en'], ...filter },
    examples: { match: [], noMatch: [] },
  };
}

test('the rules and filters of the theme are asked as they stand', () => {
  expect(themeQuery(themeWith({}), { dated: 'any' })).toEqual({
    any: [{ kind: 'term', text: 'a', weight: 2, form: 'stem' }],
    all: [{ kind: 'term', text: 'b', weight: 1, form: 'stem' }],
    none: [{ kind: 'term', text: 'c', weight: 1, form: 'stem' }],
    near: [{ terms: ['d', 'e'], within: 4, weight: 1 }],
    filter: { sources: ['s'], kinds: ['report'], languages: ['en'] },
  });
});

test.each([
  ['2018', '2019-03', '2019-03-01'],
  ['2019-03-02', '2019-03', '2019-03-02'],
  [undefined, '2020', '2020-01-01'],
  ['2020', undefined, '2020-01-01'],
])('of since %s in the theme and %s in the section, %s holds', (inTheme, inSection, since) => {
  const query = themeQuery(themeWith(inTheme ? { since: inTheme } : {}), {
    dated: 'only',
    ...(inSection !== undefined && { since: inSection }),
  });
  expect(query.filter).toMatchObject({ since, datedOnly: true });
});

test.each([
  ['2020', '2020-02', '2020-02-29'],
  ['1900-02', undefined, '1900-02-28'],
  ['2019-11', '2019', '2019-11-30'],
  ['2019-07-04', '2019-07', '2019-07-04'],
])('of until %s in the theme and %s in the section, %s holds', (inTheme, inSection, until) => {
  const query = themeQuery(themeWith({ until: inTheme }), {
    dated: 'any',
    ...(inSection !== undefined && { until: inSection }),
  });
  expect(query.filter.until).toBe(until);
});
