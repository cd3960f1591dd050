import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../src/brief/canonical-json.ts';
import { sha256 } from '../../src/project/sha256.ts';
import { assembled } from './assembled.ts';

const full = `number: "2024/3"
summary: |
  The boats “run late when the river is high” [@quay], and the tide decides [@tides; @quay].
key-messages:
  - Nobody lights the steps [@quay].
sections:
  - heading: What runs
    body: |
      First.

      It is “no secret” [@quay].
    theme: ferries
  - theme: lanterns
recommendations:
  - { to: The port, text: "Light “the steps” [@quay]." }
`;

describe('a brief', () => {
  test('is put together without a report where nothing is wrong', async () => {
    const { value, found } = await assembled(full);
    expect(found).toEqual([]);
    expect(value).toBeDefined();
  });

  test('has its citations as notes, each defined once, in the order of first reference', async () => {
    const { value } = await assembled(full);
    expect(value?.brief.summary).toBe(
      'The boats “run late when the river is high”[^quay], and the tide decides[^tides][^quay].',
    );
    const labels = value?.brief.notes.map(({ label }) => label) ?? [];
    expect(labels.slice(0, 2)).toEqual(['quay', 'tides']);
    expect(new Set(labels).size).toBe(labels.length);
  });

  test('numbers its sources by their first appearance, and counts what it quotes from each', async () => {
    const { value } = await assembled(full);
    expect(value?.brief.sources.map(({ number, id }) => [number, id])).toEqual([
      [1, 'quay'],
      [2, 'tides'],
    ]);
    const quotations = value?.brief.sections.flatMap(({ evidence }) => evidence) ?? [];
    for (const { number, quoted } of value?.brief.sources ?? []) {
      expect(quotations.filter(({ source }) => source === number)).toHaveLength(quoted);
    }
  });

  test('tells a template who speaks: name, role and organisation apart', async () => {
    const said =
      '“The dredger comes in May,” said Ros Mealea, director of the River Institute.\n\n“Nobody pays for a dredger,” Dr. Hok Piseth of the Harbour Board said.\n';
    const { value } = await assembled('sections:\n  - theme: dredgers\n', {
      'corpus/dredger.txt': said,
      'themes/dredgers.yaml': 'title: Dredgers\nany: [dredger]\n',
    });
    const quotations = value?.brief.sections[0]?.evidence ?? [];
    expect(quotations.map(({ speaker }) => speaker)).toEqual([
      {
        kind: 'quoted',
        name: 'Ros Mealea',
        role: 'director of the River Institute',
        organisation: 'River Institute',
      },
      { kind: 'quoted', name: 'Dr. Hok Piseth', organisation: 'Harbour Board' },
    ]);
    expect(quotations.map(({ attribution }) => attribution)).toEqual([
      'Ros Mealea, director of the River Institute',
      'Dr. Hok Piseth, Harbour Board',
    ]);
  });

  test('carries the number of its series', async () => {
    const { value } = await assembled(full);
    expect(value?.brief.number).toBe('2024/3');
    expect(value?.brief.howToCite).toContain('No. 2024/3');
  });

  test('takes the heading of a section without one from its theme', async () => {
    const { value } = await assembled(full);
    expect(value?.brief.sections.map(({ heading }) => heading)).toEqual(['What runs', 'Lanterns']);
  });

  test('has text of a source as it stands, whatever it looks like', async () => {
    const { value } = await assembled(full);
    const words = value?.brief.sections
      .flatMap(({ evidence }) => evidence)
      .flatMap(({ paragraphs }) => paragraphs.flat())
      .map(({ text }) => text);
    expect(words?.join('\n')).toContain(
      'A {{title}} <script>alert(1)</script> and a [link](javascript:',
    );
  });
});

