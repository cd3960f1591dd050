import { describe, expect, test } from 'vitest';
import { chooseSections } from '../../src/build/choose-sections.ts';
import type { SharedInputs } from '../../src/build/shared-inputs.ts';
import type { Passage } from '../../src/corpus/passage.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { indexCorpus } from '../../src/search/index-corpus.ts';
import type { BriefSpec } from '../../src/spec/brief-spec.ts';
import type { Loaded } from '../../src/spec/locator.ts';
import type { Theme } from '../../src/spec/theme.ts';
import { composeArticle, composeCorpus } from '../evidence/example-corpus.ts';

const gazette = composeArticle('gazette', [
  'The harbour, the old harbour and the new harbour were dredged in spring before the rains came.',
  'A new mole protects the harbour from the south-west monsoon and from the swell that follows it.',
  'Fishermen left for other waters when the fees of the harbour rose for the third time in a year.',
]);
const courier = composeArticle('courier', [
  'The harbour, the old harbour and the new harbour were dredged in spring, before the rains came!',
]);
const corpus = composeCorpus([gazette, courier]);
const [dredged, mole, fishermen] = gazette.passages as [Passage, Passage, Passage];
const [dredgedAgain] = courier.passages as [Passage];

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

const locate: Loaded<unknown>['locate'] = (path) => ({
  file: path.join('.'),
  line: 1,
  column: 1,
  endLine: 1,
  endColumn: 2,
  excerpt: '',
});

const shared = {
  corpus,
  engine: indexCorpus(corpus),
  themes: new Map([['harbours', { file: 'themes/harbours.yaml', value: theme, locate }]]),
} as unknown as SharedInputs;

/** Sections on one theme, each with a limit and pins. */
function choose(...sections: readonly { limit: number; pin?: readonly Passage[] }[]) {
  const diagnostics: Diagnostic[] = [];
  const value = {
    sections: sections.map(({ limit, pin = [] }) => ({
      theme: 'harbours',
      evidence: {
        limit,
        perSource: 9,
        dated: 'any',
        pin: pin.map(({ id }) => ({ id, excerpt: [] })),
        exclude: [],
      },
    })),
  } as unknown as BriefSpec;
  const selections = chooseSections({ file: 'briefs/a.yaml', value, locate }, shared, (found) =>
    diagnostics.push(found),
  );
  return {
    diagnostics,
    taken: selections.map((each) => each?.evidence.map(({ passage }) => passage.id)),
    passedOver: selections.map((each) =>
      each?.runnersUp
        .filter(({ cause }) => cause === 'quoted-elsewhere')
        .map(({ passage, reason }) => [passage.id, reason]),
    ),
  };
}

describe('the sections of a brief', () => {
  test('quote no passage twice, nor one in nearly the same words: the later takes the next best', () => {
    const { taken, passedOver, diagnostics } = choose({ limit: 1 }, { limit: 1 }, { limit: 5 });
    const [first, second, third] = taken;
    expect(first).toHaveLength(1);
    expect([dredged.id, dredgedAgain.id]).toContain(first?.[0]);
    expect([...(second ?? []), ...(third ?? [])].toSorted()).toEqual(
      [mole.id, fishermen.id].toSorted(),
    );
    const other = first?.[0] === dredged.id ? dredgedAgain.id : dredged.id;
    expect(passedOver[1]?.slice(0, 2)).toEqual([
      [first?.[0], 'Already quoted in section 1.'],
      [other, `It says nearly the same words as "${first?.[0]}", already quoted in section 1.`],
    ]);
    expect(passedOver[2]).toContainEqual([second?.[0], 'Already quoted in section 2.']);
    expect(diagnostics).toEqual([]);
  });

  test('leave a passage to the later section that pins it', () => {
    const { taken, passedOver } = choose({ limit: 9 }, { limit: 1, pin: [dredged] });
    expect(taken[0]?.toSorted()).toEqual([mole.id, fishermen.id].toSorted());
    expect(taken[1]).toEqual([dredged.id]);
    expect(passedOver[0]).toContainEqual([dredged.id, 'Pinned in section 2.']);
  });

  test('may both quote what both pin', () => {
    const { taken } = choose({ limit: 1, pin: [mole] }, { limit: 1, pin: [mole] });
    expect(taken).toEqual([[mole.id], [mole.id]]);
  });

  test('say so where other sections have left nothing', () => {
    const { taken, diagnostics } = choose({ limit: 9 }, { limit: 9 });
    expect(taken[1]).toEqual([]);
    expect(diagnostics).toMatchObject([
      { code: 'BRIEF-THEME-017', severity: 'warning', span: { file: 'sections.1.theme' } },
    ]);
  });
});
