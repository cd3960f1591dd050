import type { Inline, Table } from '../../../document/document.ts';
import type { TextStyle } from '../../style/style.ts';
import { type PlacedBox, shiftedDown } from '../page.ts';
import type { Piece } from '../piece.ts';
import { piecesOf } from '../pieces-of.ts';
import type { LayoutContext, Setting } from '../setting.ts';
import { addNode, type OpenNode } from '../structure.ts';
import { tokensOf } from '../tokens.ts';
import { type ColumnNeed, columnWidths, squeezedWidths } from './column-widths.ts';
import type { Atom, FlowItem, Frame } from './flow-item.ts';
import { flowLines } from './flow-lines.ts';

/** Room inside a cell, as a multiple of the size of its text. */
const cellPadding = { sides: 0.55, ends: 0.4 };

/** Sizes that a wide table is tried in, as parts of its usual size. */
const shrinkage: readonly number[] = [1, 0.9, 0.8];

/** A row of at most this many lines never breaks over pages. */
const unbrokenLines = 8;

/** The largest part of a column's height that a header takes on every page; a higher one breaks like a row. */
const highestHead = 0.4;

/** A table: its header set again on each page it goes on to, rows broken only when they are long. */
export function flowTable(
  table: Table,
  setting: Setting,
  context: LayoutContext,
): readonly FlowItem[] {
  const plan = planTable(table, setting, context);
  if (plan === undefined) {
    context.problems.tableTooWide(table.columns.length);
    return [];
  }
  const head = setRow(plan.head, plan, context, context.style.colours.tableHeadFill);
  const rows = keptInPairs(plan.rows.map((row) => setRow(row, plan, context)));
  const isRepeated = isHead(head, context);
  const frame: Frame = {
    x: setting.x,
    width: plan.widths.reduce((sum, width) => sum + width, 0),
    paddingTop: 0,
    paddingBottom: 0,
    edgeRules: { width: 0.75, colour: context.style.colours.accent },
    repeated: isRepeated ? head.map(asArtifact) : [],
  };
  const kept = isRepeated ? head.map(keptWithNext) : head;
  return [{ kind: 'open', frame }, ...kept, ...rows, { kind: 'close' }];
}

function isHead(atoms: readonly Atom[], { style: { page } }: LayoutContext): boolean {
  const height = atoms.reduce((sum, atom) => sum + atom.height, 0);
  return height <= (page.height - page.top - page.bottom) * highestHead;
}

function keptWithNext(atom: Atom): Atom {
  return { ...atom, breakAfter: 'never' };
}

/** Neither the first row nor the last stands alone on a page. */
function keptInPairs(rows: readonly (readonly Atom[])[]): readonly Atom[] {
  return rows.flatMap((atoms, index) => {
    const isKept = (index === 0 || index === rows.length - 2) && index < rows.length - 1;
    return atoms.map((atom, n) =>
      isKept && n === atoms.length - 1 ? { ...atom, breakAfter: 'never' as const } : atom,
    );
  });
}

interface Cell {
  readonly pieces: readonly Piece[];
  readonly text: TextStyle;
}

interface TablePlan {
  readonly x: number;
  readonly widths: readonly number[];
  readonly columns: Table['columns'];
  readonly head: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
}

function planTable(
  table: Table,
  { x, measure, node: parent }: Setting,
  context: LayoutContext,
): TablePlan | undefined {
  const node = addNode(parent, 'Table');
  const head = rowCells(table.head, 'TH', node, context);
  const rows = table.rows.map((row) => rowCells(row, 'TD', node, context));
  const { columns } = table;
  for (const part of shrinkage) {
    const scaled = [head, ...rows].map((row) => row.map((cell) => shrunk(cell, part)));
    const needs = columns.map((_, column) => columnNeed(scaled, column, context));
    const isLast = part === shrinkage.at(-1);
    const widths =
      columnWidths(needs, measure) ?? (isLast ? cutWidths(needs, measure, context) : undefined);
    if (widths === undefined) continue;
    const [scaledHead = [], ...scaledRows] = scaled;
    return { x, widths, columns, head: scaledHead, rows: scaledRows };
  }
  return undefined;
}

/** Widths that cut words; `undefined` where they would leave a letter or two to a line. */
function cutWidths(
  needs: readonly ColumnNeed[],
  measure: number,
  { style }: LayoutContext,
): readonly number[] | undefined {
  const widths = squeezedWidths(needs, measure);
  return widths.some((width) => width < style.tableCell.size * 2.2) ? undefined : widths;
}

function rowCells(
  cells: readonly (readonly Inline[])[],
  role: 'TH' | 'TD',
  table: OpenNode,
  context: LayoutContext,
): readonly Cell[] {
  const row = addNode(table, 'TR');
  const text = role === 'TH' ? context.style.tableHead : context.style.tableCell;
  return cells.map((inlines) => {
    const node = addNode(row, role, role === 'TH' ? { scope: 'Column' } : {});
    return { pieces: piecesOf(inlines, text, node, context), text };
  });
}

