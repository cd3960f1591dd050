import type { Atom, FlowItem, Frame } from './flow/flow-item.ts';
import { type Column, PageFill } from './page-fill.ts';
import { type CalledNotes, heightOf, type PendingNotes } from './page-foot.ts';

/** The flow with what each of its items calls. */
export interface CallingFlow {
  readonly items: readonly FlowItem[];
  readonly calls: readonly (CalledNotes | undefined)[];
  /** Height of what parts notes from text. */
  readonly ruleHeight: number;
}

/** Where a page starts: what is left of the text, of frames, and of notes. */
export interface PageStart {
  readonly index: number;
  readonly open: readonly Frame[];
  readonly pending: PendingNotes;
}

/** A place where the page could end. */
export interface PageEnd {
  /** Index of the first item of the next page. */
  readonly next: number;
  /** How bad it is to end there: 0 is as good as can be. */
  readonly cost: number;
}

/**
 * What is to be avoided, in one coin: as TeX's page builder weighs badness and penalties (D. E. Knuth,
 * The TeXbook, chapter 15), with the white at the foot of the page for stretch.
 */
const costs = {
  /** Of a page that is as empty as `badlyFilled` says; up to there it grows with the cube of what is free. */
  unfilled: 100,
  /** Of a break where one is allowed but unwanted: it is taken once the page would be that empty. */
  avoided: 100,
  /** Of a note that goes on over the page. */
  splitNote: 40,
  /** Of a page, all of it, that the text which follows would have filled: some eight a line. */
  wasted: 400,
  /** Of a break between the lines of a paragraph or the rows of a table: worth two lines or three. */
  within: 25,
  /** Of a break in a word: worth three lines or four. */
  hyphen: 35,
  /** Of a last page with next to nothing on it: worth some lines. */
  nearlyEmpty: 40,
  /** Of a break where none is allowed. */
  forced: 10_000,
};

/** The part of a page that is empty where it costs as much as an unwanted break. */
const badlyFilled = 0.4;

/** A last page filled less than this is hardly a page. */
const hardlyFilled = 0.08;

/** At most this part of a column goes to what is left of notes, as long as there is text. */
const footShare = 0.6;

/** Every place where the page may end; where there is none, the one where it must. */
export function pageEnds(flow: CallingFlow, from: PageStart, column: Column): readonly PageEnd[] {
  const { items, calls, ruleHeight } = flow;
  const height = column.bottom - column.top;
  const probe = new PageFill(column, from.open, false);
  const ends: FreeEnd[] = [];
  let wanted = heightOf(from.pending.items);
  let least = Math.min(wanted, height * footShare);
  let isEmpty = true;
  const withRule = (notes: number): number => (notes > 0 ? notes + ruleHeight : 0);
  for (let index = from.index; index < items.length; index += 1) {
    const item = items[index];
    if (item?.kind === 'atom') {
      const call = calls[index];
      const needed = call ? wanted + call.least : least;
      if (!probe.fits(item, withRule(needed))) {
        return ends.length > 0 ? withWaste(ends) : [forcedEnd(from, index, isEmpty)];
      }
      least = needed;
      wanted += call?.height ?? 0;
      isEmpty = false;
    }
    if (item) probe.put(item);
    if (item?.kind !== 'atom' || item.breakAfter === 'never') continue;
    const free = (probe.room() - withRule(wanted)) / height;
    const isWanted = item.breakAfter !== 'avoid' && item.penalty === undefined;
    ends.push({ next: index + 1, cost: endCost(item, items[index + 1], free), free, isWanted });
  }
  const free = (probe.room() - withRule(wanted)) / height;
  return [...withWaste(ends), { next: items.length, cost: lastCost(free) }];
}

interface FreeEnd extends PageEnd {
  /** Part of the column; below zero where a note must be split. */
  readonly free: number;
  readonly isWanted: boolean;
}

/**
 * White at the foot of a page is excused by what comes next and does not fit. Text that stops short of
 * the foot where more of it would have fitted looks lost, even if a later page is fuller for it.
 */
function withWaste(ends: readonly FreeEnd[]): readonly PageEnd[] {
  const wanted = ends.filter(({ isWanted, free }) => isWanted && free >= 0);
  const least = Math.min(...wanted.map(({ free }) => free));
  return ends.map(({ next, cost, free }) => ({
    next,
    cost: cost + costs.wasted * Math.max(0, free - least),
  }));
}

/** Notes that fill the page leave the text to the next one; else what overflows is set as it may be. */
function forcedEnd({ index, pending }: PageStart, overflow: number, isEmpty: boolean): PageEnd {
  const alone = pending.items.length > 0 ? index : overflow + 1;
  return { next: isEmpty ? alone : overflow, cost: costs.forced };
}

/** `free`: part of the column; below zero where a note must be split. */
function endCost(
  { breakAfter, penalty = 0, bond = 0 }: Atom,
  after: FlowItem | undefined,
  free: number,
): number {
  const kind = { free: 0, hyphen: costs.hyphen, avoid: costs.avoided, never: costs.forced }[
    breakAfter
  ];
  const within = after?.kind === 'atom' ? costs.within : 0;
  return kind + penalty + bond + within + badness(free);
}

/**
 * Once a page is badly filled, more white hardly counts: before a picture that begins a page, one page with
 * all the white is better than two which share it.
 */
function badness(free: number): number {
  if (free < -0.001) return costs.splitNote;
  const part = Math.max(0, free) / badlyFilled;
  return costs.unfilled * Math.min(part ** 3, 1.3 + part / 1000);
}

/** The last page may end anywhere, but not near its top. */
function lastCost(free: number): number {
  if (free < -0.001) return costs.splitNote;
  return free > 1 - hardlyFilled ? costs.nearlyEmpty : 0;
}
