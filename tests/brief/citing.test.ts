import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AssembledBrief, assembleBrief } from '../../src/brief/assemble-brief.ts';
import { findWords } from '../../src/brief/find-words.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { loadBriefSpec } from '../../src/spec/load-brief-spec.ts';
import { defaultSettings } from '../../src/template/default-settings.ts';
import { expectationsOf } from '../../src/verify/expectations-of.ts';
import { verifyMarkdown } from '../../src/verify/verify-markdown.ts';
import { articleOf } from '../corpus/corpus-folder.ts';
import { projectFolder } from '../project/project-folder.ts';
import { reported } from '../spec/reported.ts';

const corpus = {
  'corpus/harbour.txt':
    'The last ferry leaves at nine, and whoever misses it waits until six. It is unnecessary.\n\n' +
    'Nobody’s counted the *people* on\nthe quay, the captain said. “Count them,” she added.\n',
  'corpus/tides.txt':
    'The tide turns twice a day in the harbour of Exampleton, and the boats with it.\n',
};

/** What becomes of a spec whose summary is this Markdown; the summary begins at line 4, column 3. */
async function assembled(summary: string): Promise<{
  readonly brief: AssembledBrief | undefined;
  readonly places: readonly string[];
  readonly shown: string;
}> {
  const indented = summary.replace(/^(?=.)/gm, '  ');
  const project = projectFolder({
    ...corpus,
    'briefs/x.yaml': `title: T\ndate: 2024-01-01\nsummary: |\n${indented}\nsections: [{ heading: H, body: B }]\n`,
  });
  const read = await readCorpus(project, () => {});
  const { value, places, shown } = reported((report) => {
    const spec = loadBriefSpec(project, 'briefs/x.yaml', report);
    if (!spec) return undefined;
    const themes = new Map();
    const selections = [undefined];
    const settings = defaultSettings;
    return assembleBrief({ spec, name: 'x', themes, selections, corpus: read, settings }, report);
  });
  return { brief: value, places, shown };
}

async function printed(summary: string): Promise<string | undefined> {
  const { brief, shown } = await assembled(summary);
  expect(shown).toBe('');
  return brief?.brief.summary;
}

describe('words in quotation marks that carry a citation', () => {
  test('are printed with the source’s own characters, and recorded with their offsets', async () => {
    const { brief } = await assembled(
      "He said “Nobody's counted the \\*people\\* on the quay” [@harbour].",
    );
    expect(brief?.brief.summary).toBe(
      'He said “Nobody’s counted the \\*people\\* on the quay”[^harbour].',
    );
    const text = corpus['corpus/harbour.txt'];
    const [quotation] = brief?.record.quotations ?? [];
    const [segment = { start: 0, end: 0 }] = quotation?.segments ?? [];
    expect(quotation).toMatchObject({ id: 'harbour', kind: 'inline' });
    expect(text.slice(segment.start, segment.end)).toBe(
      'Nobody’s counted the *people* on\nthe quay',
    );
    expect(quotation?.text).toEqual(['Nobody’s counted the *people* on\nthe quay']);
  });

  test('may leave words out and carry annotations, which are the analyst’s', async () => {
    expect(
      await printed('“whoever misses [the ferry] waits […] Nobody’s counted” [@harbour]'),
    ).toBe('“whoever misses [the ferry] waits […] Nobody’s counted”[^harbour]');
    expect(await printed('“[w]aits until six” [@harbour]')).toBe('“[w]aits until six”[^harbour]');
  });

  test('are looked for in each source cited; the one that has them comes first', async () => {
    expect(await printed('“turns twice a day” [@harbour; @tides]')).toBe(
      '“turns twice a day”[^tides][^harbour]',
    );
  });

  test.each([
    ['“necessary” [@harbour]', 'inside a longer word'],
    ['“waits until six until six” [@harbour]', 'not there'],
    ['“counted […] leaves” [@harbour]', 'in another order'],
    ['“waits until six, and” [@harbour]', 'not so stopped'],
  ])('are refused where they are otherwise in the source: %s (%s)', async (summary) => {
    expect(await assembled(summary)).toMatchObject({
      brief: undefined,
      places: ['BRIEF-VERIFY-011 4:4'],
    });
  });

  test.each([
    ['“waits until six,” [@harbour]', 'put it after the closing mark'],
    ['“waits *until* six” [@harbour]', 'take the emphasis out'],
    ['“waits until six” [@tides]', 'they stand in "harbour": cite that'],
  ])('come with what to do about it: %s', async (summary, hint) => {
    expect((await assembled(summary)).shown).toContain(hint);
  });

  test('pass the check of the rendered Markdown, whatever notes stand beside them', async () => {
    const summary =
      '“turns twice a day” [@harbour; @tides] and “waits until six” [@harbour].\n\n' +
      '> “The last ferry\n> leaves” [@harbour; @tides] *“Count them,”* [@harbour]\n\n' +
      '| a |\n| - |\n| "at nine" [@harbour] |';
    const { brief } = await assembled(summary);
    const notes = brief?.brief.notes.map(({ label, text }) => `[^${label}]: ${text}`).join('\n\n');
    const markdown = `# T\n\n${brief?.brief.summary}\n\n${notes}\n`;
    const record = brief?.record ?? { quotations: [], sections: [] };
    expect(record.quotations).toHaveLength(5);
    const { found } = reported((report) =>
      verifyMarkdown(markdown, expectationsOf(record), 'x.md', report),
    );
    expect(found).toEqual([]);
  });
});

