import { describe, expect, test } from 'vitest';
import { loadSourceDescription } from '../../src/spec/load-source-description.ts';
import { projectFolder } from '../project/project-folder.ts';
import { reported } from './reported.ts';

function load(
  content: string,
): ReturnType<typeof reported<ReturnType<typeof loadSourceDescription>>> {
  const project = projectFolder({ 'corpus/a.yaml': content });
  return reported((report) => loadSourceDescription(project, 'corpus/a.yaml', report));
}

describe('the description of a source', () => {
  test('of one article has its keys at the top, each stated or resting on something', () => {
    const { value, found } = load(`id: an-article
title: A Title
author:
  - One
  - { name: Two, affiliation: Office, uncertain: under another heading }
issued: { earliest: 2019-11-26, latest: 2019-12, inferred: a letter dates it }
container-title: { value: The Post, inferred: told The Post }
publisher: { value: P, supplied: from its site }
URL: https://example.org/a
type: article-newspaper
language: km
issuer: An Office
country: KH
side: { value: opposition, supplied: The party’s own site. }
rights: CC BY 4.0
note: N
keep: [{ lines: 20-21, reason: U }]
omit: [{ lines: 6, reason: R }, { lines: 7-9, reason: S }, { lines: [10, 12], reason: T }]
`);
    expect(found).toEqual([]);
    expect(value?.value).toEqual({
      articles: [
        {
          id: 'an-article',
          title: { value: 'A Title', basis: 'stated' },
          author: [
            { value: { name: 'One' }, basis: 'stated' },
            {
              value: { name: 'Two', affiliation: 'Office' },
              basis: 'uncertain',
              reason: 'under another heading',
            },
          ],
          issued: {
            value: { kind: 'between', earliest: '2019-11-26', latest: '2019-12' },
            basis: 'inferred',
            reason: 'a letter dates it',
          },
          containerTitle: { value: 'The Post', basis: 'inferred', reason: 'told The Post' },
          publisher: { value: 'P', basis: 'supplied', reason: 'from its site' },
          URL: { value: 'https://example.org/a', basis: 'stated' },
          type: { value: 'article-newspaper', basis: 'stated' },
          language: 'km',
          issuer: { value: 'An Office', basis: 'stated' },
          country: { value: 'KH', basis: 'stated' },
          side: { value: 'opposition', basis: 'supplied', reason: 'The party’s own site.' },
          rights: { value: 'CC BY 4.0', basis: 'stated' },
          note: 'N',
        },
      ],
      keep: [{ lines: { first: 20, last: 21 }, reason: 'U' }],
      omit: [
        { lines: { first: 6, last: 6 }, reason: 'R' },
        { lines: { first: 7, last: 9 }, reason: 'S' },
        { lines: { first: 10, last: 12 }, reason: 'T' },
      ],
    });
    expect(value?.locate(['articles', 0, 'title'])).toMatchObject({ line: 2, column: 8 });
  });

  test('of several articles lists them, and its note is about the file', () => {
    const { value } = load(`note: F
articles:
  - { id: a, lines: 1-51, author: One, issued: 2019 }
  - { id: b, lines: 56-133, issued: { value: 2018-11, inferred: R } }
`);
    expect(value?.value).toEqual({
      note: 'F',
      omit: [],
      keep: [],
      articles: [
        {
          id: 'a',
          lines: { first: 1, last: 51 },
          author: [{ value: { name: 'One' }, basis: 'stated' }],
          issued: { value: { kind: 'date', date: '2019' }, basis: 'stated' },
        },
        {
          id: 'b',
          lines: { first: 56, last: 133 },
          author: [],
          issued: { value: { kind: 'date', date: '2018-11' }, basis: 'inferred', reason: 'R' },
        },
      ],
    });
    expect(value?.locate(['articles', 1, 'lines'])).toMatchObject({ line: 4, column: 21 });
  });

  test.each([
    ['an unknown key', 'titel: T', '021 1:1'],
    ['two bases', 'title: { value: T, inferred: a, supplied: b }', '021 1:33'],
    ['a basis without a reason', 'title: { value: T, inferred: "" }', '021 1:30'],
    ['no value', 'title: { inferred: a }', '021 1:1'],
    ['no date', 'issued: { inferred: a }', '021 1:9'],
    ['a date and bounds', 'issued: { value: 2019, earliest: 2018 }', '021 1:24'],
    ['bounds reversed', 'issued: { earliest: 2019, latest: 2018 }', '021 1:21'],
    ['a day that is not', 'issued: 2019-02-29', '021 1:9'],
    ['a script for an address', 'URL: "javascript:alert(1)"', '021 1:6'],
    ['no kind', 'type: newspaper', '021 1:7'],
    ['a kind that is a list', 'type: [report]', '021 1:7'],
    ['lines reversed', 'lines: 7-3', '021 1:8'],
    ['a line 0', 'lines: 0', '021 1:8'],
    ['lines in words', 'lines: all', '021 1:8'],
    ['three lines', 'lines: [1, 2, 3]', '021 1:8'],
    ['an article beside others', 'title: T\narticles: [{ id: a }]', '021 1:1'],
    ['an omission without a reason', 'omit: [{ lines: 3 }]', '021 1:8'],
    ['the same key twice', 'title: T\ntitle: U', '020 2:1'],
    ['nothing in it', '# nothing', '020'],
  ])('with %s is refused at its place', (_, content, place) => {
    const { value, places } = load(content);
    expect(value).toBeUndefined();
    expect(places).toEqual([`BRIEF-CORPUS-${place}`]);
  });
});
