import type { BriefSpec } from '../spec/brief-spec.ts';
import { formatDate } from './dates.ts';

/** The brief's own citation: "Example Institute, “Title: Subtitle”, No. 2024/3, draft, 15 March 2024." */
export function howToCite(
  { authors, title, subtitle, number, status, date, language }: BriefSpec,
  labels: Readonly<Record<string, string>>,
): string {
  const { number: numberLabel = 'No.' } = labels;
  const parts = [
    authors.map(({ name }) => name).join('; '),
    `“${subtitle === undefined ? title : `${title}${/[.!?…:]$/.test(title) ? '' : ':'} ${subtitle}`}”`,
    number === undefined ? '' : `${numberLabel} ${number}`,
    status === 'draft' ? 'draft' : '',
    formatDate(date, language),
  ];
  return `${parts.filter((part) => part !== '').join(', ')}.`;
}
