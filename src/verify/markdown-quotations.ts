import type { Block, BlockQuotation, Document, Inline } from '../document/document.ts';
import { isPassageLabel } from '../document/quotation.ts';
import { quotedBefore } from '../document/quotation-marks.ts';
import { flatten, textOfBlocks, textOfInlines } from './document-text.ts';
import type { FoundQuotation } from './found-quotation.ts';

/**
 * Every quotation of a document that calls a note, in reading order, those inside notes last.
 * `place` is the how-manieth call of its label it is: the tree knows no lines.
 */
export function markdownQuotations(document: Document): readonly FoundQuotation[] {
  const calls = new Calls(document);
  return [
    ...inBlocks(document.blocks, calls),
    ...document.notes.flatMap((note) => [...inBlocks(note.blocks, calls)]),
  ];
}

/** The notes of a document and how often each was called so far. */
class Calls {
  readonly #notes: ReadonlyMap<string, string>;
  readonly #counts = new Map<string, number>();
  #group = 0;

  constructor(document: Document) {
    this.#notes = new Map(document.notes.map(({ label, blocks }) => [label, textOfBlocks(blocks)]));
  }

  /** A number for the notes that are called side by side. */
  nextGroup(): number {
    return ++this.#group;
  }

  call(label: string): Pick<FoundQuotation, 'key' | 'note' | 'place'> {
    const place = (this.#counts.get(label) ?? 0) + 1;
    this.#counts.set(label, place);
    return { key: label, note: this.#notes.get(label) ?? '', place };
  }
}

/** `isQuoted`: inside a block quotation that has not the form of evidence. */
function* inBlocks(
  blocks: readonly Block[],
  calls: Calls,
  isQuoted = false,
): Generator<FoundQuotation> {
  for (const block of blocks) yield* inBlock(block, calls, isQuoted);
}

function* inBlock(block: Block, calls: Calls, isQuoted: boolean): Generator<FoundQuotation> {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return yield* inInlines(block.inlines, calls, isQuoted);
    case 'list':
      for (const item of block.items) yield* inBlocks(item.blocks, calls, isQuoted);
      return;
    case 'box':
      return yield* inBlocks(block.blocks, calls, isQuoted);
    case 'table':
      for (const cell of [block.head, ...block.rows].flat())
        yield* inInlines(cell, calls, isQuoted);
      return;
    case 'chart':
      return yield* inBlock(block.table, calls, isQuoted);
    case 'block-quotation':
      if (block.evidence === undefined) yield* inBlocks(block.blocks, calls, true);
      else yield evidence(block.blocks, block.evidence, calls);
      return;
    default:
      return;
  }
}

function evidence(
  blocks: readonly Block[],
  { id, attribution }: NonNullable<BlockQuotation['evidence']>,
  calls: Calls,
): FoundQuotation {
  return {
    kind: 'block',
    words: textOfBlocks(blocks),
    before: '',
    attribution: textOfInlines(attribution),
    group: calls.nextGroup(),
    ...calls.call(id),
  };
}

/**
 * Words in quotation marks before a call. In a block quotation the words need no marks to be taken for a
 * source's: there a passage's label claims all that stands before it, whatever its form has become.
 */
function* inInlines(
  inlines: readonly Inline[],
  calls: Calls,
  isQuoted: boolean,
): Generator<FoundQuotation> {
  let before = '';
  let group = calls.nextGroup();
  for (const piece of flatten(inlines)) {
    if (piece.kind === 'text') {
      before += piece.text;
      group = calls.nextGroup();
      continue;
    }
    const call = calls.call(piece.label);
    const marked = quotedBefore(before);
    if (marked !== undefined) yield { kind: 'inline', ...marked, attribution: '', group, ...call };
    else if (isQuoted && isPassageLabel(piece.label)) {
      yield { kind: 'block', words: before, before: '', attribution: '', group, ...call };
    }
  }
}
