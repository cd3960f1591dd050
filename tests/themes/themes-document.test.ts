import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Clause } from '../../src/search/engine.ts';
import { textMatches } from '../../src/search/text-matches.ts';
import { clauseSchema } from '../../src/spec/clause-schema.ts';
import { query } from '../search/composed-passages.ts';
import { matchRows, themesDocument } from './themes-document.ts';

describe('docs/themes.md', () => {
  test('shows what the commands print; `npx vitest run tests/themes -u` renews it', async () => {
    await expect(await themesDocument()).toMatchFileSnapshot('../../docs/themes.md');
  });

  const rows = matchRows();

  test('has its tables of what matches what', () => {
    expect(rows.length).toBeGreaterThanOrEqual(13);
  });

  describe.each(rows)('says of $terms', ({ terms, within, finds, misses }) => {
    const near = within > 0 ? [{ terms, within, weight: 1 }] : [];
    const asked = query(within > 0 ? { near } : { any: terms.map(clauseOf) });

    test.each(finds)('that it finds "%s"', (text) => {
      expect(textMatches(asked, text)).not.toEqual([]);
    });

    test.each(misses)('that it does not find "%s"', (text) => {
      expect(textMatches(asked, text)).toEqual([]);
    });
  });
});

/** A term as the page writes it: a mapping in braces, or a string. */
function clauseOf(written: string): Clause {
  return clauseSchema.parse(written.startsWith('{') ? parse(written) : written);
}
