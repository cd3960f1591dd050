import { describe, expect, test } from 'vitest';
import { textMatches } from '../../src/search/text-matches.ts';
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
    const asked = query(within > 0 ? { near } : { any: terms });

    test.each(finds)('that it finds "%s"', (text) => {
      expect(textMatches(asked, text)).not.toEqual([]);
    });

    test.each(misses)('that it does not find "%s"', (text) => {
      expect(textMatches(asked, text)).toEqual([]);
    });
  });
});