describe('a mistake in the analyst’s Markdown is told at its place', () => {
  test.each([
    ['One.\nTwo [@harbor].', 'BRIEF-VERIFY-010 5:9', 'did you mean "harbour"?'],
    ['One [@tides; @nobody].', 'BRIEF-VERIFY-010 4:17', '`brief corpus` lists the ids'],
    ['One [@harbour, p. 3].', 'BRIEF-VERIFY-013 4:7', 'write `[@id]`'],
    ['One[^harbour].', 'BRIEF-VERIFY-014 4:8', '[@harbour]'],
    ['One[^p-0123456789ab].', 'BRIEF-VERIFY-014 4:8', ''],
    ['One\n\n```\ntwo', 'BRIEF-VERIFY-015 6:3', 'this code block has no partner'],
    ['One <!-- two', 'BRIEF-VERIFY-015 4:7', 'this comment has no partner'],
    ['<!-- box: note -->\nOne', 'BRIEF-VERIFY-015 4:3', 'this box marker has no partner'],
    ['One\n\n<!-- /box -->', 'BRIEF-VERIFY-015 6:3', 'closing box marker'],
  ])('%j: %s', async (summary, place, hint) => {
    const { brief, places, shown } = await assembled(summary);
    expect(brief).toBeUndefined();
    expect(places).toEqual([place]);
    expect(shown).toContain(hint);
  });

  test('all of them, in the order of the text', async () => {
    const { places } = await assembled('A [@x].\nB “no” [@tides].\nC [@y, z].');
    expect(places).toEqual([
      'BRIEF-VERIFY-010 4:7',
      'BRIEF-VERIFY-011 5:6',
      'BRIEF-VERIFY-013 6:5',
    ]);
  });

  test('six quoted words without a citation are a warning, five are none', async () => {
    const { brief, places } = await assembled(
      '“one two three four five” “one two\nthree four five six”',
    );
    expect(places).toEqual(['BRIEF-VERIFY-012 4:30']);
    expect(brief?.brief.summary).toContain('“one two three four five”');
  });

  test('boxes that are closed, notes of the analyst’s own and code are none', async () => {
    const summary = '<!-- box: note -->\n\nOne[^1] `[@x]`\n\n<!-- /box -->\n\n[^1]: My note.';
    expect(await printed(summary)).toBe(summary);
  });

  test('a citation before a colon calls a note and does not define one', async () => {
    expect(await printed('[@tides]: it turns')).toBe('[^tides]\\: it turns');
  });
});

test('any run of words of an article is found in it, at offsets that hold those words', () => {
  const text =
    'One two  three four.\nFive “six” seven’s eight, nine-ten.\n\nEleven\u00a0twelve one two.';
  const article = articleOf(text);
  const words = [...text.matchAll(/\S+/gu)].filter(([word]) => !word.includes('\u00a0'));
  const span = fc.tuple(fc.nat(words.length - 1), fc.nat(words.length - 1));
  fc.assert(
    fc.property(span, ([a, b]) => {
      const [first, last] = [words[Math.min(a, b)], words[Math.max(a, b)]];
      if (!first || !last) return;
      const wanted = text.slice(first.index, last.index + last[0].length);
      const typed = wanted.replace(/\s+/gu, ' ').replace(/[“”]/gu, '"').replace(/’/gu, "'");
      const plain = { joinsBefore: false, joinsAfter: false };
      const [found] = findWords([{ text: typed, ...plain }], article) ?? [];
      expect(found && text.slice(found.start, found.end).replace(/\s+/gu, ' ')).toBe(
        wanted.replace(/\s+/gu, ' '),
      );
      expect(findWords([{ text: `${typed} x`, ...plain }], article)).toBeUndefined();
    }),
  );
});
