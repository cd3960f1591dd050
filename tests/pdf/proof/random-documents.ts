import fc from 'fast-check';
import type {
  Block,
  BoxRole,
  Document,
  Inline,
  Note,
  Table,
} from '../../../src/document/document.ts';
import { documentOf } from '../trees.ts';

/** A document before its words are numbered: a word is the letters that it begins with. */
type Plan =
  | { readonly kind: 'paragraph' | 'evidence'; readonly words: readonly Word[] }
  | { readonly kind: 'heading'; readonly level: number; readonly words: readonly Word[] }
  | { readonly kind: 'code'; readonly lines: readonly (readonly Word[])[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly (readonly Word[])[])[] }
  | { readonly kind: 'list'; readonly start: number; readonly items: readonly (readonly Plan[])[] }
  | { readonly kind: 'tasks'; readonly items: readonly (readonly Plan[])[] }
  | { readonly kind: 'quotation'; readonly blocks: readonly Plan[] }
  | { readonly kind: 'box'; readonly role: BoxRole; readonly blocks: readonly Plan[] }
  | { readonly kind: 'rule' };

interface Word {
  readonly letters: string;
  readonly look: 'plain' | 'emphasis' | 'strong' | 'deleted' | 'code' | 'link' | 'note' | 'break';
}

