/** What a table holds for a chart, read to the last number and date. */
export type ChartData = BarData | LineData | TimelineData | MatrixData;

export interface BarData {
  readonly kind: 'bar';
  /** Names of the columns charted, one or more. */
  readonly series: readonly string[];
  readonly rows: readonly {
    readonly label: string;
    /** One a series. */
    readonly values: readonly Amount[];
  }[];
}

export interface LineData {
  readonly kind: 'line';
  /** What the places along the axis are: days since 1 January 1970, numbers, or words in their order, from 0. */
  readonly axis: 'days' | 'numbers' | 'words';
  /** At least one, each further along than the one before. */
  readonly places: readonly { readonly at: number; readonly text: string }[];
  readonly series: readonly {
    readonly name: string;
    /** One a place; a cell without a number leaves a gap. */
    readonly values: readonly (Amount | undefined)[];
  }[];
}

export interface MatrixData {
  readonly kind: 'matrix';
  /** What the rows are: the name of the column of their labels. */
  readonly label: string;
  /** Names of the columns charted, one or more. */
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly label: string;
    /** One a column, none below nought; a cell may be empty. */
    readonly values: readonly (Amount | undefined)[];
  }[];
  /** How a cell shows its amount: by the area of a circle, or by how dark it is. */
  readonly cells: 'circles' | 'tints';
  /** Whether rows and columns are added up. */
  readonly showsTotals: boolean;
}

/** A number, and how the author wrote it. */
export interface Amount {
  readonly amount: number;
  readonly text: string;
}

export interface TimelineData {
  readonly kind: 'timeline';
  readonly events: readonly TimelineEvent[];
}

export interface TimelineEvent {
  readonly span: DaySpan;
  /** The date as written. */
  readonly when: string;
  readonly what: string;
  /** Other cells of the row, each with the name of its column before it: "No. 4". */
  readonly details: readonly string[];
}

/** Days since 1 January 1970, both included. A side without a bound is open. */
export interface DaySpan {
  readonly from?: number;
  readonly to?: number;
  /** Whether all of the span is meant, and that is stated; otherwise the day lies somewhere in it. */
  readonly isExact: boolean;
}
