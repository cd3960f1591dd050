import type { Atom, FlowItem, Frame } from './flow/flow-item.ts';
import type { PlacedBox } from './page.ts';
import { type Column, PageFill } from './page-fill.ts';

/** A page's share of the flow. */
export interface FilledPage {
  readonly boxes: readonly PlacedBox[];
  /** The section that the page begins in: none where a title stands over the first. */
  readonly section: string | undefined;
}

/** A break this far down a page is good enough to be taken before a worse kind of break. */
const wellFilled = 0.6;

/**
 * Cuts the flow into pages: fills each as far as it goes and ends it at the last place where a
 * break is allowed. Every item lands on one page; frames that go on are closed and opened again.
 */
export function paginate(
  items: readonly FlowItem[],
  columnOf: (page: number) => Column,
): readonly FilledPage[] {
  const pages: FilledPage[] = [];
  let start = 0;
  let open: readonly Frame[] = [];
  let section: string | undefined;
  while (start < items.length) {
    const page = fillPage(items, start, open, columnOf(pages.length));
    if (page.fill.boxes().length > 0) {
      pages.push({ boxes: page.fill.boxes(), section: page.topSection ?? section });
    }
    section = page.lastSection ?? section;
    start = page.next;
    open = page.open;
  }
  return pages;
}

interface PageResult {
  readonly fill: PageFill;
  readonly next: number;
  readonly open: readonly Frame[];
  /** Of the first thing on the page, where a section begins with it. */
  readonly topSection: string | undefined;
  readonly lastSection: string | undefined;
}

/** A place after an atom where the page could end. */
interface Candidate {
  readonly index: number;
  readonly y: number;
}

function fillPage(
  items: readonly FlowItem[],
  start: number,
  open: readonly Frame[],
  column: Column,
): PageResult {
  const probe = new PageFill(column, open);
  const best = new Map<Atom['breakAfter'], Candidate>();
  let end = items.length;
  for (let index = start; index < items.length; index += 1) {
    const item = items[index];
    if (item === undefined) break;
    if (item.kind === 'atom' && !probe.fits(item)) {
      end = breakBefore(best, index, start, column);
      break;
    }
    probe.put(item);
    if (item.kind === 'atom') best.set(item.breakAfter, { index, y: probe.y });
  }
  return settle(items, start, end, open, column);
}

/** Index of the first item of the next page. */
function breakBefore(
  best: ReadonlyMap<Atom['breakAfter'], Candidate>,
  overflow: number,
  start: number,
  { top, bottom }: Column,
): number {
  const good = top + (bottom - top) * wellFilled;
  const free = best.get('free');
  const avoid = best.get('avoid');
  if (free && (free.y >= good || avoid === undefined)) return free.index + 1;
  if (avoid) return avoid.index + 1;
  // Nothing may break, or the first item is higher than a page: break where it overflows.
  return Math.max(overflow, start + 1);
}

/** Puts the items for good; what only closes frames after the last of them belongs to this page. */
function settle(
  items: readonly FlowItem[],
  start: number,
  end: number,
  open: readonly Frame[],
  column: Column,
): PageResult {
  const fill = new PageFill(column, open);
  const sections: (string | undefined)[] = [];
  for (const item of items.slice(start, end)) {
    fill.put(item);
    if (item.kind === 'atom') sections.push(item.section);
  }
  let next = end;
  for (let item = items[next]; item && (item.kind === 'close' || item.kind === 'space'); ) {
    fill.put(item);
    next += 1;
    item = items[next];
  }
  const left = fill.open();
  fill.finish();
  return {
    fill,
    next,
    open: left,
    topSection: sections[0],
    lastSection: sections.findLast((name) => name !== undefined),
  };
}