function shrunk({ pieces, text }: Cell, part: number): Cell {
  if (part === 1) return { pieces, text };
  const scale = (style: TextStyle): TextStyle => ({
    ...style,
    size: style.size * part,
    leading: style.leading * part,
    rise: style.rise * part,
  });
  return {
    pieces: pieces.map((piece) =>
      piece.kind === 'text' ? { ...piece, style: scale(piece.style) } : piece,
    ),
    text: scale(text),
  };
}

function columnNeed(
  rows: readonly (readonly Cell[])[],
  column: number,
  { measurer }: LayoutContext,
): ColumnNeed {
  let [least, most] = [0, 0];
  for (const row of rows) {
    const cell = row[column];
    if (cell === undefined) continue;
    let line = 0;
    for (const token of tokensOf(cell.pieces, measurer)) {
      least = Math.max(least, token.width);
      line += token.width + (token.space?.width ?? 0);
      most = Math.max(most, line);
      if (token.endsLine) line = 0;
    }
  }
  const size = rows[0]?.[column]?.text.size ?? 0;
  // A hair more than the words need, so that rounding breaks none.
  const sides = 2 * cellPadding.sides * size + 0.01;
  return { least: least + sides, most: most + sides };
}

/**
 * A row of few lines is one atom, cell after cell. In a long one line `n` of every cell is an atom,
 * so that it can break over pages.
 */
function setRow(
  row: readonly Cell[],
  plan: TablePlan,
  context: LayoutContext,
  fill?: string,
): readonly Atom[] {
  const cells = cellLines(row, plan, context);
  const count = Math.max(1, ...cells.map((lines) => lines.length));
  const { leading, size } = row[0]?.text ?? context.style.tableCell;
  const perSlice = count <= unbrokenLines ? count : 1;
  const slices = count / perSlice;
  return Array.from({ length: slices }, (_, index) => {
    const isLast = index === slices - 1;
    const top = index === 0 ? size * cellPadding.ends : 0;
    const height = top + leading * perSlice + (isLast ? size * cellPadding.ends : 0);
    const width = plan.widths.reduce((sum, each) => sum + each, 0);
    const ground = { x: plan.x, width, height, rule: isLast, ...(fill !== undefined && { fill }) };
    const text = cells.flatMap((lines) => sliceBoxes(lines, index * perSlice, perSlice, top));
    return {
      kind: 'atom',
      height,
      boxes: [...rowGround(ground, context), ...text],
      breakAfter: sliceBreak(index, slices),
    };
  });
}

/** The lines of a cell from `first` on, one under the other. */
function sliceBoxes(
  lines: readonly Atom[],
  first: number,
  count: number,
  top: number,
): readonly PlacedBox[] {
  return lines
    .slice(first, first + count)
    .flatMap(({ boxes, height }, index) =>
      boxes.map((box) => shiftedDown(box, top + index * height)),
    );
}

function sliceBreak(index: number, slices: number): Atom['breakAfter'] {
  if (index === slices - 1) return 'free';
  return index === 0 || index === slices - 2 ? 'never' : 'avoid';
}

function cellLines(
  row: readonly Cell[],
  { x, widths, columns }: TablePlan,
  context: LayoutContext,
): readonly (readonly Atom[])[] {
  let left = x;
  return row.map(({ pieces, text }, column) => {
    const width = widths[column] ?? 0;
    const sides = cellPadding.sides * text.size;
    const align = columns[column]?.align ?? 'none';
    const place = { x: left + sides, measure: width - 2 * sides, text };
    left += width;
    return flowLines(pieces, place, context, { align: align === 'none' ? 'left' : align });
  });
}

interface RowGround {
  readonly x: number;
  readonly width: number;
  readonly height: number;
  /** Whether a rule closes the row. */
  readonly rule: boolean;
  readonly fill?: string;
}

function rowGround(
  { x, width, height, rule, fill }: RowGround,
  { style }: LayoutContext,
): readonly PlacedBox[] {
  const boxes: PlacedBox[] = [];
  const base = { kind: 'fill', x, width, tag: 'artifact' } as const;
  if (fill !== undefined) boxes.push({ ...base, y: 0, height, colour: fill });
  if (rule) boxes.push({ ...base, y: height - 0.4, height: 0.4, colour: style.colours.rule });
  return boxes;
}

/** A header that is set again is furniture: it was read once. */
function asArtifact(atom: Atom): Atom {
  const boxes = atom.boxes.flatMap((box): readonly PlacedBox[] => {
    if (box.kind === 'link' || box.kind === 'anchor') return [];
    return [{ ...box, tag: 'artifact' }];
  });
  return { ...atom, boxes, breakAfter: 'never' };
}
