import type { MatrixData } from '../../../document/charts/chart-data.ts';
import { chartWord } from '../../charts/chart-words.ts';
import { matrixSums } from '../../charts/matrix-sums.ts';
import type { TextStyle } from '../../style/style.ts';
import { piecesOf } from '../pieces-of.ts';
import { textWidth } from '../set-text.ts';
import type { LayoutContext } from '../setting.ts';
import { tokensOf } from '../tokens.ts';
import { type ChartSetting, sided } from './chart-rows.ts';

/** A number of a matrix; that of a sum has no size of its own. */
export interface PlannedCell {
  readonly text: string;
  /** Its part of the largest amount. */
  readonly part?: number;
  /** Whether it stands among sums alone, without circles. */
  readonly isRowSum?: boolean;
}

export interface PlannedColumn {
  readonly name: string;
  /** One a row. */
  readonly cells: readonly (PlannedCell | undefined)[];
}

export interface MatrixPlan {
  readonly setting: ChartSetting;
  /** What stands over the labels of the rows. */
  readonly label: string;
  readonly look: MatrixData['cells'];
  readonly rows: readonly { readonly label: string; readonly isTotal: boolean }[];
  /** Columns that stand beside one another, part after part. */
  readonly panels: readonly (readonly PlannedColumn[])[];
  readonly labelWidth: number;
  readonly columnWidth: number;
  readonly rowHeight: number;
  /** Of the largest circle, in points; of all the numbers the width of the widest. */
  readonly radius: number;
  readonly numberWidth: number;
  /** The x of a column, by its place in its part. */
  readonly xOf: (index: number) => number;
}

/** Of the largest circle, as a multiple of the size of the text. */
const largest = 0.85;

/** Between the largest circle and its number, as a multiple of the size of the text. */
export const circleGap = 0.5;

/** The widths of columns and labels: multiples of the size of the text, and a part of the measure. */
const columnSize = { widestWord: 10, wanted: 8, most: 11 };
const leastLabelPart = 0.27;
const fairLabelPart = 0.45;
const mostColumnPart = 0.73;

export function planMatrix(
  data: MatrixData,
  setting: ChartSetting,
  context: LayoutContext,
): MatrixPlan | undefined {
  const { tableCell, tableHead } = context.style;
  const { size, leading } = tableCell;
  const { rows, columns } = planned(data, setting, context);
  const widest = (texts: readonly string[], text: TextStyle): number =>
    texts.reduce((most, each) => Math.max(most, textWidth(each, text, context.measurer)), 0);
  const numbers = columns.flatMap((column) => column.cells).map((cell) => cell?.text ?? '');
  const numberWidth = widest(numbers, tableHead);
  const radius = size * largest;
  const content =
    data.cells === 'circles' ? 2 * radius + numberWidth + size * circleGap : numberWidth;
  const word = Math.max(...columns.map(({ name }) => widestWord(name, context)));
  const needed = Math.max(
    content + size,
    Math.min(word, size * columnSize.widestWord) + size * 0.7,
  );
  const { measure } = setting;
  if (needed > measure * mostColumnPart) return undefined;
  const natural = widest([data.label, ...rows.map(({ label }) => label)], tableHead) + size * 1.1;
  const leastLabel = Math.min(natural, measure * leastLabelPart);
  const fitting = Math.max(1, Math.floor((measure - leastLabel) / needed));
  const parts = Math.ceil(columns.length / fitting);
  const each = Math.ceil(columns.length / parts);
  const name = widest(
    columns.map((column) => column.name),
    tableHead,
  );
  // Columns first, so that their names take few lines, but not at the cost of the labels; then columns again.
  const wanted = Math.max(needed, Math.min(name + size * 0.7, size * columnSize.wanted));
  const spare = Math.min(measure * fairLabelPart, measure - each * needed);
  const label = Math.max(leastLabel, Math.min(natural, Math.max(measure - each * wanted, spare)));
  const room = Math.max(needed, (measure - label) / each);
  const columnWidth = Math.min(room, Math.max(needed, size * columnSize.most));
  const labelWidth = measure - columnWidth * each;
  return {
    setting,
    label: data.label,
    look: data.cells,
    rows,
    panels: Array.from({ length: parts }, (_, n) => columns.slice(n * each, (n + 1) * each)),
    labelWidth,
    columnWidth,
    rowHeight: data.cells === 'circles' ? 2 * radius + size * 0.5 : leading + size,
    radius,
    numberWidth,
    xOf: (index) => sided(setting, setting.x + labelWidth + index * columnWidth, columnWidth),
  };
}

/** Rows and columns with those of sums, where they are asked for. */
function planned(
  data: MatrixData,
  { language }: ChartSetting,
  { labels }: LayoutContext,
): Pick<MatrixPlan, 'rows'> & { readonly columns: readonly PlannedColumn[] } {
  const amounts = data.rows.flatMap(({ values }) => values.map((value) => value?.amount ?? 0));
  const most = amounts.reduce((high, each) => Math.max(high, each), 0);
  const rows = data.rows.map(({ label }) => ({ label, isTotal: false }));
  const columns = data.columns.map((name, column): PlannedColumn => {
    const cells = data.rows.map(({ values }): PlannedCell | undefined => {
      const value = values[column];
      return value && { text: value.text, part: most === 0 ? 0 : value.amount / most };
    });
    return { name, cells };
  });
  if (!data.showsTotals) return { rows, columns };
  const name = chartWord('total', language, labels);
  const sums = matrixSums(data, language);
  const sumOf = (text = ''): PlannedCell => ({ text });
  return {
    rows: [...rows, { label: name, isTotal: true }],
    columns: [
      ...columns.map((column, index) => ({
        ...column,
        cells: [...column.cells, sumOf(sums.columns[index])],
      })),
      { name, cells: [...sums.rows, sums.all].map((text) => ({ text, isRowSum: true })) },
    ],
  };
}

/** Of what stands between two places where a line may break. */
function widestWord(name: string, context: LayoutContext): number {
  const { tableHead } = context.style;
  const pieces = piecesOf(
    [{ kind: 'text', text: name }],
    tableHead,
    { role: 'Span', children: [] },
    context,
  );
  return Math.max(0, ...tokensOf(pieces, context.measurer).map(({ width }) => width));
}