const letters: fc.Arbitrary<string> = fc.oneof(
  { weight: 12, arbitrary: fc.stringMatching(/^[a-y]{1,9}$/) },
  { weight: 4, arbitrary: fc.stringMatching(/^[A-Yéßøαж“(]{1,14}$/) },
  { weight: 1, arbitrary: fc.constantFrom('international', 'affiliation', 'office', 'VAT') },
  { weight: 1, arbitrary: fc.integer({ min: 20, max: 400 }).map((length) => 'm'.repeat(length)) },
);

const word: fc.Arbitrary<Word> = fc.record({
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
  few,
  fc.array(word, { minLength: 1, maxLength: 40 }),
  // Longer than a page at times, of a word or two, so that a failure is quickly made small.
  fc
    .tuple(word, fc.constantFrom(2, 10, 50, 900))
    .map(([one, times]) => Array<Word>(times).fill(one)),
);

const roles: readonly BoxRole[] = [
  'summary',
  'key-messages',
  'recommendations',
  'note',
  'warning',
  'disclaimer',
  'cite',
  'sources',
  'balance',
];

function tableOf(columns: number): fc.Arbitrary<Plan> {
  const row = fc.array(fc.oneof({ weight: 19, arbitrary: few }, many), {
    minLength: columns,
    maxLength: columns,
  });
  return fc
    .array(row, { minLength: 1, maxLength: 12 })
    .map((rows) => ({ kind: 'table', rows }) as const);
}

const leaf: fc.Arbitrary<Plan> = fc.oneof(
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
);

const plan: fc.Arbitrary<Plan> = fc.letrec<{ plan: Plan; inner: readonly Plan[] }>((tie) => ({
  inner: fc.array(tie('plan'), { maxLength: 4 }),
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
})).plan;

/** A plan inside up to twenty others. */
const buried: fc.Arbitrary<Plan> = fc
  .tuple(plan, fc.array(fc.constantFrom('list', 'quotation', 'box'), { maxLength: 20 }))
  .map(([inner, shells]) =>
    shells.reduce<Plan>((block, shell) => {
      if (shell === 'list') return { kind: 'list', start: 1, items: [[block]] };
      if (shell === 'quotation') return { kind: 'quotation', blocks: [block] };
      return { kind: 'box', role: 'note', blocks: [block] };
    }, inner),
  );

export interface Numbered {
  readonly document: Document;
  /** Every word that must be read, each once in the document. */
  readonly words: readonly string[];
}

/** A note begins with words, as most do that anyone writes, or with anything. */
const notePlan: fc.Arbitrary<readonly Plan[]> = fc.oneof(
  fc
    .tuple(fc.array(word, { minLength: 1, maxLength: 40 }), fc.array(leaf, { maxLength: 2 }))
    .map(([words, rest]): readonly Plan[] => [{ kind: 'paragraph', words }, ...rest]),
  fc.array(plan, { maxLength: 2 }),
);

export const anyDocument: fc.Arbitrary<Numbered> = fc
  .tuple(
    fc.array(fc.oneof({ weight: 5, arbitrary: plan }, buried), { minLength: 1, maxLength: 8 }),
    fc.array(notePlan, { minLength: 1, maxLength: 5 }),
  )
  .map(([blocks, notes]) => new Numbering().document(blocks, notes));

/** Makes each word one of its kind: letters, its number, and a `z` that stands nowhere else. */
class Numbering {
  readonly #words: string[] = [];
  #called = 0;
  #notes = 0;

  document(plans: readonly Plan[], notes: readonly (readonly Plan[])[]): Numbered {
    this.#notes = notes.length;
    const blocks = this.#blocks(plans);
    // A note that nobody calls is left out by the reader of Markdown.
    const called = Math.min(this.#called, notes.length);
    const set = notes.slice(0, called).map((each, index): Note => {
      this.#called = called;
      return { label: `n${index}`, number: index + 1, blocks: this.#blocks(each) };
    });
    return { document: documentOf(blocks, { notes: set }), words: this.#words };
  }

  #blocks(plans: readonly Plan[]): readonly Block[] {
    return plans.map((each) => this.#block(each));
  }

  #block(each: Plan): Block {
    switch (each.kind) {
      case 'paragraph':
        return { kind: 'paragraph', inlines: this.#inlines(each.words) };
      case 'evidence':
        return {
          kind: 'block-quotation',
          blocks: [{ kind: 'paragraph', inlines: this.#inlines(each.words) }],
          evidence: { id: 'p', attribution: this.#inlines(each.words.slice(0, 3)) },
        };
      case 'heading':
        return {
          kind: 'heading',
          level: each.level,
          inlines: this.#inlines(each.words),
          id: `h${this.#words.length}`,
        };
      case 'code':
        return { kind: 'code', text: each.lines.map((line) => this.#line(line)).join('\n') };
      case 'table':
        return this.#table(each.rows);
      case 'list':
        return {
          kind: 'list',
          ordered: each.start >= 0,
          start: each.start,
          items: each.items.map((item) => ({ blocks: this.#itemBlocks(item) })),
        };
      case 'tasks': {
        const items = each.items.map((item, index) => ({
          blocks: this.#itemBlocks(item),
          checked: index % 2 > 0,
        }));
        return { kind: 'list', ordered: false, start: 1, items };
      }
      case 'quotation':
        return { kind: 'block-quotation', blocks: this.#blocks(each.blocks) };
      case 'box':
        return { kind: 'box', role: each.role, blocks: this.#blocks(each.blocks) };
      case 'rule':
        return { kind: 'thematic-break' };
    }
  }

  /** Two items of three begin with words, which their label stands beside; the others as they may. */
  #itemBlocks(plans: readonly Plan[]): readonly Block[] {
    if (this.#words.length % 3 === 0) return this.#blocks(plans);
    const text: Inline = { kind: 'text', text: this.#numbered('item') };
    return [{ kind: 'paragraph', inlines: [text] }, ...this.#blocks(plans)];
  }

  #table(rows: readonly (readonly (readonly Word[])[])[]): Table {
    const [head = [], ...body] = rows.map((row) => row.map((cell) => this.#inlines(cell)));
    const aligns = ['none', 'left', 'center', 'right'] as const;
    const columns = head.map((_, index) => ({ align: aligns[index % 4] ?? 'none' }));
    return { kind: 'table', columns, head, rows: body };
  }

  #line(words: readonly Word[]): string {
    return words.map(({ letters: begin }) => this.#numbered(begin)).join(' ');
  }

  #numbered(begin: string): string {
    const text = `${begin}${this.#words.length}z`;
    this.#words.push(text);
    return text;
  }

  #inlines(words: readonly Word[]): readonly Inline[] {
    return words.flatMap((each, index): readonly Inline[] => [
      ...(index > 0 ? [{ kind: 'text', text: ' ' } as const] : []),
      ...this.#inline(each),
    ]);
  }

  #inline({ letters: begin, look }: Word): readonly Inline[] {
    const text: Inline = { kind: 'text', text: this.#numbered(begin) };
    switch (look) {
      case 'plain':
        return [text];
      case 'code':
        return [{ kind: 'code', text: text.text }];
      case 'link':
        return [{ kind: 'link', href: 'https://example.org/', inlines: [text] }];
      case 'break':
        return [text, { kind: 'line-break' }];
      case 'note': {
        const number = (this.#called++ % this.#notes) + 1;
        return [text, { kind: 'note-reference', label: `n${number - 1}`, number }];
      }
      default:
        return [{ kind: look, inlines: [text] }];
    }
  }
}