describe('the record of a brief', () => {
  test('has every quotation in the order in which a reader meets it', async () => {
    const { value } = await assembled(full);
    const kinds = value?.record.quotations.map(({ kind, id }) => (kind === 'inline' ? id : kind));
    expect(kinds?.slice(0, 3)).toEqual(['quay', 'quay', 'block']);
    expect(kinds?.at(-1)).toBe('quay');
  });

  test('has the words of each as slices of its file', async () => {
    const { value } = await assembled(full);
    for (const { segments, text } of value?.record.quotations ?? []) {
      expect(text.map(({ length }) => length)).toEqual(
        segments.map(({ start, end }) => end - start),
      );
    }
    expect(value?.record.quotations[1]?.text).toEqual(['no secret']);
  });

  test('names what each section chose', async () => {
    const { value } = await assembled(full);
    const chosen = value?.record.sections.map((section) => section.chosen);
    expect(chosen).toEqual(
      value?.brief.sections.map(({ evidence }) => evidence.map(({ id }) => id)),
    );
  });

  test('has the hash that the brief states, the same on each run', async () => {
    const { value } = await assembled(full);
    expect(value?.brief.evidenceSha256).toBe(sha256(canonicalJson(value?.record)));
    expect((await assembled(full)).value).toEqual(value);
  });
});

describe('a mistake in the analyst’s Markdown is told at its place', () => {
  test.each([
    [
      'an unknown source',
      'summary: |\n  One.\n\n  Two [@quayy].\n',
      'BRIEF-VERIFY-010 6:9',
      /did you mean|neither/,
    ],
    [
      'a folded text',
      'summary: >\n  One\n  two\n  three [@nobody].\n',
      'BRIEF-VERIFY-010 6:11',
      /"nobody"/,
    ],
    [
      'words that the source has not',
      'summary: |\n  One.\n  It was “no great secret” [@quay].\n',
      'BRIEF-VERIFY-011 5:11',
      /no great secret/,
    ],
    [
      'words over what is left out',
      'summary: >-\n  In “hangs in the office. A {{title}}” [@tides].\n',
      'BRIEF-VERIFY-011 4:7',
      /hangs in the office/,
    ],
    [
      'a key message',
      'key-messages:\n  - One.\n  - "Two\n    “three” [@nobody]"\n',
      'BRIEF-VERIFY-010 6:15',
      /"nobody"/,
    ],
    [
      'a recommendation',
      "recommendations:\n  - to: The port\n    text: 'It''s [@nobody]'\n",
      'BRIEF-VERIFY-010 5:20',
      /"nobody"/,
    ],
  ])('%s', async (_, keys, place, says) => {
    const { value, found, places } = await assembled(`${keys}themes: [ferries]\n`);
    expect(value).toBeUndefined();
    expect(places).toEqual([place]);
    expect(found[0]?.message).toMatch(says);
  });

  test('and all of them in one run', async () => {
    const keys = 'summary: A [@one] and [@two].\ndisclaimer: B [@three].\nthemes: [ferries]\n';
    expect((await assembled(keys)).places).toEqual([
      'BRIEF-VERIFY-010 3:14',
      'BRIEF-VERIFY-010 3:25',
      'BRIEF-VERIFY-010 4:17',
    ]);
  });

  test('six quoted words without a source are a warning, five are none', async () => {
    const six = await assembled(
      'summary: He said “one two three four five six” again.\nthemes: [ferries]\n',
    );
    expect(six.places).toEqual(['BRIEF-VERIFY-012 3:19']);
    expect(six.value).toBeDefined();
    const five = await assembled(
      'summary: He said “one two three four five” again.\nthemes: [ferries]\n',
    );
    expect(five.places).toEqual([]);
  });
});

describe('words in quotation marks that carry a citation', () => {
  const quoted = async (words: string): Promise<string | undefined> =>
    (await assembled(`summary: ${JSON.stringify(words)}\nthemes: [ferries]\n`)).value?.brief
      .summary;

  test('are printed with the apostrophes of the source, the outer marks as the analyst set them', async () => {
    expect(await quoted('It is "It’s no secret" [@quay].')).toBe('It is "It\'s no secret"[^quay].');
  });

  test('close at the outer mark where marks stand in marks', async () => {
    const words = '““We run late when the river is high,” said Ada Ferryman” [@quay]';
    expect(await quoted(words)).toBe(
      '““We run late when the river is high,” said Ada Ferryman”[^quay]',
    );
  });
});
