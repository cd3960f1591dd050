import type { FlowItem } from './flow/flow-item.ts';
import type { Direction } from './measurer.ts';
import { type Fill, type PlacedBox, shiftedRight } from './page.ts';
import type { PageStart } from './page-ends.ts';
import type { Column } from './page-fill.ts';
import { type Foot, heightOf } from './page-foot.ts';
import { beginning, type FilledColumn, type FilledPage, paginate } from './paginate.ts';

/** Columns side by side. Lengths in points. */
export interface ColumnGrid {
  readonly count: number;
  /** Left edge of the first. */
  readonly x: number;
  readonly measure: number;
  readonly gap: number;
  /** Where text is written from right to left, the first column is at the right. */
  readonly direction: Direction;
  /** Colour of the rules between them, where there are any. */
  readonly rule?: string;
}

/** How near to the least height the columns of the last page come, in points. */
const precision = 1;

/**
 * Fills pages of columns with text that was flowed for the first of them. Notes stand at the foot of
 * their column; the columns of the last page are of like height. `place` tells of a page where its
 * columns begin and end.
 */
export function columnPages(
  items: readonly FlowItem[],
  foot: Foot,
  grid: ColumnGrid,
  place: (page: number) => Column,
  start: PageStart = beginning,
): readonly FilledPage[] {
  const { count } = grid;
  if (count === 1) return paginate(items, place, foot, start);
  const columns = paginate(items, (column) => place(Math.floor(column / count)), foot, start);
  if (isCramped(columns.slice(0, count), place))
    return [noText, ...columnPages(items, foot, grid, (page) => place(page + 1), start)];
  const pages: FilledPage[] = [];
  for (let at = 0; at < columns.length; at += count) {
    const page = place(pages.length);
    const own = columns.slice(at, at + count);
    const isLast = at + count >= columns.length;
    pages.push(isLast ? balancedPage(items, own, foot, grid, page) : joined(own, grid, page));
  }
  return pages;
}

const noText: FilledPage = { boxes: [], section: undefined };

/** Whether something is too high for the columns of the first page, but not for those of the others. */
function isCramped(columns: readonly FilledColumn[], place: (page: number) => Column): boolean {
  const [first, second] = [place(0), place(1)];
  const isShorter = first.bottom - first.top < second.bottom - second.top;
  return isShorter && columns.some((column) => isOverfull(column, first));
}

function isOverfull({ end }: FilledColumn, { bottom }: Column): boolean {
  return end > bottom + 0.01;
}

/** The least height, found by bisection, at which what is left fits into the columns of a page. */
function balancedPage(
  items: readonly FlowItem[],
  filled: readonly FilledColumn[],
  foot: Foot,
  grid: ColumnGrid,
  { top, bottom }: Column,
): FilledPage {
  const start = filled[0]?.start;
  if (start === undefined) return noText;
  const rest = items.slice(start.index);
  let best = { columns: filled, bottom };
  let [low, high] = [(heightOf(rest) / grid.count) * 0.6, bottom - top];
  while (high - low > precision) {
    const height = (low + high) / 2;
    const column = { top, bottom: top + height };
    const columns = paginate(rest, () => column, foot, { ...start, index: 0 });
    if (columns.length > grid.count || columns.some((each) => isOverfull(each, column)))
      low = height;
    else {
      high = height;
      best = { columns, bottom: column.bottom };
    }
  }
  const section = filled[0]?.section;
  return { ...joined(best.columns, grid, { top, bottom: best.bottom }), section };
}

/** Columns in their places, with rules between those that have text. */
function joined(
  columns: readonly FilledColumn[],
  { count, x, measure, gap, direction, rule }: ColumnGrid,
  { top, bottom }: Column,
): FilledPage {
  const boxes = columns.flatMap((column, index): readonly PlacedBox[] => {
    const step = measure + gap;
    const by = (direction === 'rtl' ? count - 1 - index : index) * step;
    const moved = column.boxes.map((box) => shiftedRight(box, by));
    if (rule === undefined || index === 0) return moved;
    const edge = direction === 'rtl' ? x + by + step : x + by;
    const place = { x: edge - gap / 2 - 0.25, y: top, width: 0.5, height: bottom - top };
    const between: Fill = { kind: 'fill', ...place, colour: rule, tag: 'artifact' };
    return [between, ...moved];
  });
  return { boxes, section: columns[0]?.section };
}
