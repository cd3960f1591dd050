import { type ChartCells, NotCharted, shownCell } from './chart-cells.ts';
import type { TimelineData } from './chart-data.ts';
import { readWhen } from './read-when.ts';

const mostEvents = 120;

/** Dates in the first column, what happened in the second; the others are said beside it. */
export function readTimeline({ head, rows }: ChartCells, language: string): TimelineData {
  if (head.length < 2) throw new NotCharted('a timeline has two columns: when, and what');
  if (rows.length > mostEvents)
    throw new NotCharted(`it has ${rows.length} rows, more than ${mostEvents}`);
  const events = rows.map(([when = '', what = '', ...rest]) => {
    const span = readWhen(when, language);
    if (span === undefined) throw new NotCharted(`${shownCell(when)} is not a date`);
    const details = rest.flatMap((cell, index) =>
      cell === '' ? [] : [[head[index + 2] ?? '', cell].filter((part) => part !== '').join(' ')],
    );
    return { span, when, what, details };
  });
  return { kind: 'timeline', events };
}
