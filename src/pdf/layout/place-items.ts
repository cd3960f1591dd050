import type { FlowItem, Frame } from './flow/flow-item.ts';
import type { PlacedBox } from './page.ts';
import { type Column, PageFill } from './page-fill.ts';

/** A stretch of the flow in its place. */
export interface PlacedItems {
  readonly boxes: readonly PlacedBox[];
  /** Where it ends. */
  readonly y: number;
  /** Index of the first item that is left. */
  readonly next: number;
  /** The frames that go on, outermost first. */
  readonly open: readonly Frame[];
}

/** Places items from `start` to before `end`; what only closes frames after the last of them is put too. */
export function placeItems(
  items: readonly FlowItem[],
  { start, end }: { readonly start: number; readonly end: number },
  open: readonly Frame[],
  column: Column,
): PlacedItems {
  const fill = new PageFill(column, open);
  for (const item of items.slice(start, end)) fill.put(item);
  let next = end;
  for (
    let item = items[next];
    item && end > start && (item.kind === 'close' || item.kind === 'space');
    item = items[next]
  ) {
    fill.put(item);
    next += 1;
  }
  const left = fill.open();
  fill.finish();
  return { boxes: fill.boxes(), y: fill.y, next, open: left };
}
