import { describe, expect, test } from 'vitest';
import { catalogue } from '../../src/diagnostics/catalogue.ts';
import { catalogueDocument } from './catalogue-document.ts';

describe('the catalogue of diagnostics', () => {
  test('is what docs/diagnostics.md shows', async () => {
    await expect(catalogueDocument()).toMatchFileSnapshot('../../docs/diagnostics.md');
  });

  test.each(Object.entries(catalogue))('%s has a title and tells what to do', (code, entry) => {
    expect(code).toMatch(/^BRIEF-[A-Z]+-\d{3}$/);
    expect(entry.title).toMatch(/^[^.]{5,}$/);
    expect(entry.remedy).toMatch(/^\S.*\.$/s);
  });
});
