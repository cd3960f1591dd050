import type { FlowItem } from './flow-item.ts';

/** Without the room before the first thing and after the last, which what holds them has of its own. */
export function withoutEdges(items: readonly FlowItem[]): readonly FlowItem[] {
  const first = items.findIndex(({ kind }) => kind !== 'space');
  const last = items.findLastIndex(({ kind }) => kind !== 'space');
  return first < 0 ? [] : items.slice(first, last + 1);
}
