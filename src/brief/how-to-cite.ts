import type { BriefSpec } from '../spec/brief-spec.ts';
import { formatDate } from './dates.ts';
import type { Wording } from './wording.ts';

/** The brief's own citation: "Example Institute, “Title: Subtitle”, No. 2024/3, draft, 15 March 2024." */
export function howToCite(
  { authors, title, subtitle, number, status, date }: BriefSpec,
  { language, word }: Wording,
): string {
  const parts = [
    authors.map(({ name }) => name).join('; '),
    `“${subtitle === undefined ? title : `${title}${/[.!?…:]$/.test(title) ? '' : ':'} ${subtitle}`}”`,
    number === undefined ? '' : `${word('number')} ${number}`,
    status === 'draft' ? word('as-draft') : '',
    formatDate(date, language),
  ];
  return `${parts.filter((part) => part !== '').join(', ')}.`;
}
