import { describe, expect, test } from 'vitest';
import { cslOf } from '../../src/brief/csl.ts';
import { articleOf } from '../corpus/corpus-folder.ts';

const article = articleOf('Some words of a text.');

function csl(description: Partial<typeof article.description>): Readonly<Record<string, unknown>> {
  return cslOf({ ...article, description: { ...article.description, ...description } });
}

describe('CSL-JSON of a source', () => {
  test('has what is stated and what is supplied, and nothing that is inferred or uncertain', () => {
    const known = csl({
      title: { value: 'Boats', basis: 'stated' },
      publisher: { value: 'Quay Press', basis: 'supplied', reason: 'From the shelf mark.' },
      containerTitle: { value: 'The Quay', basis: 'inferred', reason: 'From the share bar.' },
      author: [{ value: { name: 'A. Pilot' }, basis: 'uncertain', reason: 'Another heading.' }],
    });
    expect(known).toMatchObject({ title: 'Boats', publisher: 'Quay Press' });
    expect(Object.keys(known)).not.toContain('container-title');
    expect(Object.keys(known)).not.toContain('author');
  });

  test('has a date as precise as it is known, and none that is only bounded', () => {
    const issued = (date: string) =>
      csl({ issued: { value: { kind: 'date', date }, basis: 'stated' } })['issued'];
    expect(issued('2019')).toEqual({ 'date-parts': [[2019]] });
    expect(issued('2019-01')).toEqual({ 'date-parts': [[2019, 1]] });
    expect(issued('2019-01-09')).toEqual({ 'date-parts': [[2019, 1, 9]] });
    const bounded = { kind: 'between', earliest: '2016' } as const;
    expect(csl({ issued: { value: bounded, basis: 'stated' } })['issued']).toBeUndefined();
  });

  test('takes a certain office for the author where there is no other', () => {
    const issuer = { value: 'Harbour Office', basis: 'stated' } as const;
    expect(csl({ issuer })['author']).toEqual([{ literal: 'Harbour Office' }]);
  });
});
