import type { Table } from '../../../document/document.ts';
import { atStart, blockDirection } from '../bidi/block-direction.ts';
import type { LayoutContext, Setting } from '../setting.ts';
import { addNode } from '../structure.ts';
import { asArtifact } from './as-artifact.ts';
import { captionOver } from './flow-caption.ts';
import type { Atom, FlowItem, Frame } from './flow-item.ts';
import { gridOf, type TableGrid } from './table-grid.ts';
import {
  groupHeight,
  headGroup,
  type RowGroup,
  rowGroups,
  type TablePlace,
} from './table-groups.ts';
import { recordAtoms, recordGrid } from './table-records.ts';
import { slicedGroup, wholeGroup } from './table-rows.ts';
import { sizedGrid } from './table-widths.ts';

/** A row of at most this many lines never breaks over pages. */
const unbrokenLines = 3;

/** Rows that a cell joins stay together if they are lower than this, as a part of the column. */
const unbrokenGroup = 0.4;

/** The largest part of a column's height that a header takes on every page; a higher one breaks like a row. */
const highestHead = 0.4;

/** A table lower than this, as a part of the column, is rather kept whole. */
const shortTable = 0.5;

/**
 * What breaks cost besides what any within a block does, in the coin of `page-ends.ts`: a row is broken
 * where a sixth of the column would be white otherwise, a short table where three tenths would.
 */
const costs = { row: 7, shortTable: 15 };

/** A table: its header set again on each page it goes on to, rows broken only when they are long. */
export function flowTable(
  table: Table,
  setting: Setting,
  context: LayoutContext,
): readonly FlowItem[] {
  const { measure } = setting;
  const node = addNode(setting.node, 'Table');
  // The first thing in the element of its table.
  const caption = captionOver(table, { ...setting, node }, context);
  const grid = gridOf(table, node, context);
  const sized = sizedGrid(grid, table.columns.length, measure, context);
  if (sized === undefined || sized.isCramped) {
    const records = flowRecords(table, grid, setting, context);
    if (records !== undefined) return [...caption, ...records];
  }
  if (sized === undefined) {
    context.problems.tableTooWide(table.columns.length);
    return [];
  }
  const direction = blockDirection([table], context);
  const width = sized.widths.reduce((sum, each) => sum + each, 0);
  const x = atStart(setting, width, direction);
  const place = { ...sized, x, direction, language: setting.language };
  const head = headGroup(place, context);
  const isRepeated = groupHeight(head, context) <= columnHeight(context) * highestHead;
  const fill = context.style.colours.tableHeadFill;
  const headAtoms = isRepeated
    ? [keptWithNext(wholeGroup(head, place, context, fill))]
    : slicedGroup(head, place, context, costs.row);
  const repeated = isRepeated ? headAtoms.map(asArtifact) : [];
  const frame = { ...frameOf(x, width, context), repeated };
  const rows = rowAtoms(place, context);
  return [...caption, { kind: 'open', frame }, ...headAtoms, ...rows, { kind: 'close' }];
}

function frameOf(x: number, width: number, { style }: LayoutContext): Frame {
  const edgeRules = { width: 0.75, colour: style.colours.accent };
  return { x, width, paddingTop: 0, paddingBottom: 0, edgeRules, repeated: [] };
}

/** A table whose columns find no room beside one another. */
function flowRecords(
  table: Table,
  grid: TableGrid,
  { measure, x, language }: Setting,
  context: LayoutContext,
): readonly FlowItem[] | undefined {
  const records = recordGrid(grid);
  const sized = records && sizedGrid(records, 2, measure, context);
  if (sized === undefined) return undefined;
  const direction = blockDirection([table], context);
  const width = sized.widths.reduce((sum, each) => sum + each, 0);
  const left = atStart({ x, measure }, width, direction);
  const place = { ...sized, x: left, direction, language };
  const atoms = recordAtoms(place, table.columns.length, context);
  return [{ kind: 'open', frame: frameOf(left, width, context) }, ...atoms, { kind: 'close' }];
}

function rowAtoms(place: TablePlace, context: LayoutContext): readonly Atom[] {
  const groups = rowGroups(place, 1, context);
  const heights = groups.map((group) => groupHeight(group, context));
  const total = heights.reduce((sum, height) => sum + height, 0);
  const isShort = total < columnHeight(context) * shortTable;
  const last = groups.length - 1;
  return groups.flatMap((group, index) => {
    const atoms = groupAtoms(group, place, context);
    // Neither the first row nor the last stands alone on a page.
    const isKept = (index === 0 || index === last - 1) && index < last;
    const pair = (heights[index] ?? 0) + (heights[index + 1] ?? 0);
    const isPair = isKept && pair < columnHeight(context) * unbrokenGroup;
    const ended = isPair ? [...atoms.slice(0, -1), ...atoms.slice(-1).map(keptWithNext)] : atoms;
    return isShort ? ended.map(dearer) : ended;
  });
}

function groupAtoms(group: RowGroup, place: TablePlace, context: LayoutContext): readonly Atom[] {
  const [first = 1, ...others] = group.counts;
  const isWhole =
    others.length === 0
      ? first <= unbrokenLines
      : groupHeight(group, context) <= columnHeight(context) * unbrokenGroup;
  return isWhole
    ? [wholeGroup(group, place, context)]
    : slicedGroup(group, place, context, costs.row);
}

function columnHeight({ style: { page } }: LayoutContext): number {
  return page.height - page.top - page.bottom;
}

function keptWithNext(atom: Atom): Atom {
  return { ...atom, breakAfter: 'never' };
}

/** Of a table that is rather kept whole. */
function dearer(atom: Atom): Atom {
  return { ...atom, penalty: (atom.penalty ?? 0) + costs.shortTable };
}
