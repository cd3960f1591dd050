import type { ChartData } from '../../../document/charts/chart-data.ts';
import type { Chart } from '../../../document/document.ts';
import { alternativeOf } from '../../charts/alternative.ts';
import { type ChartWord, chartWord } from '../../charts/chart-words.ts';
import type { Style, TextStyle } from '../../style/style.ts';
import { blockDirection } from '../bidi/block-direction.ts';
import type { LayoutContext, Setting } from '../setting.ts';
import { addNode } from '../structure.ts';
import { asArtifact } from './as-artifact.ts';
import { chartBars } from './chart-bars.ts';
import { chartLine } from './chart-line.ts';
import { chartMatrix } from './chart-matrix.ts';
import type { ChartPart, ChartSetting } from './chart-rows.ts';
import { chartTimeline } from './chart-timeline.ts';
import { captionOver } from './flow-caption.ts';
import { type Atom, type FlowItem, space } from './flow-item.ts';
import { flowTable } from './flow-table.ts';

/** In a column narrower than this, in points, a chart is set as its table. */
const narrowest = 200;

/** The highest chart that is kept whole, as a part of the page's text. */
const unbrokenHeight = 0.45;

/**
 * A chart: its title, and rows under a scale. It is one figure, whose alternative is all of its data;
 * one of many rows goes on over pages, its scale set again on each.
 */
export function flowChart(
  chart: Chart,
  setting: Setting,
  context: LayoutContext,
): readonly FlowItem[] {
  // Over the chart, since one of many rows goes on over pages.
  const title = captionOver(chart, setting, context);
  const { data, language } = chart;
  const wordOf = (word: ChartWord): string => chartWord(word, language, context.labels);
  const { text, isWhole } = alternativeOf(data, chart.title, language, wordOf);
  const drawn = setting.measure < narrowest ? [] : flowFigure(chart, text, setting, context);
  if (drawn.length === 0) return [...title, ...flowTable(chart.table, setting, context)];
  // What no description can hold, and has no gist, stands in its table.
  const hasGist = data.kind === 'line' || data.kind === 'matrix';
  const showsTable = chart.showsTable || !(isWhole || hasGist);
  if (!showsTable) return [...title, ...drawn];
  const gap = space(context.style.blockGap * 1.6);
  return [...title, ...drawn, gap, ...flowTable(chart.table, setting, context)];
}

/** The largest part of a column's height that the head of a chart takes on every page. */
const highestHead = 0.4;

/** The figure; nothing where the column is too narrow for it, or the names in it too long. */
function flowFigure(
  { data, table, language }: Chart,
  alternative: string,
  setting: Setting,
  context: LayoutContext,
): readonly FlowItem[] {
  const node = addNode(undefined, 'Figure', { alternative });
  const direction = blockDirection([table], context);
  const readable = { ...context, style: withReadableWords(context.style) };
  const parts = partsOf(data, { ...setting, node, language, direction }, readable);
  if (parts.length === 0 || !parts.every((part) => hasRoom(part, context))) return [];
  setting.node.children.push(node);
  return parts.flatMap((part, index) => [
    ...(index === 0 ? [] : [space(context.style.tableCell.size)]),
    ...framed(part, setting, context),
  ]);
}

/** In points: words beside marks are no smaller, whatever the pack has for tables. */
const smallest = 7;

function withReadableWords(style: Style): Style {
  const readable = (text: TextStyle): TextStyle => {
    const scale = Math.max(1, smallest / text.size);
    return { ...text, size: text.size * scale, leading: text.leading * scale };
  };
  return {
    ...style,
    tableCell: readable(style.tableCell),
    tableHead: readable(style.tableHead),
  };
}

function hasRoom({ head }: ChartPart, { style: { page } }: LayoutContext): boolean {
  const height = head.reduce((sum, atom) => sum + atom.height, 0);
  return height <= (page.height - page.top - page.bottom) * highestHead;
}

function partsOf(
  data: ChartData,
  setting: ChartSetting,
  context: LayoutContext,
): readonly ChartPart[] {
  switch (data.kind) {
    case 'bar':
      return partIfAny(chartBars(data, setting, context));
    case 'line':
      return partIfAny(chartLine(data, setting, context));
    case 'timeline':
      return [chartTimeline(data, setting, context)];
    case 'matrix':
      return chartMatrix(data, setting, context);
  }
}

function partIfAny(part: ChartPart | undefined): readonly ChartPart[] {
  return part === undefined ? [] : [part];
}

function framed(
  { head, rows }: ChartPart,
  { x, measure }: Setting,
  { style }: LayoutContext,
): readonly FlowItem[] {
  const { page, colours } = style;
  const height = [...head, ...rows].reduce((sum, atom) => sum + atom.height, 0);
  const isShort = height < (page.height - page.top - page.bottom) * unbrokenHeight;
  const frame = {
    x,
    width: measure,
    paddingTop: 0,
    paddingBottom: 0,
    edgeRules: { width: 0.75, colour: colours.accent },
    repeated: head.map(asArtifact),
  };
  return [{ kind: 'open', frame }, ...head, ...kept(rows, isShort), { kind: 'close' }];
}

/** Neither the first row nor the last stands alone on a page; a short chart stands on one. */
function kept(rows: readonly Atom[], isShort: boolean): readonly Atom[] {
  return rows.map((row, index) => {
    if (index === rows.length - 1 || row.breakAfter === 'never') return row;
    const isEdge = index === 0 || index === rows.length - 2;
    return { ...row, breakAfter: isEdge ? 'never' : isShort ? 'avoid' : 'free' };
  });
}
