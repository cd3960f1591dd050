import { describe, expect, test } from 'vitest';
import { assembled } from './assembled.ts';

const both = `sections:
  - theme: ferries
    evidence: { limit: 3, per-source: 1 }
`;
const one = `sections:
  - theme: lanterns
  - theme: ferries
    evidence: { limit: 9, per-source: 9, exclude: [quay]EXTRA }
`;

describe('the balance of a section', () => {
  test('counts speakers, kinds and sources, in the words of the brief', async () => {
    const { value } = await assembled(both);
    const [section] = value?.brief.sections ?? [];
    expect(section?.balance).toMatchObject({
      passages: 2,
      sources: 2,
      speakers: [{ passages: 1 }, { passages: 1 }],
      kinds: [{ name: 'not given', passages: 2 }],
      countries: [],
      sides: [],
      dates: { text: '19 January 2019', earliest: '2019-01-19', inexact: 0, undated: 1 },
      isSingleSource: false,
    });
    expect(
      section?.balance?.voices.map(({ name, from, sources }) => [name, from, sources]),
    ).toEqual(expect.arrayContaining([['A. Pilot', 'not given', [1]]]));
    expect(value?.record.sections[0]?.balance).toEqual(section?.balance);
    expect(value?.brief.balance).toEqual(section?.balance);
  });

  test('counts one who is quoted with a form of address and without as one', async () => {
    const said = (name: string, hour: string): string =>
      `“The lantern on the ${hour} ferry was never lit, and nobody asked,” said ${name}, its master.\n`;
    const files = {
      'corpus/mail.txt': said('Mr. Bo Steersman', 'evening'),
      'corpus/post.txt': said('Bo Steersman', 'noon').replace('nobody asked', 'we all knew it'),
      'themes/lit.yaml': 'title: Lit\nany: [never lit]\n',
    };
    const { value } = await assembled('sections: [{ theme: lit }]\n', files);
    const speakers = value?.brief.sections[0]?.balance?.speakers ?? [];
    expect(speakers).toMatchObject([{ name: 'Bo Steersman', passages: 2 }]);
  });

  test('is absent where nothing is quoted', async () => {
    const { value } = await assembled('sections: [{ heading: Words alone }]\n');
    expect(value?.brief.sections[0]).not.toHaveProperty('balance');
    expect(value?.brief).not.toHaveProperty('balance');
    expect(value?.brief.quoted).toEqual([]);
  });
});

describe('a section of one source', () => {
  test('is a warning at the section, unless the spec accepts it there', async () => {
    const pins = one.replace('EXTRA', '');
    const { found, value } = await assembled(pins);
    const balance = value?.brief.sections[1]?.balance;
    expect(balance).toMatchObject({ isSingleSource: true, sources: 1 });
    expect(found).toMatchObject([
      { code: 'BRIEF-THEME-031', severity: 'warning', span: { line: 5 } },
    ]);
    expect(found[0]?.message).toContain('section 2');
    const accepted = await assembled(one.replace('EXTRA', ', accept: [single-source]'));
    expect(accepted.found).toEqual([]);
    expect(accepted.value?.brief.sections[1]?.balance?.isSingleSource).toBe(true);
  });
});

describe('the words quoted of a source', () => {
  const limit = 'quotation-limit: { words: 10, share: 0.01 }\n';
  const inline = `${limit}summary: They say “the table of tides hangs in the office” [@tides].\n`;

  test('past the limit are a warning at the first section that quotes it', async () => {
    const { found, value } = await assembled(`${limit}${both}`);
    expect(found.map(({ code, span }) => [code, span?.line])).toEqual([
      ['BRIEF-THEME-030', 5],
      ['BRIEF-THEME-030', 5],
    ]);
    expect(value?.brief.quoted.map(({ number, isOverLimit }) => [number, isOverLimit])).toEqual([
      [1, true],
      [2, true],
    ]);
  });

  test('count in the analyst’s own text too, and in both together once', async () => {
    const alone = await assembled(`${inline}sections: [{ heading: H }]\n`);
    expect(alone.value?.brief.quoted).toMatchObject([{ number: 1, words: 8, isOverLimit: false }]);
    const section =
      'sections: [{ theme: ferries, evidence: { exclude: [quay], per-source: 9 } }]\n';
    const [without, with_] = await Promise.all(
      [limit, inline].map((head) => assembled(`${head}${section}`)),
    );
    const words = (each: typeof without): number | undefined =>
      each?.value?.brief.quoted.find(({ title }) => title.includes('Tides'))?.words;
    expect(words(with_)).toBe(words(without));
  });
});
