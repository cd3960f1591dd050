import { type Fill, type PlacedBox, shiftedDown } from '../page.ts';
import type { LayoutContext } from '../setting.ts';
import { sum } from '../sum.ts';
import type { Atom } from './flow-item.ts';
import {
  columnsLeft,
  pitchOf,
  type RowGroup,
  type SetCell,
  type TablePlace,
} from './table-groups.ts';

/** The rows of a group as one atom, cell after cell. */
export function wholeGroup(
  group: RowGroup,
  place: TablePlace,
  context: LayoutContext,
  fill?: string,
): Atom {
  const { leading, ends } = pitchOf(group, context);
  const tops: number[] = [];
  let height = 0;
  for (const count of group.counts) {
    tops.push(height);
    height += count * leading + 2 * ends;
  }
  const rules = cellsByRow(group).flatMap((cells, index) => {
    const bottom = tops[index + 1] ?? height;
    return rulesUnder(group, cells, index, bottom, place, context);
  });
  const width = sum(place.widths);
  const base = { kind: 'fill', x: place.x, y: 0, width, height, tag: 'artifact' } as const;
  const ground: readonly PlacedBox[] = fill === undefined ? [] : [{ ...base, colour: fill }];
  const text = group.cells.flatMap(({ row, lines }) =>
    linesBelow(lines, (tops[row - group.first] ?? 0) + ends),
  );
  return { kind: 'atom', height, boxes: [...ground, ...rules, ...text], breakAfter: 'free' };
}

/** Lines of a row that stand on one page: two at its beginning and at its end, so that none is alone. */
const keptLines = 2;

/**
 * The rows of a group cut into atoms, so that it can break over pages: the first lines of a row, each
 * in between by itself, and the last. A cell of several rows goes on line by line through them.
 */
export function slicedGroup(
  group: RowGroup,
  place: TablePlace,
  context: LayoutContext,
  penalty: number,
): readonly Atom[] {
  const { leading, ends } = pitchOf(group, context);
  const rows = cellsByRow(group);
  const tops = linesBefore(group.counts);
  return group.counts.flatMap((count, row) => {
    const starts = sliceStarts(count);
    const cells = rows[row] ?? [];
    const above = (cell: SetCell): number => tops[cell.row - group.first] ?? 0;
    const before = tops[row] ?? 0;
    return starts.map((start, index): Atom => {
      const end = starts[index + 1] ?? count;
      const isLast = end === count;
      const top = start === 0 ? ends : 0;
      const height = top + (end - start) * leading + (isLast ? ends : 0);
      const rules = isLast ? rulesUnder(group, cells, row, height, place, context) : [];
      const text = cells.flatMap((cell) => {
        const from = before - above(cell);
        return linesBelow(cell.lines.slice(from + start, from + end), top);
      });
      const isEnd = isLast && row === group.counts.length - 1;
      const widows = cells.filter((cell) => leavesOne(cell, before + end - above(cell)));
      const cost = isEnd ? 0 : penalty * (1 + widows.length);
      const boxes = [...rules, ...text];
      return {
        kind: 'atom',
        height,
        boxes,
        breakAfter: 'free',
        ...(cost > 0 && { penalty: cost }),
      };
    });
  });
}

function sliceStarts(count: number): readonly number[] {
  if (count < 2 * keptLines) return [0];
  const between = Array.from({ length: count - 2 * keptLines }, (_, index) => keptLines + index);
  return [0, ...between, count - keptLines];
}

/** The cells that stand in each row of a group, in its order. */
function cellsByRow({ first, counts, cells }: RowGroup): readonly (readonly SetCell[])[] {
  const rows: SetCell[][] = counts.map(() => []);
  for (const cell of cells) {
    const own = cell.row - first;
    for (let row = own; row < own + cell.rows; row += 1) rows[row]?.push(cell);
  }
  return rows;
}

/** How many lines of a group stand above each of its rows. */
function linesBefore(counts: readonly number[]): readonly number[] {
  let before = 0;
  return counts.map((count) => {
    before += count;
    return before - count;
  });
}

/** Whether a cell would have a single line on one side of a break after so many of its lines. */
function leavesOne({ lines }: SetCell, shown: number): boolean {
  const left = lines.length - shown;
  return left > 0 && (shown === 1 || left === 1);
}

/** Lines one under the other, the first at `top`. */
function linesBelow(lines: readonly Atom[], top: number): readonly PlacedBox[] {
  return lines.flatMap(({ boxes, height }, index) =>
    boxes.map((box) => shiftedDown(box, top + index * height)),
  );
}

/** A rule under a row, all of it, but not through the cells that go on into the next. */
function rulesUnder(
  group: RowGroup,
  cells: readonly SetCell[],
  row: number,
  bottom: number,
  place: TablePlace,
  { style }: LayoutContext,
): readonly Fill[] {
  if (group.record?.goesOn) return [];
  const isCrossed = (column: number): boolean =>
    cells.some((cell) => {
      const goesOn = row < cell.row - group.first + cell.rows - 1;
      return goesOn && column >= cell.column && column < cell.column + cell.columns;
    });
  const rules: Fill[] = [];
  const base = { kind: 'fill', y: bottom - 0.4, height: 0.4, tag: 'artifact' } as const;
  let isOpen = false;
  place.widths.forEach((width, column) => {
    const last = rules.at(-1);
    const x = columnsLeft(place, column, 1);
    if (isCrossed(column)) isOpen = false;
    else if (isOpen && last) rules[rules.length - 1] = joinedRule(last, x, width);
    else {
      rules.push({ ...base, x, width, colour: style.colours.rule });
      isOpen = true;
    }
  });
  return rules;
}

function joinedRule(rule: Fill, x: number, width: number): Fill {
  return { ...rule, x: Math.min(rule.x, x), width: rule.width + width };
}
