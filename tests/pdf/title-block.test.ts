import { expect, test } from 'vitest';
import { parseDocument } from '../../src/document/parse-document.ts';
import { laidOut, readRunsOf, textOf } from './laid-out.ts';

/** What stands under the title on the first page. */
function underTitle(frontMatter: string): string {
  const document = parseDocument(`---\n${frontMatter}\n---\n\n# Ferries\n`, 'a.md', (found) => {
    throw new Error(found.message);
  });
  const [page] = laidOut(document).pages;
  return page ? textOf(page).replace('Ferries', '') : '';
}

test('the title block names number, date and audience, each where there is one', () => {
  const date = 'date: 2024-03-05';
  expect(underTitle(`number: "2024/3"\n${date}\naudience: The council`)).toBe(
    'No. 2024/3 · 5 March 2024 · For: The council',
  );
  expect(underTitle(date)).toBe('5 March 2024');
  expect(underTitle('number: "1.10"')).toBe('No. 1.10');
});

test('the title block prints its date in the language of the document', () => {
  expect(underTitle('date: 2024-03-01\nlanguage: fr')).toBe('1er mars 2024');
});

test('a subtitle of two lines has lines of like length', () => {
  const subtitle =
    'Allegations of a foreign military presence at the quay, and the answers given to them';
  const document = parseDocument(
    `---\nsubtitle: ${subtitle}\n---\n\n# Ferries\n`,
    'a.md',
    () => {},
  );
  const [page] = laidOut(document).pages;
  const runs = page ? readRunsOf(page).filter(({ text }) => text !== 'Ferries') : [];
  const [first = 0, second = 0] = runs.map(({ text }) => text.length);
  expect(runs).toHaveLength(2);
  expect(Math.abs(first - second)).toBeLessThan(16);
});
