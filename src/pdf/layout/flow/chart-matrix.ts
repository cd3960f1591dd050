import type { MatrixData } from '../../../document/charts/chart-data.ts';
import { piecesOf } from '../pieces-of.ts';
import type { LayoutContext } from '../setting.ts';
import { cellBoxes } from './chart-matrix-cells.ts';
import { type MatrixPlan, type PlannedColumn, planMatrix } from './chart-matrix-plan.ts';
import {
  type ChartPart,
  type ChartSetting,
  heightOf,
  rowGround,
  rowPadding,
  sided,
  sideOf,
  stacked,
} from './chart-rows.ts';
import type { Atom } from './flow-item.ts';
import { flowLines } from './flow-lines.ts';

/**
 * Amounts by row and column, each a circle or a tint with its number. More columns than fit beside one
 * another go on in further parts, the labels of the rows before each. None where the column is too
 * narrow for one.
 */
export function chartMatrix(
  data: MatrixData,
  setting: ChartSetting,
  context: LayoutContext,
): readonly ChartPart[] {
  const plan = planMatrix(data, setting, context);
  if (plan === undefined) return [];
  return plan.panels.map((columns) => ({
    head: [headAtom(columns, plan, context)],
    rows: plan.rows.map((_, row) => rowAtom(row, columns, plan, context)),
  }));
}

/** The names of the columns, each ending on the last line. */
function headAtom(
  columns: readonly PlannedColumn[],
  plan: MatrixPlan,
  context: LayoutContext,
): Atom {
  const { style } = context;
  const { setting } = plan;
  const { size, leading } = style.tableHead;
  const names = columns.map(({ name }, index) => {
    const place = { x: plan.xOf(index) + size * 0.3, measure: plan.columnWidth - size * 0.6 };
    return wordLines(name, { ...place, align: 'center' }, 'head', plan, context);
  });
  const corner = labelPlace(plan, size);
  const all = [wordLines(plan.label, corner, 'head', plan, context), ...names];
  const most = Math.max(leading, ...all.map(heightOf));
  const pad = size * 0.3;
  const height = most + 2 * pad;
  const ground = { x: setting.x, y: 0, width: setting.measure, height };
  return {
    kind: 'atom',
    height,
    boxes: [
      { kind: 'fill', ...ground, colour: style.colours.tableHeadFill, tag: 'artifact' },
      ...all.flatMap((lines) => stacked(lines, pad + most - heightOf(lines))),
    ],
    breakAfter: 'never',
  };
}

function rowAtom(
  row: number,
  columns: readonly PlannedColumn[],
  plan: MatrixPlan,
  context: LayoutContext,
): Atom {
  const { style } = context;
  const { setting } = plan;
  const { size, leading } = style.tableCell;
  const planned = plan.rows[row];
  const look = planned?.isTotal ? 'head' : 'cell';
  const place = labelPlace(plan, size);
  const label = wordLines(planned?.label ?? '', place, look, plan, context);
  const words = Math.max(leading, heightOf(label));
  const height = Math.max(words + 2 * size * rowPadding, plan.rowHeight);
  const cells = columns.flatMap((column, index) => {
    const area = { x: plan.xOf(index), y: 0, width: plan.columnWidth, height };
    const cell = column.cells[row];
    return cell === undefined ? [] : cellBoxes(cell, area, plan, context);
  });
  const ground = rowGround([], height, setting, context);
  return {
    kind: 'atom',
    height,
    boxes: [...ground, ...stacked(label, (height - words) / 2), ...cells],
    breakAfter: 'free',
  };
}

/** Where the labels of rows stand. */
function labelPlace({ setting, labelWidth }: MatrixPlan, size: number): WordPlace {
  const measure = labelWidth - size;
  return { x: sided(setting, setting.x + size * 0.5, measure), measure, align: sideOf(setting) };
}

interface WordPlace {
  readonly x: number;
  readonly measure: number;
  readonly align: 'left' | 'center' | 'right';
}

function wordLines(
  words: string,
  { x, measure, align }: WordPlace,
  look: 'head' | 'cell',
  { setting }: MatrixPlan,
  context: LayoutContext,
): readonly Atom[] {
  if (words === '') return [];
  const text = look === 'head' ? context.style.tableHead : context.style.tableCell;
  const pieces = piecesOf([{ kind: 'text', text: `${words} ` }], text, setting.node, context);
  return flowLines(pieces, { x, measure, text }, context, { align });
}
