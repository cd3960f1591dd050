import { primaryLanguage } from '../../brief/date-words.ts';
import type { Block, Document } from '../../document/document.ts';
import { labelOr } from './label.ts';

/** What stands by a figure or a table: "Figure 1." and its words. */
export interface Caption {
  readonly label: string;
  readonly words: string;
}

type Series = 'figure' | 'table';

/** Where the pack has no words of its own, by the language of the document. */
const wordsByLanguage: ReadonlyMap<string, Readonly<Record<Series, string>>> = new Map([
  ['de', { figure: 'Abbildung', table: 'Tabelle' }],
  ['en', { figure: 'Figure', table: 'Table' }],
  ['es', { figure: 'Figura', table: 'Tabla' }],
  ['fr', { figure: 'Figure', table: 'Tableau' }],
  ['id', { figure: 'Gambar', table: 'Tabel' }],
  ['it', { figure: 'Figura', table: 'Tabella' }],
  ['nl', { figure: 'Figuur', table: 'Tabel' }],
  ['pt', { figure: 'Figura', table: 'Tabela' }],
  ['vi', { figure: 'Hình', table: 'Bảng' }],
]);

const english: Readonly<Record<Series, string>> = { figure: 'Figure', table: 'Table' };

/**
 * The captions of a document by the block that has one, numbered in order, those in notes last. Pictures
 * and charts are one series, tables another; what has no caption has no number.
 */
export function captionsOf(
  { meta, blocks, notes }: Document,
  labels: Readonly<Record<string, string>>,
): ReadonlyMap<Block, Caption> {
  const words = wordsByLanguage.get(primaryLanguage(meta.language)) ?? english;
  const counts = { figure: 0, table: 0 };
  const captions = new Map<Block, Caption>();
  for (const block of everyBlock([blocks, ...notes.map((note) => note.blocks)].flat())) {
    const found = captionIn(block);
    if (found === undefined) continue;
    const { series } = found;
    counts[series] += 1;
    const label = `${labelOr(labels, series, words[series])} ${counts[series]}.`;
    captions.set(block, { label, words: found.words });
  }
  return captions;
}

function captionIn(block: Block): { readonly series: Series; readonly words: string } | undefined {
  const series = block.kind === 'table' ? 'table' : 'figure';
  const words = captionWords(block)?.trim();
  return words ? { series, words } : undefined;
}

function captionWords(block: Block): string | undefined {
  switch (block.kind) {
    case 'figure':
      return block.image.title;
    case 'chart':
      return block.title;
    case 'table':
      return block.caption;
    default:
      return undefined;
  }
}

/** In order, with those that stand in others. */
function* everyBlock(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block;
    if (block.kind === 'box' || block.kind === 'block-quotation') yield* everyBlock(block.blocks);
    if (block.kind === 'list') for (const item of block.items) yield* everyBlock(item.blocks);
  }
}
