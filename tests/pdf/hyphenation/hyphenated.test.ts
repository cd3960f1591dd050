import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../../src/document/parse-document.ts';
import type { PackSettings } from '../../../src/spec/template-manifest.ts';
import { laidOut, readRunsOf } from '../laid-out.ts';
import { packSettings } from '../pack-settings.ts';
import { elementsOf, readTags } from '../read-back.ts';
import { bytesOf } from '../set-document.ts';

const sentence =
  'International responsibilities of administrative communications, unconstitutional reinterpretations ' +
  'and parliamentary investigations necessitate extraordinarily comprehensive infrastructure. ';
const text = sentence.repeat(4);

type Text = PackSettings['text'];

function settingsOf(text: Text): PackSettings {
  return { ...packSettings, text };
}

/** Whether a line of the document ends in a hyphen of ours. */
function isDivided(markdown: string, settings: Text = { alignment: 'justified' }): boolean {
  const { pages } = laidOut(
    parseDocument(markdown, 'a.md', () => {}),
    settingsOf(settings),
  );
  return pages.flatMap(readRunsOf).some((run) => run.text.trimEnd().endsWith('\u00ad'));
}

describe('words are divided', () => {
  test.each<[string, Text, boolean]>([
    ['where lines are justified', { alignment: 'justified' }, true],
    ['not where they are ragged', { alignment: 'ragged' }, false],
    ['not where the pack says so', { alignment: 'justified', hyphenation: 'off' }, false],
  ])('%s', (_, settings, expected) => {
    expect(isDivided(text, settings)).toBe(expected);
  });

  test('in ragged lines of a narrow column, where the pack says so', () => {
    const narrow = { ...packSettings.page, marginRight: 400 };
    const document = parseDocument(text, 'a.md', () => {});
    const divided = (hyphenation: 'on' | 'off'): boolean =>
      laidOut(document, { ...settingsOf({ alignment: 'ragged', hyphenation }), page: narrow })
        .pages.flatMap(readRunsOf)
        .some((run) => run.text.trimEnd().endsWith('\u00ad'));
    expect(divided('on')).toBe(true);
    expect(divided('off')).toBe(false);
  });

  test.each([
    ['a paragraph', text, true],
    ['a list', `- ${text}`, true],
    ['a quotation', `> ${text}`, true],
    ['emphasis', `*${text.trim()}*`, true],
    ['a heading', `## ${text}`, false],
    ['a table', `| ${text} | a |\n|---|---|\n| ${text} | b |`, false],
    ['code', `    ${text}`, false],
    ['code in a line', `\`${text.trim()}\``, false],
    ['a language without patterns', `---\nlanguage: vi\n---\n${text}`, false],
  ])('%s', (_, markdown, expected) => {
    expect(isDivided(markdown)).toBe(expected);
  });
});

test('a word that is wider than its column of a table is divided as it is spelt', () => {
  const word = 'Bundesverfassungsgerichtsentscheidungsbegründung';
  const columns = 7;
  const row = (cell: string): string => `|${` ${cell} |`.repeat(columns)}`;
  const markdown = `---\nlanguage: de\n---\n${row('a')}\n${row('---')}\n${row(word)}\n`;
  const { pages } = laidOut(
    parseDocument(markdown, 'a.md', () => {}),
    packSettings,
  );
  const lines = pages.flatMap(readRunsOf).map((run) => run.text.trim());
  const cut = [...new Set(lines.filter((line) => line.length > 1))];
  expect(cut.length).toBeGreaterThan(1);
  expect(cut.join('').replaceAll('\u00ad', '')).toBe(word);
  expect(cut.filter((line) => !line.endsWith('\u00ad'))).toHaveLength(1);
});

test('text that is copied has its words whole, and no hyphen of ours is one of the text’s', async () => {
  const document = parseDocument(
    `${text}\n\n${'policy-making of non-alignment '.repeat(30)}`,
    'a.md',
    () => {},
  );
  const [page] = await readTags(
    await bytesOf(document, { settings: settingsOf({ alignment: 'justified' }) }),
  );
  // pdf.js leaves soft hyphens out, and tells a line's end like a space.
  const [first, second] = elementsOf(page?.tree, 'P').map((each) => squeezed(each.text));
  expect(first).toBe(squeezed(text));
  expect(second).toBe(squeezed('policy-making of non-alignment '.repeat(30)));
});

function squeezed(words: string): string {
  return words.replace(/[\s\u00ad]+/g, '');
}
