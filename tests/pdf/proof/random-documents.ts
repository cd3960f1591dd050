import fc from 'fast-check';
import type {
  Block,
  Chart,
  Document,
  Inline,
  JoinedCells,
  Note,
  Table,
} from '../../../src/document/document.ts';
import { documentOf } from '../trees.ts';
import { chartData } from './random-charts.ts';
import {
  buried,
  type ChartPlan,
  leaf,
  type Plan,
  plan,
  type TablePlan,
  type Word,
  word,
} from './random-plans.ts';

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
    fc.array(fc.oneof({ weight: 5, arbitrary: plan }, buried), { minLength: 1, maxLength: 5 }),
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
        return this.#table(each);
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
      case 'figure': {
        const title = this.#line(each.caption);
        return {
          kind: 'figure',
          image: { kind: 'image', src: 'a.png', alt: 'seen', ...(title && { title }) },
        };
      }
      case 'contents':
        return { kind: 'contents', depth: each.depth, title: '' };
      case 'chart':
        return this.#chart(each);
    }
  }

  /** Two items of three begin with words, which their label stands beside; the others as they may. */
  #itemBlocks(plans: readonly Plan[]): readonly Block[] {
    if (this.#words.length % 3 === 0) return this.#blocks(plans);
    const text: Inline = { kind: 'text', text: this.#numbered('item') };
    return [{ kind: 'paragraph', inlines: [text] }, ...this.#blocks(plans)];
  }

  #table({ rows, caption, hasRowHeaders, isJoined }: TablePlan): Table {
    const joined = isJoined ? joinedOf(rows.length, rows[0]?.length ?? 0) : [];
    const inside = new Set(joined.flatMap(coveredBy));
    const [head = [], ...body] = rows.map((row, at) =>
      row.map((cell, column) => (inside.has(`${at} ${column}`) ? [] : this.#inlines(cell))),
    );
    const aligns = ['none', 'left', 'center', 'right'] as const;
    const columns = head.map((_, index) => ({ align: aligns[index % 4] ?? 'none' }));
    const words = this.#line(caption);
    return {
      kind: 'table',
      columns,
      head,
      rows: body,
      hasRowHeaders,
      ...(words && { caption: words }),
      ...(joined.length > 0 && { joined }),
    };
  }

  /** Its words are in its data and in its table alike, of which one is set. */
  #chart({ chart, rows }: ChartPlan): Chart {
    const labels = rows.map(({ words }) => this.#line(words));
    const cells = labels.map((text): readonly (readonly Inline[])[] => [[{ kind: 'text', text }]]);
    return {
      kind: 'chart',
      data: chartData(chart, labels, rows),
      table: { kind: 'table', columns: [{ align: 'none' }], head: [[]], rows: cells },
      showsTable: false,
      language: 'en',
    };
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

/** Where there is room: a cell of two rows in the body, and one of two columns in the head. */
function joinedOf(rows: number, columns: number): readonly JoinedCells[] {
  const down = { row: 1, column: 0, rows: 2, columns: 1 };
  const across = { row: 0, column: columns - 2, rows: 1, columns: 2 };
  return [...(rows > 2 ? [down] : []), ...(columns > 1 ? [across] : [])];
}

function coveredBy({ row, column, rows, columns }: JoinedCells): readonly string[] {
  return Array.from({ length: rows * columns }, (_, index) => {
    const [down, across] = [Math.floor(index / columns), index % columns];
    return `${row + down} ${column + across}`;
  }).slice(1);
}
