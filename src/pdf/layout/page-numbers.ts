import type { Measurer } from './measurer.ts';
import type { Leader, PageCall, PlacedBox, TextRun } from './page.ts';
import { setText, textWidth } from './set-text.ts';

/** The pages of places by the names of their anchors, counted from 1. */
export type PagesOfPlaces = ReadonlyMap<string, number>;

export function pagesOfPlaces(pages: readonly (readonly PlacedBox[])[]): PagesOfPlaces {
  const places = new Map<string, number>();
  pages.forEach((boxes, index) => {
    for (const box of boxes) if (box.kind === 'anchor') places.set(box.name, index + 1);
  });
  return places;
}

/**
 * The room, in figures, that calls of page numbers lacked; empty once every number fits. Room never
 * shrinks, so that setting a text again comes to an end: a number that moves from 10 to 9 keeps its room.
 */
export function roomLacking(
  calls: ReadonlyMap<string, number>,
  places: PagesOfPlaces,
): ReadonlyMap<string, number> {
  const lacking = new Map<string, number>();
  for (const [anchor, room] of calls) {
    const needed = String(places.get(anchor) ?? '').length;
    if (needed > room) lacking.set(anchor, needed);
  }
  return lacking;
}

/** Puts numbers, and the dots before them, where runs stand in for them. */
export function withPageNumbers(
  boxes: readonly PlacedBox[],
  places: PagesOfPlaces,
  measurer: Measurer,
): readonly PlacedBox[] {
  if (!boxes.some((box) => box.kind === 'text' && box.pageCall !== undefined)) return boxes;
  return boxes.flatMap((box): readonly PlacedBox[] =>
    box.kind === 'text' && box.pageCall ? numbered(box, box.pageCall, places, measurer) : [box],
  );
}

function numbered(
  run: TextRun,
  { anchor, style, edge, leader }: PageCall,
  places: PagesOfPlaces,
  measurer: Measurer,
): readonly TextRun[] {
  const number = String(places.get(anchor) ?? '');
  const width = textWidth(number, style, measurer);
  const x = edge === 'left' ? run.x : run.x + run.width - width;
  const baseline = run.baseline + style.rise;
  const gap = style.size * 0.5;
  const near = edge === 'left' ? x + width + gap : x - gap;
  return [
    ...(leader ? dots(leader, near, baseline, measurer) : []),
    ...setText(number, style, run.tag, { x, baseline }, measurer),
  ];
}

/** From dot to dot, in em. */
const pitch = 0.55;

/** As many as find room between the title and `near`, beside the number, each on the grid. */
function dots(
  { from, grid, style }: Leader,
  near: number,
  baseline: number,
  measurer: Measurer,
): readonly TextRun[] {
  const step = style.size * pitch;
  const first = Math.ceil((Math.min(from, near) - grid) / step);
  const count = Math.floor((Math.max(from, near) - grid) / step) - first;
  if (count < 3 || near < from !== grid < from) return [];
  const tracking = step - textWidth('.', style, measurer);
  const place = { x: grid + first * step, baseline };
  return setText('.'.repeat(count), { ...style, tracking }, 'artifact', place, measurer);
}
