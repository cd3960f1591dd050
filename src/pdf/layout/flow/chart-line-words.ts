import type { PlacedBox } from '../page.ts';
import { piecesOf } from '../pieces-of.ts';
import type { LayoutContext } from '../setting.ts';
import { tokensOf } from '../tokens.ts';
import { type PlaceAxis, type Plot, tickMark } from './chart-line-plot.ts';
import { type ChartSetting, heightOf, stacked, tickStyle } from './chart-rows.ts';
import type { Atom } from './flow-item.ts';
import { flowLines } from './flow-lines.ts';

/** A label of more lines is set at fewer places, or cut. */
const mostLines = 3;

/** What is left of a label that fits nowhere, in characters. */
const cutLength = 24;

type Labels = readonly { readonly lines: readonly Atom[]; readonly at: number }[];

/** Words under the points that they name: under each, or each second, or as many as stand apart. */
export function wordTicks(
  places: readonly { readonly text: string }[],
  at: readonly number[],
  plot: Plot,
  setting: ChartSetting,
  context: LayoutContext,
): PlaceAxis {
  const { size } = context.style.tableCell;
  const labels = thinned(places, at, plot, setting, context);
  const most = Math.max(tickStyle(context).leading, ...labels.map(({ lines }) => heightOf(lines)));
  const boxes = labels.flatMap(({ lines, at: x }): readonly PlacedBox[] => [
    tickMark(x, plot, context),
    ...stacked(lines, plot.bottom + size * 0.5),
  ]);
  return { at, boxes, height: most + size };
}

function thinned(
  places: readonly { readonly text: string }[],
  at: readonly number[],
  { left, right }: Plot,
  setting: ChartSetting,
  context: LayoutContext,
): Labels {
  const slot = (right - left) / places.length;
  const edge = setting.x + setting.measure;
  for (let step = 1; ; step += 1) {
    const labels: { lines: readonly Atom[]; at: number }[] = [];
    const shown = [...places.keys()].filter((index) => index % step === Math.floor(step / 2));
    for (const index of shown) {
      const x = at[index] ?? 0;
      // Half of a step to each side, but not past the edges of the column.
      const half = Math.min((step * slot) / 2, x - setting.x, edge - x);
      const room = { x: x - half, measure: 2 * half };
      const text = places[index]?.text ?? '';
      const lines = labelLines(text, room, step * 2 > places.length, setting, context);
      if (lines === undefined) break;
      labels.push({ lines, at: x });
    }
    if (labels.length === shown.length) return labels;
  }
}

/** The lines of a label in its room, a hair less than all of it; `undefined` where it would cut words. */
function labelLines(
  text: string,
  room: { readonly x: number; readonly measure: number },
  isLast: boolean,
  { node }: ChartSetting,
  context: LayoutContext,
): readonly Atom[] | undefined {
  const style = tickStyle(context);
  const gap = style.size * 0.3;
  const place = { x: room.x + gap, measure: Math.max(1, room.measure - 2 * gap), text: style };
  const piecesFor = (words: string) =>
    piecesOf([{ kind: 'text', text: `${words} ` }], style, node, context);
  const pieces = piecesFor(text);
  const widest = Math.max(0, ...tokensOf(pieces, context.measurer).map(({ width }) => width));
  const lines = flowLines(pieces, place, context, { align: 'center' });
  if (widest <= place.measure && lines.length <= mostLines) return lines;
  if (!isLast) return undefined;
  const cut = [...text].slice(0, cutLength).join('').trimEnd();
  return flowLines(piecesFor(`${cut}…`), place, context, { align: 'center' }).slice(0, mostLines);
}
