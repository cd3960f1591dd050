import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tests } from 'commonmark-spec';
import { afterAll, describe, expect, test } from 'vitest';
import { buildBriefs } from '../../../src/build.ts';
import { parseDocument } from '../../../src/document/parse-document.ts';
import { everyFeature, setMarkdown } from '../draw/every-feature.ts';
import { packSettings } from '../pack-settings.ts';
import { parsedExample, setExample } from '../proof/set-example.ts';
import { type Change, setFile } from '../set-file.ts';
import { faultsOf } from './all-laws.ts';

// What programs that judge files do not look at: whether the tags tell of the pages what is there.

const root = process.cwd();
const added = ['Notes', 'Contents', 'Sources'];
const folder = mkdtempSync(join(tmpdir(), 'brief-laws-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Examples with a character that no font of ours has. */
const unset = new Set(
  readFileSync(new URL('../proof/differences.yaml', import.meta.url), 'utf8')
    .split('\n')
    .flatMap((line) => line.match(/example: (\d+), ours: "none/)?.slice(1) ?? [])
    .map(Number),
);

async function faultsOfFile(path: string, change?: Change): Promise<readonly string[]> {
  const { bytes, ...origin } = await setFile(path, change);
  return faultsOf(bytes, { ...origin, added });
}

const waysToSet: readonly (readonly [string, Change])[] = [
  ['as its pack has it', (settings) => settings],
  ['notes at the end', (settings) => ({ ...settings, notes: 'end' })],
  [
    'ragged and whole',
    (settings) => ({
      ...settings,
      notes: 'foot',
      text: { ...settings.text, alignment: 'ragged', hyphenation: 'off' },
    }),
  ],
  [
    'justified and divided',
    (settings) => ({
      ...settings,
      notes: 'foot',
      text: { ...settings.text, alignment: 'justified', hyphenation: 'on' },
    }),
  ],
  [
    'in two columns',
    (settings) => ({ ...settings, notes: 'foot', page: { ...settings.page, columns: 2 } }),
  ],
  [
    'in three columns, bound',
    (settings) => ({
      ...settings,
      notes: 'end',
      page: { ...settings.page, columns: 3, sides: 'two' },
    }),
  ],
  ['over a watermark', (settings) => ({ ...settings, watermark: 'Draft' })],
];

describe('the tags tell of the pages what is there', () => {
  test('of the briefs that ship', async () => {
    await buildBriefs({ root, output: folder });
    for (const name of [
      'cambodia-us-relations',
      'functional-cooperation',
      'ream-base',
      'track-dialogue',
    ]) {
      expect(await faultsOfFile(join(folder, `${name}.md`))).toEqual([]);
    }
  }, 60_000);

  test.each(waysToSet)('of the specimen, %s', async (_, change) => {
    expect(await faultsOfFile('docs/specimen.md', change)).toEqual([]);
  });

  // All of a section is one document, in which what an example leaves open swallows the next.
  test.each([...new Set(tests.map(({ section }) => section))])(
    'of CommonMark’s examples: %s',
    async (section) => {
      const examples = tests.filter((each) => each.section === section && !unset.has(each.number));
      const markdown = examples.map((each) => each.markdown.replaceAll('→', '\t')).join('\n\n');
      const document = parsedExample(markdown);
      const { bytes, found } = await setExample(document);
      if (bytes === undefined) throw new Error(found.map(({ message }) => message).join('; '));
      expect(await faultsOf(bytes, { document, settings: packSettings, added })).toEqual([]);
    },
  );

  test.each(waysToSet)('of awkward words, %s', async (_, change) => {
    const settings = change(packSettings);
    const bytes = await setMarkdown(everyFeature, { settings });
    const document = parseDocument(everyFeature, 'a.md', () => {});
    expect(await faultsOf(bytes, { document, settings, added })).toEqual([]);
  });
});
