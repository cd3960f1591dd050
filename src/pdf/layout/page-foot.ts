import type { Atom, FlowItem, Frame } from './flow/flow-item.ts';
import { type PlacedBox, shiftedDown } from './page.ts';
import { PageFill } from './page-fill.ts';
import { placeItems } from './place-items.ts';

/** What stands at the foot of the pages that call notes. */
export interface Foot {
  /** Each note by the anchor of its first call. */
  readonly notes: ReadonlyMap<string, readonly FlowItem[]>;
  /** What parts the notes from the text, with the room around it. */
  readonly rule: Atom;
}

/** For a document whose notes stand at its end, or that has none. */
export const noFoot: Foot = {
  notes: new Map(),
  rule: { kind: 'atom', height: 0, boxes: [], breakAfter: 'never' },
};

/** The notes that one atom is the first to call. Heights in points, at most what they will take. */
export interface CalledNotes {
  readonly items: readonly FlowItem[];
  readonly height: number;
  /** Of what must stand on the page of the call: all but what the last note can leave to the next. */
  readonly least: number;
}

/** Notes, or the rest of one, that the pages so far had no room for. */
export interface PendingNotes {
  readonly items: readonly FlowItem[];
  readonly open: readonly Frame[];
}

export const nothingPending: PendingNotes = { items: [], open: [] };

/** What each item calls, if anything; a note that is first called in a note comes after that one. */
export function calledNotes(
  items: readonly FlowItem[],
  foot: Foot,
): readonly (CalledNotes | undefined)[] {
  if (foot.notes.size === 0) return [];
  return items.map((item) => {
    const notes = notesCalledIn(item, foot);
    const last = notes.at(-1);
    if (last === undefined) return undefined;
    const height = notes.reduce((sum, note) => sum + heightOf(note), 0);
    return { items: notes.flat(), height, least: height - heightOf(last) + leastOf(last) };
  });
}

/** A note has one first call, so the notes called from the text are a tree. */
export function notesCalledIn(item: FlowItem, foot: Foot): readonly (readonly FlowItem[])[] {
  if (item.kind !== 'atom') return [];
  return item.boxes.flatMap((box) => {
    const note = box.kind === 'anchor' ? foot.notes.get(box.name) : undefined;
    return note === undefined ? [] : [note, ...note.flatMap((inner) => notesCalledIn(inner, foot))];
  });
}

/** A little more than they take, since of two spaces that meet the larger counts. */
export function heightOf(items: readonly FlowItem[]): number {
  return items.reduce((sum, item) => {
    if (item.kind === 'atom') return sum + item.height;
    if (item.kind === 'space') return sum + item.amount;
    return item.kind === 'open' ? sum + item.frame.paddingTop + item.frame.paddingBottom : sum;
  }, 0);
}

/** Of its lines as far as the first place where a page may end. */
function leastOf(note: readonly FlowItem[]): number {
  const end = note.findIndex((item) => item.kind === 'atom' && item.breakAfter !== 'never');
  return heightOf(note.slice(0, end + 1 || note.length));
}

/** Where the notes may go: from `top`, the end of the text, to the foot of the column. */
export interface FootPlace {
  readonly top: number;
  readonly bottom: number;
  /** Whether something must be set, however little room there is: nothing else is on the page. */
  readonly isAlone: boolean;
}

export interface FilledFoot {
  readonly boxes: readonly PlacedBox[];
  readonly pending: PendingNotes;
}

/** Sets notes upwards from the foot of the column, under a rule; what finds no room is left over. */
export function fillFoot(
  { items, open }: PendingNotes,
  { top, bottom, isAlone }: FootPlace,
  { rule }: Foot,
): FilledFoot {
  const end = footEnd(items, open, bottom - top - rule.height, isAlone);
  if (end === 0) return { boxes: [], pending: { items, open } };
  const placed = placeItems(items, { start: 0, end }, open, { top: 0, bottom: 0 });
  const left = bottom - placed.y;
  const boxes = [
    ...rule.boxes.map((box) => shiftedDown(box, left - rule.height)),
    ...placed.boxes.map((box) => shiftedDown(box, left)),
  ];
  return { boxes, pending: { items: items.slice(placed.next), open: placed.open } };
}

/** How many of the items fit: all, or as many as end where a break is allowed. */
function footEnd(
  items: readonly FlowItem[],
  open: readonly Frame[],
  room: number,
  isAlone: boolean,
): number {
  const probe = new PageFill({ top: 0, bottom: room }, open, false);
  let end = 0;
  let isEmpty = true;
  for (const [index, item] of items.entries()) {
    if (item.kind === 'atom' && !probe.fits(item)) {
      if (end > 0 || !isAlone) return end;
      return isEmpty ? index + 1 : index;
    }
    probe.put(item);
    if (item.kind !== 'atom') continue;
    isEmpty = false;
    if (item.breakAfter !== 'never') end = index + 1;
  }
  return items.length;
}
