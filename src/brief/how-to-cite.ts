import type { BriefSpec } from '../spec/brief-spec.ts';
import { formatDate } from './dates.ts';

/** The brief's own citation: "Example Institute, “Title: Subtitle”, draft, 15 March 2024." */
export function howToCite({ authors, title, subtitle, status, date, language }: BriefSpec): string {
  const names = authors.map(({ name }) => name).join('; ');
  const full = subtitle === undefined ? title : `${title}: ${subtitle}`;
  const parts = [names, `“${full}”`, status === 'draft' ? 'draft' : '', formatDate(date, language)];
  return `${parts.filter((part) => part !== '').join(', ')}.`;
}
