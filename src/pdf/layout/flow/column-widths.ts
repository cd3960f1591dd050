import { sum } from '../sum.ts';

/** What the cells of a column need: the widest word, and the widest cell on one line. Points. */
export interface ColumnNeed {
  readonly least: number;
  readonly most: number;
}

/**
 * Widths of columns that share a measure. Where all cells fit on one line each column gets that.
 * Otherwise the columns that want least are served first, each up to its share of what is left, and no
 * column gets less than its widest word. Shares go by the roots of what is wanted: a column of long
 * texts gets more than one of short ones, and not all. `undefined` where even the words do not fit.
 */
export function columnWidths(
  needs: readonly ColumnNeed[],
  measure: number,
): readonly number[] | undefined {
  const most = needs.map((need) => need.most);
  if (sum(most) <= measure) return stretched(most, measure);
  const least = sum(needs.map((need) => need.least));
  if (least > measure) return undefined;
  const widths = needs.map((need) => need.least);
  const byWant = needs
    .map((need, column) => ({ column, want: need.most - need.least }))
    .sort((a, b) => a.want - b.want || a.column - b.column);
  let spare = measure - least;
  let shares = sum(byWant.map(({ want }) => Math.sqrt(want)));
  for (const { column, want } of byWant) {
    const share = Math.sqrt(want);
    const given = Math.min(want, shares > 0 ? (spare * share) / shares : 0);
    widths[column] = (widths[column] ?? 0) + given;
    spare -= given;
    shares -= share;
  }
  return widths;
}

/**
 * Widths where words must be cut: a column whose words fit into an even share keeps them whole, and the
 * others share what is left by the roots of their needs.
 */
export function squeezedWidths(needs: readonly ColumnNeed[], measure: number): readonly number[] {
  let cut = needs.map((need, column) => ({ column, least: Math.max(1, need.least) }));
  let room = measure;
  const widths = needs.map(() => 0);
  for (let isSettled = false; !isSettled; ) {
    const share = room / cut.length;
    const whole = cut.filter(({ least }) => least <= share);
    for (const { column, least } of whole) widths[column] = least;
    room -= sum(whole.map(({ least }) => least));
    cut = cut.filter(({ least }) => least > share);
    isSettled = whole.length === 0 || cut.length === 0;
  }
  const total = sum(cut.map(({ least }) => Math.sqrt(least)));
  for (const { column, least } of cut) widths[column] = (Math.sqrt(least) / total) * room;
  return widths;
}

/** A table that nearly fills the measure fills it; a small one keeps to itself. */
function stretched(widths: readonly number[], measure: number): readonly number[] {
  const total = sum(widths);
  if (total < measure * 0.6) return widths;
  return widths.map((width) => (width * measure) / total);
}
