import type { PackSettings } from '../../spec/template-manifest.ts';
import { type ColumnGrid, columnPages } from './column-pages.ts';
import type { FlowItem } from './flow/flow-item.ts';
import type { PageStart } from './page-ends.ts';
import type { Column } from './page-fill.ts';
import { type Foot, noFoot, notesCalledIn } from './page-foot.ts';
import { beginning, type FilledPage, paginate } from './paginate.ts';
import { placeItems } from './place-items.ts';
import type { LayoutContext } from './setting.ts';

/** A document before it is cut into pages: its title block was flowed for the whole width of a page. */
export interface Flowed {
  readonly title: readonly FlowItem[];
  /** Whether the title has a page of its own. */
  readonly hasCover: boolean;
  readonly text: readonly FlowItem[];
  readonly foot: Foot;
}

/** Less room under a title than this many lines is left free. */
const fewestLines = 6;

/** The columns of a page. */
export function gridOf(
  { page }: Pick<PackSettings, 'page'>,
  { style, direction }: LayoutContext,
): ColumnGrid {
  const { left, right, width } = style.page;
  const { columns: count, columnGap: gap } = page;
  const measure = (width - left - right - gap * (count - 1)) / count;
  const rule = page.columnRule === 'on' && { rule: style.colours.rule };
  return { count, x: left, measure, gap, direction: direction ?? 'ltr', ...rule };
}

export interface FilledPages {
  /** The pages of the title where it has its own: one, of a title that fits on a page. */
  readonly covers: readonly FilledPage[];
  readonly pages: readonly FilledPage[];
}

/** Where the title of a cover begins, as a part of the page's height. */
const coverTop = 0.3;

/** Pages of text, after a cover or under the title. `columnOf` counts pages from 0, the cover too. */
export function fillPages(
  flowed: Flowed,
  grid: ColumnGrid,
  columnOf: (page: number) => Column,
  context: LayoutContext,
): FilledPages {
  const { title, text, foot } = flowed;
  if (!flowed.hasCover || title.length === 0)
    return { covers: [], pages: titledPages(flowed, grid, columnOf, context) };
  const top = context.style.page.height * coverTop;
  const coverColumn = (page: number): Column => {
    const column = columnOf(page);
    return { ...column, top: Math.max(column.top, Math.min(top, column.bottom - 1)) };
  };
  const covers = paginate(title, coverColumn, noFoot);
  const place = (page: number): Column => columnOf(page + covers.length);
  return { covers, pages: columnPages(text, foot, grid, place, startAfter(title, foot)) };
}

/** Pages of one column, or of several under a title that spans them. */
function titledPages(
  { title, text, foot }: Flowed,
  grid: ColumnGrid,
  columnOf: (page: number) => Column,
  { style }: LayoutContext,
): readonly FilledPage[] {
  if (grid.count === 1) return paginate([...title, ...text], columnOf, foot);
  const start = startAfter(title, foot);
  const first = columnOf(0);
  const head = placeItems(title, { start: 0, end: title.length }, [], first);
  const top = title.length === 0 ? first.top : head.y + style.body.leading;
  if (top > first.bottom - fewestLines * style.body.leading) {
    const titled = paginate(title, columnOf, noFoot);
    const rest = (page: number): Column => columnOf(page + titled.length);
    return [...titled, ...columnPages(text, foot, grid, rest, start)];
  }
  const place = (page: number): Column => (page === 0 ? { ...first, top } : columnOf(page));
  const [under, ...others] = columnPages(text, foot, grid, place, start);
  const section = title.length === 0 ? under?.section : undefined;
  return [{ boxes: [...head.boxes, ...(under?.boxes ?? [])], section }, ...others];
}

/** What a title calls stands at the foot of the first column after it. */
function startAfter(title: readonly FlowItem[], foot: Foot): PageStart {
  const called = title.flatMap((item) => notesCalledIn(item, foot)).flat();
  return { ...beginning, pending: { items: called, open: [] } };
}
