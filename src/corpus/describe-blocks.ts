import type { Article, Block, SourceFile } from './article.ts';
import { lineAt } from './lines.ts';

/** A block as `brief corpus` shows it: where it stands, whether it is kept, and why or why not. */
export interface BlockDescription extends Block {
  /** First and last line in the file, from 1. */
  readonly firstLine: number;
  readonly lastLine: number;
  readonly text: string;
}

export function describeBlocks({ file, blocks }: Article): readonly BlockDescription[] {
  return blocks.map((block) => describeBlock(file, block));
}

export function describeBlock(file: SourceFile, block: Block): BlockDescription {
  return {
    ...block,
    firstLine: lineAt(file.lineStarts, block.start),
    lastLine: lineAt(file.lineStarts, block.end - 1),
    text: file.text.slice(block.start, block.end),
  };
}
