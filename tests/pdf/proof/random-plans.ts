import fc from 'fast-check';
import type { BoxRole } from '../../../src/document/document.ts';

/** A document before its words are numbered: a word is the letters that it begins with. */
export type Plan =
  | { readonly kind: 'paragraph' | 'evidence'; readonly words: readonly Word[] }
  | { readonly kind: 'heading'; readonly level: number; readonly words: readonly Word[] }
  | { readonly kind: 'code'; readonly lines: readonly (readonly Word[])[] }
  | TablePlan
  | { readonly kind: 'list'; readonly start: number; readonly items: readonly (readonly Plan[])[] }
  | { readonly kind: 'tasks'; readonly items: readonly (readonly Plan[])[] }
  | { readonly kind: 'quotation'; readonly blocks: readonly Plan[] }
  | { readonly kind: 'box'; readonly role: BoxRole; readonly blocks: readonly Plan[] }
  | { readonly kind: 'rule' }
  | { readonly kind: 'figure'; readonly caption: readonly Word[] }
  | { readonly kind: 'contents'; readonly depth: number }
  | ChartPlan;

export interface ChartPlan {
  readonly kind: 'chart';
  readonly chart: 'bar' | 'timeline' | 'matrix';
  readonly rows: readonly Bar[];
}

export interface Bar {
  readonly words: readonly Word[];
  /** One or two. */
  readonly amounts: readonly number[];
}

export interface TablePlan {
  readonly kind: 'table';
  readonly rows: readonly (readonly (readonly Word[])[])[];
  readonly caption: readonly Word[];
  readonly hasRowHeaders: boolean;
  /** Whether the first cell takes the room of the one below it, and the last of the first row that before it. */
  readonly isJoined: boolean;
}

export interface Word {
  readonly letters: string;
  readonly look: 'plain' | 'emphasis' | 'strong' | 'deleted' | 'code' | 'link' | 'note' | 'break';
}

const letters: fc.Arbitrary<string> = fc.oneof(
  { weight: 12, arbitrary: fc.stringMatching(/^[a-y]{1,9}$/) },
  { weight: 4, arbitrary: fc.stringMatching(/^[A-Yéßøαж“(]{1,14}$/) },
  { weight: 1, arbitrary: fc.constantFrom('ភ្នំពេញ', 'ស្ត្រី', 'កម្ពុជា', 'שלום', 'سلام') },
  { weight: 1, arbitrary: fc.constantFrom('international', 'affiliation', 'office', 'VAT') },
  { weight: 1, arbitrary: fc.integer({ min: 20, max: 400 }).map((length) => 'm'.repeat(length)) },
);

export const word: fc.Arbitrary<Word> = fc.record({
  letters,
  look: fc.oneof(
    { weight: 20, arbitrary: fc.constant('plain' as const) },
    {
      weight: 3,
      arbitrary: fc.constantFrom('emphasis', 'strong', 'deleted', 'code', 'link', 'note', 'break'),
    },
  ),
});

const few: fc.Arbitrary<readonly Word[]> = fc.array(word, { maxLength: 6 });
const many: fc.Arbitrary<readonly Word[]> = fc.oneof(
  { weight: 4, arbitrary: few },
  { weight: 2, arbitrary: fc.array(word, { minLength: 1, maxLength: 40 }) },
  // Longer than a page at times, of one word, so that a failure is quickly made small.
  {
    weight: 1,
    arbitrary: fc
      .tuple(word, fc.constantFrom(2, 10, 50, 50, 600))
      .map(([one, times]) => Array<Word>(times).fill(one)),
  },
);

/** All but pull quotes, which say again what stands in the text. */
const roles: readonly BoxRole[] = [
  'summary',
  'key-messages',
  'key-message',
  'sidebar',
  'recommendations',
  'note',
  'warning',
  'disclaimer',
  'cite',
  'sources',
  'balance',
  'key-message',
  'sidebar',
];

function tableOf(columns: number): fc.Arbitrary<Plan> {
  const row = fc.array(fc.oneof({ weight: 19, arbitrary: few }, many), {
    minLength: columns,
    maxLength: columns,
  });
  return fc.record({
    kind: fc.constant('table' as const),
    rows: fc.array(row, { minLength: 1, maxLength: 8 }),
    caption: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, few),
    hasRowHeaders: fc.boolean(),
    isJoined: fc.boolean(),
  });
}

