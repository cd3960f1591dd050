import type { MatrixData } from '../../document/charts/chart-data.ts';
import { formatNumber, numberForm } from './format-number.ts';

/** What rows, columns and all of a matrix come to, as they are printed. */
export interface MatrixSums {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly all: string;
}

export function matrixSums({ rows, columns }: MatrixData, language: string): MatrixSums {
  const values = rows.flatMap((row) => row.values).filter((value) => value !== undefined);
  const form = numberForm(
    values.map(({ text }) => text),
    language,
  );
  const print = (sum: number): string => formatNumber(sum, form);
  const amountAt = (row: number, column: number): number => rows[row]?.values[column]?.amount ?? 0;
  const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, n) => sum + n, 0);
  return {
    rows: rows.map((_, row) => print(sumOf(columns.map((__, column) => amountAt(row, column))))),
    columns: columns.map((_, column) => print(sumOf(rows.map((__, row) => amountAt(row, column))))),
    all: print(sumOf(values.map(({ amount }) => amount))),
  };
}
