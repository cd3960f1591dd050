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

/** Widths in proportion to the roots of the needs, where words must be cut anyway. */
export function squeezedWidths(needs: readonly ColumnNeed[], measure: number): readonly number[] {
  const roots = needs.map((need) => Math.sqrt(Math.max(1, need.least)));
  const total = sum(roots);
  return roots.map((root) => (root / total) * measure);
}

/** A table that nearly fills the measure fills it; a small one keeps to itself. */
function stretched(widths: readonly number[], measure: number): readonly number[] {
  const total = sum(widths);
  if (total < measure * 0.6) return widths;
  return widths.map((width) => (width * measure) / total);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
