import type { BlockKind } from '../../block-kind.ts';

/** A block as it stands in the file: prefixes of quotation and list taken off, inlines as written. */
export interface RawBlock {
  kind: BlockKind;
  level: number;
  reason: string;
  /** Index of its first line in the file, from 0; the others follow without a gap. */
  readonly first: number;
  readonly lines: string[];
}

export interface ScannedBlocks {
  readonly blocks: readonly RawBlock[];
  /** Labels that links refer to, folded. */
  readonly definitions: ReadonlySet<string>;
}

export function foldLabel(label: string): string {
  return label.trim().replace(/\s+/gu, ' ').toLowerCase();
}
