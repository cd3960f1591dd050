import { describe, expect, test } from 'vitest';
import type { Passage } from '../../src/corpus/passage.ts';
import type { Diagnostic, Span } from '../../src/diagnostics/diagnostic.ts';
import { chooseFound } from '../../src/evidence/choose-evidence.ts';
import type { Selection } from '../../src/evidence/evidence.ts';
import type { EvidenceSettings } from '../../src/spec/brief-spec.ts';
import type { YamlPath } from '../../src/spec/locator.ts';
import type { ArticleDescription } from '../../src/spec/source-description.ts';
import type { Theme } from '../../src/spec/theme.ts';
import { composeArticle, composeCorpus } from './example-corpus.ts';
import { fixedFind, hitOf, plainSettings } from './fixed-hits.ts';

const theme: Theme = {
  id: 'harbours',
  title: 'Harbours',
  any: [{ kind: 'term', text: 'harbour', weight: 1, form: 'stem' }],
  all: [],
  none: [],
  near: [],
  filter: { sources: [], kinds: [], languages: [] },
  examples: { match: [], noMatch: [] },
};

const dated: Partial<ArticleDescription> = {
  issued: { basis: 'stated', value: { kind: 'date', date: '2019-05-02' } },
};

const gazette = composeArticle(
  'gazette',
  [
    'The harbour was dredged in spring and reopened to ships of deep draught before the rains came.',
    'A new mole protects the harbour from the south-west monsoon and from the swell that follows it.',
    'Fishermen left the old harbour when the fees rose for the third time within a single year.',
  ],
  dated,
);
const courier = composeArticle('courier', [
  'The harbour was dredged in spring, and reopened to ships of deep draught before the rains came!',
  'Customs officers now search one container in five that passes through the harbour gates.',
]);
const corpus = composeCorpus([gazette, courier]);
const [dredged, mole, fishermen] = gazette.passages as [Passage, Passage, Passage];
const [dredgedAgain, customs] = courier.passages as [Passage, Passage];
const ranked = [dredged, mole, dredgedAgain, fishermen, customs];

function spanOfPath(path: YamlPath): Span {
  return { file: path.join('.'), line: 1, column: 1, endLine: 1, endColumn: 2, excerpt: '' };
}

function choose(
  settings: Partial<EvidenceSettings> = {},
  hits: readonly Passage[] = ranked,
): { selection: Selection; diagnostics: Diagnostic[]; taken: string[] } {
  const diagnostics: Diagnostic[] = [];
  const found = hits.map((passage, index) => hitOf(passage, 5 - index / 2, ['harbour']));
  const { find } = fixedFind(found, new Set(hits.map(({ article }) => article)).size);
  const chosen = { ...plainSettings, ...settings };
  const request = { theme, settings: chosen, corpus, spanFor: spanOfPath };
  const selection = chooseFound(request, find, (told) => diagnostics.push(told));
  return { selection, diagnostics, taken: selection.evidence.map(({ passage }) => passage.id) };
}

function causes(selection: Selection): Record<string, string> {
  return Object.fromEntries(selection.runnersUp.map(({ passage, cause }) => [passage.id, cause]));
}

describe('what is taken', () => {
  test('the best come first, up to the limit, and the rest say that the limit was reached', () => {
    const { selection, taken } = choose({ limit: 2 });
    expect(taken).toEqual([dredged.id, mole.id]);
    expect(causes(selection)).toEqual({
      [dredgedAgain.id]: 'near-duplicate',
      [fishermen.id]: 'limit',
      [customs.id]: 'limit',
    });
    expect(selection.evidence[0]?.reason).toBe(
      'Ranked 1st of 5 matching passages, score 5.00 (terms 5.00), on “harbour”.',
    );
  });

  test('no more than the cap comes from one article, and a lower one of another takes its place', () => {
    const { selection, taken } = choose({ perSource: 1 });
    expect(taken).toEqual([dredged.id, customs.id]);
    expect(causes(selection)[mole.id]).toBe('per-source');
    expect(selection.runnersUp[0]?.reason).toContain('"gazette"');
  });

  test('nearly the same words are taken once, and the loser names the winner', () => {
    const { selection, taken } = choose();
    expect(taken).not.toContain(dredgedAgain.id);
    expect(selection.runnersUp).toHaveLength(1);
    expect(selection.runnersUp[0]?.reason).toContain(dredged.id);
  });

  test('an excluded passage and an excluded article stay out, and the twin can then come in', () => {
    const { selection, taken } = choose({ exclude: [dredged.id] });
    expect(taken).toEqual([mole.id, dredgedAgain.id, fishermen.id, customs.id]);
    expect(causes(selection)[dredged.id]).toBe('excluded');
    expect(choose({ exclude: ['gazette'] }).taken).toEqual([dredgedAgain.id, customs.id]);
  });

  test('all that matched is counted, taken or not', () => {
    const { selection } = choose({ limit: 1 });
    expect([selection.matchedPassages, selection.matchedArticles]).toEqual([5, 2]);
  });

  test('at most ten runners-up are kept', () => {
    const many = composeArticle(
      'many',
      Array.from({ length: 30 }, (_, n) => `Berth ${n} of pier ${n * 7} holds vessel ${n * 13}.`),
    );
    const { find } = fixedFind(many.passages.map((passage) => hitOf(passage, 1)));
    const settings = { ...plainSettings, limit: 3, perSource: 9 };
    const request = { theme, settings, corpus: composeCorpus([many]) };
    const selection = chooseFound(request, find, () => {});
    expect(selection.evidence).toHaveLength(3);
    expect(selection.runnersUp).toHaveLength(10);
  });
});

