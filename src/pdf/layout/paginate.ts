import type { FlowItem } from './flow/flow-item.ts';
import type { PlacedBox } from './page.ts';
import { type CallingFlow, type PageEnd, type PageStart, pageEnds } from './page-ends.ts';
import type { Column } from './page-fill.ts';
import { calledNotes, type Foot, fillFoot, noFoot, nothingPending } from './page-foot.ts';
import { placeItems } from './place-items.ts';

/** A page's share of the flow. */
export interface FilledPage {
  readonly boxes: readonly PlacedBox[];
  /** The section that the page begins in: none where a title stands over the first. */
  readonly section: string | undefined;
}

/** A page, or a column of one, with where it starts in the flow and how far down it comes. */
export interface FilledColumn extends FilledPage {
  readonly start: PageStart;
  /** Where its text ends, in points from the top of the page. */
  readonly end: number;
}

/** Where a document starts. */
export const beginning: PageStart = { index: 0, open: [], pending: nothingPending };

/** The part of the next page's cost that counts: its white is seen later, and may be filled otherwise. */
const nextCounts = 0.6;

/** How many of the best ends of a page are tried with the page after it. */
const tried = 4;

/**
 * Cuts the flow into pages. Each ends where the penalties of the break, of the white that it leaves
 * and of the best page that can follow are least. Every item lands on one page; frames that go on are
 * closed and opened again. A note begins at the foot of the page that calls it.
 */
export function paginate(
  items: readonly FlowItem[],
  columnOf: (page: number) => Column,
  foot: Foot = noFoot,
  start: PageStart = beginning,
): readonly FilledColumn[] {
  const flow = { items, calls: calledNotes(items, foot), ruleHeight: foot.rule.height };
  const pages: FilledColumn[] = [];
  let from = start;
  let section: string | undefined;
  while (from.index < items.length || from.pending.items.length > 0) {
    const columns = [columnOf(pages.length), columnOf(pages.length + 1)] as const;
    const { boxes, end, rest } = bestPage(flow, from, columns, foot);
    const names = sectionsIn(items.slice(from.index, rest.index));
    if (boxes.length > 0) pages.push({ boxes, section: names[0] ?? section, start: from, end });
    section = names.findLast((name) => name !== undefined) ?? section;
    from = rest;
  }
  return pages;
}

/** Of each atom, the section that begins with it. */
function sectionsIn(items: readonly FlowItem[]): readonly (string | undefined)[] {
  return items.flatMap((item) => (item.kind === 'atom' ? [item.section] : []));
}

interface CutPage {
  readonly boxes: readonly PlacedBox[];
  readonly end: number;
  /** Where the next page starts. */
  readonly rest: PageStart;
}

function bestPage(
  flow: CallingFlow,
  from: PageStart,
  [column, following]: readonly [Column, Column],
  foot: Foot,
): CutPage {
  const ends = [...pageEnds(flow, from, column)].sort(byCost).slice(0, tried);
  const [first = { next: flow.items.length, cost: 0 }, ...others] = ends;
  let best = cutPage(flow, from, first, column, foot);
  if (others.length === 0 || first.next >= flow.items.length) return best;
  let least = first.cost + nextCounts * leastCost(flow, best.rest, following);
  for (const end of others) {
    if (end.cost >= least) break;
    const page = cutPage(flow, from, end, column, foot);
    const cost = end.cost + nextCounts * leastCost(flow, page.rest, following);
    if (cost < least) [best, least] = [page, cost];
  }
  return best;
}

/** The cheapest first; of two alike the later, which fills the page. */
function byCost(a: PageEnd, b: PageEnd): number {
  return a.cost - b.cost || b.next - a.next;
}

function leastCost(flow: CallingFlow, from: PageStart, column: Column): number {
  return Math.min(...pageEnds(flow, from, column).map(({ cost }) => cost));
}

function cutPage(
  { items, calls }: CallingFlow,
  { index, open, pending }: PageStart,
  { next }: PageEnd,
  column: Column,
  foot: Foot,
): CutPage {
  const text = placeItems(items, { start: index, end: next }, open, column);
  const called = calls.slice(index, next).flatMap((call) => call?.items ?? []);
  const isAlone = next === index;
  const notes = { items: [...pending.items, ...called], open: pending.open };
  const place = { top: isAlone ? column.top : text.y, bottom: column.bottom, isAlone };
  const filled = fillFoot(notes, place, foot);
  return {
    boxes: [...(isAlone ? [] : text.boxes), ...filled.boxes],
    end: place.top,
    rest: { index: text.next, open: text.open, pending: filled.pending },
  };
}
