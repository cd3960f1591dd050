import type { Chart } from '../../../document/document.ts';
import { alternativeOf } from '../../charts/alternative.ts';
import { labelOr } from '../label.ts';
import type { LayoutContext, Setting } from '../setting.ts';
import { addNode } from '../structure.ts';
import { chartBars } from './chart-bars.ts';
import type { ChartPart } from './chart-rows.ts';
import { chartTimeline } from './chart-timeline.ts';
import { flowCaption } from './flow-caption.ts';
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
  if (setting.measure < narrowest)
    return [...flowTitle(chart, setting, context), ...tableOf(chart, setting, context)];
  const title = flowTitle(chart, setting, context);
  const drawn = flowFigure(chart, setting, context);
  if (!chart.showsTable) return [...title, ...drawn];
  const gap = space(context.style.blockGap * 1.6);
  return [...title, ...drawn, gap, ...tableOf(chart, setting, context)];
}

function tableOf({ table }: Chart, setting: Setting, context: LayoutContext): readonly FlowItem[] {
  return flowTable(table, setting, context);
}

/** Over the chart, since one of many rows goes on over pages. */
function flowTitle(chart: Chart, setting: Setting, context: LayoutContext): readonly FlowItem[] {
  const caption = context.captions.get(chart);
  if (caption === undefined) return [];
  const lines = flowCaption(caption, setting, context, { keepWithNext: true });
  return [...lines, space(context.style.small.size * 0.5)];
}

function flowFigure(
  { data, title, language }: Chart,
  setting: Setting,
  context: LayoutContext,
): readonly FlowItem[] {
  const alternative = alternativeOf(data, title, (kind) =>
    kind === 'bar'
      ? labelOr(context.labels, 'chart-bar', 'Bar chart')
      : labelOr(context.labels, 'chart-timeline', 'Timeline'),
  );
  const node = addNode(setting.node, 'Figure', { alternative });
  const place = { ...setting, node, language };
  const part =
    data.kind === 'bar' ? chartBars(data, place, context) : chartTimeline(data, place, context);
  return framed(part, setting, context);
}

function framed(
  { scale, rows }: ChartPart,
  { x, measure }: Setting,
  { style }: LayoutContext,
): readonly FlowItem[] {
  const { page, colours } = style;
  const height = rows.reduce((sum, row) => sum + row.height, scale.height);
  const isShort = height < (page.height - page.top - page.bottom) * unbrokenHeight;
  const frame = {
    x,
    width: measure,
    paddingTop: 0,
    paddingBottom: 0,
    edgeRules: { width: 0.75, colour: colours.accent },
    repeated: [scale],
  };
  return [{ kind: 'open', frame }, scale, ...kept(rows, isShort), { kind: 'close' }];
}

/** Neither the first row nor the last stands alone on a page; a short chart stands on one. */
function kept(rows: readonly Atom[], isShort: boolean): readonly Atom[] {
  return rows.map((row, index) => {
    if (index === rows.length - 1 || row.breakAfter === 'never') return row;
    const isEdge = index === 0 || index === rows.length - 2;
    return { ...row, breakAfter: isEdge ? 'never' : isShort ? 'avoid' : 'free' };
  });
}