describe('pins', () => {
  test('come first in the order of the spec and count towards the limit', () => {
    const { selection, taken } = choose({
      limit: 3,
      pin: [
        { id: customs.id, excerpt: [] },
        { id: fishermen.id, excerpt: [] },
      ],
    });
    expect(taken).toEqual([customs.id, fishermen.id, dredged.id]);
    expect(selection.evidence.map((item) => item.pinned)).toEqual([true, true, false]);
    expect(selection.evidence[0]?.reason).toMatch(/^Pinned in the spec; ranked 5th of 5 /);
  });

  test('stay beyond both limits', () => {
    const pin = ranked.map(({ id }) => ({ id, excerpt: [] }));
    const { taken, diagnostics } = choose({ limit: 1, perSource: 1, pin });
    expect(taken).toEqual(ranked.map(({ id }) => id));
    expect(diagnostics).toEqual([]);
  });

  test('need not match the theme', () => {
    const { selection } = choose({ pin: [{ id: customs.id, excerpt: [] }] }, [dredged]);
    expect(selection.evidence[0]).toMatchObject({ score: 0, terms: [], pinned: true });
    expect(selection.evidence[0]?.reason).toContain('does not match');
  });

  test('keep a passage whose article is excluded', () => {
    const { taken } = choose({ exclude: ['gazette'], pin: [{ id: mole.id, excerpt: [] }] });
    expect(taken).toEqual([mole.id, dredgedAgain.id, customs.id]);
  });

  test('an unknown one is an error at its place, with the nearest id and how to find ids', () => {
    const wrong = `${mole.id.slice(0, -1)}z`;
    const { diagnostics } = choose({ pin: [{ id: wrong, excerpt: [] }] });
    expect(diagnostics[0]).toMatchObject({
      code: 'BRIEF-THEME-011',
      severity: 'error',
      span: { file: 'evidence.pin.0.id' },
    });
    expect(diagnostics[0]?.hints[0]).toContain(mole.id);
    expect(diagnostics[0]?.hints[1]).toContain('brief search --theme harbours');
  });

  test('an article’s id is told apart from a passage’s', () => {
    const { diagnostics } = choose({ pin: [{ id: 'gazette', excerpt: [] }] });
    expect(diagnostics[0]?.hints[0]).toContain('is an article');
  });

  test('twice, or pinned and excluded, is an error', () => {
    const pin = { id: mole.id, excerpt: [] };
    const { diagnostics, taken } = choose({ pin: [pin, pin], exclude: [mole.id] });
    expect(diagnostics.map(({ code, span }) => [code, span?.file])).toEqual([
      ['BRIEF-THEME-016', 'evidence.pin.1.id'],
      ['BRIEF-THEME-016', 'evidence.exclude.0'],
    ]);
    expect(taken.filter((id) => id === mole.id)).toHaveLength(1);
  });

  test('an unknown exclusion is an error at its place', () => {
    const { diagnostics } = choose({ exclude: ['gazete'] });
    expect(diagnostics[0]).toMatchObject({
      code: 'BRIEF-THEME-012',
      span: { file: 'evidence.exclude.0' },
    });
    expect(diagnostics[0]?.hints[0]).toContain('"gazette"');
  });

  test('an excerpt becomes the segments that are printed', () => {
    const pin = [{ id: mole.id, excerpt: ['A new mole', 'the south-west monsoon'] }];
    const { selection } = choose({ pin });
    const text = gazette.article.file.text;
    expect(selection.evidence[0]?.segments.map(({ start, end }) => text.slice(start, end))).toEqual(
      ['A new mole', 'the south-west monsoon'],
    );
  });

  test('an excerpt whose words are not there, or not in order, is an error at its run', () => {
    const excerpt = ['monsoon', 'A new mole', 'a tall lighthouse'];
    const { diagnostics } = choose({ pin: [{ id: mole.id, excerpt }] });
    expect(diagnostics.map(({ code, span }) => [code, span?.file])).toEqual([
      ['BRIEF-THEME-014', 'evidence.pin.0.excerpt.1'],
      ['BRIEF-THEME-013', 'evidence.pin.0.excerpt.2'],
    ]);
  });
});

describe('what is said beside it', () => {
  test('a theme that finds nothing is a warning at the place that names it', () => {
    const { diagnostics, selection } = choose({}, []);
    expect(diagnostics).toMatchObject([
      { code: 'BRIEF-THEME-010', severity: 'warning', span: { file: 'theme' } },
    ]);
    expect(selection.evidence).toEqual([]);
  });

  test('undated sources stay under a date filter with one warning that names them', () => {
    const { diagnostics, taken } = choose({ since: '2018' });
    expect(taken).toContain(customs.id);
    expect(diagnostics).toMatchObject([
      { code: 'BRIEF-THEME-015', severity: 'warning', span: { file: 'evidence.since' } },
    ]);
    expect(diagnostics[0]?.message).toContain('"courier"');
    expect(diagnostics[0]?.message).not.toContain('gazette');
  });

  test('asked for dated sources only, nothing is said of undated ones', () => {
    expect(choose({ since: '2018', dated: 'only' }).diagnostics).toEqual([]);
  });
});