/** A line's chart leaves words of its axis out where they would meet, and so is another test's. */
const label: fc.Arbitrary<readonly Word[]> = fc.array(
  fc.record({ letters: fc.stringMatching(/^[a-y]{1,9}$/), look: fc.constant('plain' as const) }),
  { minLength: 1, maxLength: 4 },
);

const chart: fc.Arbitrary<Plan> = fc.integer({ min: 1, max: 2 }).chain((series) =>
  fc.record({
    kind: fc.constant('chart' as const),
    chart: fc.constantFrom('bar' as const, 'timeline' as const, 'matrix' as const),
    rows: fc.array(
      fc.record({
        words: label,
        amounts: fc.array(fc.integer({ min: 0, max: 5000 }), {
          minLength: series,
          maxLength: series,
        }),
      }),
      { minLength: 1, maxLength: 12 },
    ),
  }),
);

export const leaf: fc.Arbitrary<Plan> = fc.oneof(
  { weight: 4, arbitrary: many.map((words) => ({ kind: 'paragraph', words }) as const) },
  many.map((words) => ({ kind: 'evidence', words }) as const),
  fc.record({
    kind: fc.constant('heading' as const),
    level: fc.integer({ min: 1, max: 6 }),
    words: fc.oneof({ weight: 9, arbitrary: few }, many),
  }),
  fc.array(few, { maxLength: 30 }).map((lines) => ({ kind: 'code', lines }) as const),
  fc.integer({ min: 1, max: 5 }).chain(tableOf),
  fc.constant({ kind: 'rule' } as const),
  fc
    .oneof({ weight: 2, arbitrary: fc.constant([]) }, few)
    .map((caption) => ({ kind: 'figure', caption }) as const),
  fc.integer({ min: 1, max: 5 }).map((depth) => ({ kind: 'contents', depth }) as const),
  chart,
);

export const plan: fc.Arbitrary<Plan> = fc.letrec<{ plan: Plan; inner: readonly Plan[] }>(
  (tie) => ({
    inner: fc.array(tie('plan'), { maxLength: 3 }),
    plan: fc.oneof(
      { maxDepth: 6, depthSize: 'small', withCrossShrink: true },
      leaf,
      fc.record({
        kind: fc.constant('list' as const),
        start: fc.constantFrom(-1, 0, 1, 9, 1998, 999_999_990),
        items: fc.array(tie('inner'), { minLength: 1, maxLength: 5 }),
      }),
      fc.array(tie('inner'), { minLength: 1, maxLength: 4 }).map(
        (items): Plan => ({
          kind: 'tasks',
          items,
        }),
      ),
      tie('inner').map((blocks): Plan => ({ kind: 'quotation', blocks })),
      fc.record({
        kind: fc.constant('box' as const),
        role: fc.constantFrom(...roles),
        blocks: tie('inner'),
      }),
    ),
  }),
).plan;

/** A plan inside up to twenty others. */
export const buried: fc.Arbitrary<Plan> = fc
  .tuple(plan, fc.array(fc.constantFrom('list', 'quotation', 'box'), { maxLength: 20 }))
  .map(([inner, shells]) =>
    shells.reduce<Plan>((block, shell) => {
      if (shell === 'list') return { kind: 'list', start: 1, items: [[block]] };
      if (shell === 'quotation') return { kind: 'quotation', blocks: [block] };
      return { kind: 'box', role: 'note', blocks: [block] };
    }, inner),
  );
