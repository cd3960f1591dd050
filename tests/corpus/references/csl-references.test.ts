import { describe, expect, it } from 'vitest';
import { readReferences } from '../../../src/corpus/references/read-references.ts';

describe('a CSL-JSON export', () => {
  it('gives each item in the terms of a description', () => {
    const item = {
      id: 'http://zotero.org/1',
      type: 'article-newspaper',
      title: 'Rivers &amp; <i>dams</i>\n of the north',
      author: [
        { family: 'Goethe', given: 'Johann', 'non-dropping-particle': 'von' },
        { literal: 'River Commission' },
        {},
      ],
      issued: { 'date-parts': [[2019, 1, 9]] },
      'container-title': 'The Post',
      URL: 'https://example.org/1',
      language: 'fr-FR',
    };
    expect(readReferences(JSON.stringify([item])).references).toEqual([
      {
        id: 'http://zotero.org/1',
        line: 1,
        title: 'Rivers &amp; dams of the north',
        author: [{ name: 'Johann von Goethe' }, { name: 'River Commission' }],
        issued: { kind: 'date', date: '2019-01-09' },
        containerTitle: 'The Post',
        URL: 'https://example.org/1',
        type: 'article-newspaper',
        language: 'fr-FR',
        files: [],
      },
    ]);
  });

  it.each([
    [{ 'date-parts': [['2019', '3']] }, { kind: 'date', date: '2019-03' }],
    [{ 'date-parts': [[2019], [2020]] }, { kind: 'between', earliest: '2019', latest: '2020' }],
    [{ raw: '2019 January' }, { kind: 'date', date: '2019-01' }],
    [{ literal: 'in press' }, undefined],
    [{ 'date-parts': [[2019, 13]] }, undefined],
    ['2019', undefined],
  ])('reads the date %j', (issued, expected) => {
    const [reference] = readReferences(JSON.stringify([{ id: 'a', issued }])).references;
    expect(reference?.issued).toEqual(expected);
  });

  it('refuses addresses that are no web addresses, and types that CSL lacks', () => {
    const items = [{ id: 'a', URL: 'javascript:alert(1)', type: '__proto__' }];
    const [reference] = readReferences(JSON.stringify(items)).references;
    expect(reference).toEqual({ id: 'a', line: 1, author: [], files: [] });
  });

  it.each(['{}', '[', '[]', '{"items": []}', '"text"', '[1, null]'])(
    'says that %s is not what it should be',
    (text) => {
      const { references, problems } = readReferences(text);
      expect(references).toEqual([]);
      expect(problems.length).toBeGreaterThan(0);
    },
  );
});
