/** What the cells of a column need: the widest word, and the widest cell on one line. Points. */
export interface ColumnNeed {
  readonly least: number;
  readonly most: number;
}

/**
 * Widths of columns that share a measure. Cells that fit on one line get what they need; otherwise
 * each column gets its widest word, and the rest is shared by what they still want. `undefined`
 * where even the words do not fit.
 */
export function columnWidths(
  needs: readonly ColumnNeed[],
  measure: number,
): readonly number[] | undefined {
  const least = sum(needs.map((need) => need.least));
  const most = sum(needs.map((need) => need.most));
  if (most <= measure)
    return stretched(
      needs.map((need) => need.most),
      measure,
    );
  if (least > measure) return undefined;
  const share = (measure - least) / (most - least);
  return needs.map((need) => need.least + (need.most - need.least) * share);
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
  const extra = (measure - total) / widths.length;
  return widths.map((width) => width + extra);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
