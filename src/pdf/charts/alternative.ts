import type { BarData, ChartData, TimelineData } from '../../document/charts/chart-data.ts';

/** What a chart is called, in the words of the pack. */
export type KindName = (kind: ChartData['kind']) => string;

/** All the data of a chart in words, for who cannot see it. */
export function alternativeOf(
  data: ChartData,
  title: string | undefined,
  nameOf: KindName,
): string {
  const words = data.kind === 'bar' ? barWords(data) : timelineWords(data);
  return `${nameOf(data.kind)}${title === undefined ? '' : `, ${title}`}: ${words}.`;
}

function barWords({ series, rows }: BarData): string {
  return rows
    .map(({ label, values }) => {
      const amounts = values.map(({ text }, index) =>
        [series[index] ?? '', text].filter((word) => word !== '').join(' '),
      );
      return `${label}: ${amounts.join(', ')}`;
    })
    .join('; ');
}

function timelineWords({ events }: TimelineData): string {
  return events
    .map(({ when, what, details }) => `${when}: ${[what, ...details].join(', ')}`)
    .join('; ');
}
