/** What a table holds for a chart, read to the last number and date. */
export type ChartData = BarData | TimelineData;

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
