import type { Block, Chart, Document, Table } from '../../src/document/document.ts';
import { textOfInlines } from '../../src/document/inline-text.ts';
import { childElements, type PdfElement, textOfElement } from '../../src/verify/pdf-reading.ts';

/** A block that holds no other, with the roles around it: `BlockQuote/P: the words`. */
export type Leaf = `${string}: ${string}`;

/** The leaves of a document in reading order, with the roles that a PDF must give them. */
export function leavesOfDocument({ blocks, notes }: Document): readonly Leaf[] {
  const captioned = blocks.filter((block) => block.kind === 'table' && block.caption);
  return [
    ...blocks.flatMap((block) => [
      ...(block.kind === 'table' ? captionOf(block, captioned.indexOf(block) + 1) : []),
      ...leavesOfBlock(block, ''),
    ]),
    ...(notes.length > 0 ? [leaf('H2', 'Notes')] : []),
    ...notes.flatMap((note) => note.blocks.flatMap((block) => leavesOfBlock(block, 'Note/'))),
  ];
}

/** Tables with captions stand in no other block in the packs that ship. */
function captionOf({ caption }: Table, number: number): readonly Leaf[] {
  return caption === undefined ? [] : [leaf('Table/Caption/P', `Table ${number}. ${caption}`)];
}

function leavesOfBlock(block: Block, around: string): readonly Leaf[] {
  switch (block.kind) {
    case 'heading':
      return [leaf(`${around}H${block.level}`, textOfInlines(block.inlines))];
    case 'paragraph':
      return [leaf(`${around}P`, textOfInlines(block.inlines))];
    case 'list':
      return block.items.flatMap((item) =>
        item.blocks.flatMap((each) => leavesOfBlock(each, `${around}L/LI/LBody/`)),
      );
    case 'block-quotation': {
      const inside = `${around}BlockQuote/`;
      const words = block.blocks.flatMap((each) => leavesOfBlock(each, inside));
      const line = block.evidence && `— ${textOfInlines(block.evidence.attribution)}`;
      return line === undefined ? words : [...words, leaf(`${inside}P`, line)];
    }
    case 'table': {
      const cells = (role: string, row: (typeof block.rows)[number]): readonly Leaf[] =>
        row.map((cell) => leaf(`${around}Table/TR/${role}`, textOfInlines(cell)));
      return [...cells('TH', block.head), ...block.rows.flatMap((row) => cells('TD', row))];
    }
    case 'chart': {
      const table = block.showsTable ? leavesOfBlock(block.table, around) : [];
      const words = wordsOfChart(block);
      if (block.title === undefined) return [leaf(`${around}Figure`, words), ...table];
      // A brief that ships has one chart with a caption at most.
      const caption = leaf(`${around}Div/Caption/P`, `Figure 1. ${block.title}`);
      return [caption, leaf(`${around}Div/Figure`, words), ...table];
    }
    case 'box':
      return block.blocks.flatMap((each) => leavesOfBlock(each, `${around}Sect/`));
    case 'code':
      return [leaf(`${around}Code`, block.text)];
    case 'figure':
      return [leaf(`${around}Figure`, '')];
    case 'thematic-break':
    case 'contents':
      return [];
  }
}

/** As they stand beside the marks. */
function wordsOfChart({ data }: Chart): string {
  switch (data.kind) {
    case 'timeline':
      return data.events
        .map(({ when, details, what }) =>
          [when, ...details.map((each) => `· ${each}`), what].join(' '),
        )
        .join(' ');
    case 'bar': {
      const { series, rows } = data;
      return rows
        .flatMap(({ label, values }) => [
          label,
          ...values.flatMap(({ text }, index) =>
            series.length > 1 ? [series[index], text] : [text],
          ),
        ])
        .join(' ');
    }
    case 'matrix': {
      const { label, columns, rows } = data;
      const cells = rows.flatMap((row) => [row.label, ...row.values.map((value) => value?.text)]);
      return [label, ...columns, ...cells].filter((words) => words).join(' ');
    }
    case 'line':
      throw new Error('no pack that ships draws lines');
  }
}

const ends = new Set(['H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'P', 'TH', 'TD', 'Code', 'Figure']);
const asides: ReadonlySet<string> = new Set(['Reference', 'Lbl', 'Note']);

/** The leaves of a PDF by its tags. */
export function leavesOfElements(elements: readonly PdfElement[], around = ''): readonly Leaf[] {
  return elements.flatMap((element): readonly Leaf[] => {
    const { role } = element;
    if (role === 'Lbl') return [];
    if (ends.has(role)) return [leaf(`${around}${role}`, textOfElement(element, asides))];
    const inside = role === 'Document' ? '' : `${around}${role}/`;
    return leavesOfElements(childElements(element), inside);
  });
}

/** Layout breaks lines where it will: white space does not count. */
function leaf(roles: string, text: string): Leaf {
  return `${roles}: ${text.replace(/[\s\u00ad]+/g, '')}`;
}
