import type { Block } from '../../../document/document.ts';
import { textOfInlines } from '../../../document/inline-text.ts';
import type { Frame } from '../flow/flow-item.ts';
import type { Direction } from '../measurer.ts';
import type { LayoutContext, Setting } from '../setting.ts';
import { paragraphDirection } from './paragraph-direction.ts';
import { isRightToLeftLanguage } from './right-to-left.ts';

/** The direction of blocks: of the first words in them. It tells at which side marks and rules stand. */
export function blockDirection(blocks: readonly Block[], context: LayoutContext): Direction {
  const text = firstWords(blocks);
  const lang = blocks[0]?.lang;
  const { direction } = lang === undefined ? context : directedAs(lang, context);
  return text === undefined ? (direction ?? 'ltr') : paragraphDirection(text, direction);
}

/** Layout of a passage in another language (BCP 47) than what is around it. */
export function directedAs(
  language: string,
  { direction: _, ...context }: LayoutContext,
): LayoutContext {
  return isRightToLeftLanguage(language) ? { ...context, direction: 'rtl' } : context;
}

/** A loop with a stack of its own: lists stand in lists hundreds deep. */
function firstWords(blocks: readonly Block[]): string | undefined {
  const pending = [...blocks].reverse();
  for (let block = pending.pop(); block; block = pending.pop()) {
    const text = wordsOf(block);
    if (text !== undefined && text.trim() !== '') return text;
    for (const inner of [...blocksIn(block)].reverse()) pending.push(inner);
  }
  return undefined;
}

function wordsOf(block: Block): string | undefined {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return textOfInlines(block.inlines);
    case 'table':
      return block.head.map(textOfInlines).find((text) => text.trim() !== '');
    default:
      return undefined;
  }
}

function blocksIn(block: Block): readonly Block[] {
  switch (block.kind) {
    case 'list':
      return block.items.flatMap(({ blocks }) => blocks);
    case 'block-quotation':
    case 'box':
      return block.blocks;
    default:
      return [];
  }
}

export function opposite(direction: Direction): Direction {
  return direction === 'rtl' ? 'ltr' : 'rtl';
}

/** The frame with the rule down its side where its text begins. */
export function withRuleAtStart({ leftRule, ...frame }: Frame, direction: Direction): Frame {
  if (leftRule === undefined) return frame;
  return direction === 'rtl' ? { ...frame, rightRule: leftRule } : { ...frame, leftRule };
}

type Measure = Pick<Setting, 'x' | 'measure'>;

/** What is left of a column beside a thing of that width at the side where its text begins. */
export function besideStart({ x, measure }: Measure, width: number, direction: Direction): Measure {
  return { x: direction === 'rtl' ? x : x + width, measure: measure - width };
}

/** Where a thing of that width begins at the side where the text of a column does. */
export function atStart({ x, measure }: Measure, width: number, direction: Direction): number {
  return direction === 'rtl' ? x + measure - width : x;
}
