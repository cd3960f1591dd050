import { primaryLanguage } from '../../brief/date-words.ts';
import { labelOr } from './label.ts';

/** The boxes that have a mark before their words, and what that is called. */
export type CallOutWords = Readonly<Record<'note' | 'warning', string>>;

const english: CallOutWords = { note: 'Note', warning: 'Warning' };

const wordsByLanguage: ReadonlyMap<string, CallOutWords> = new Map([
  ['de', { note: 'Hinweis', warning: 'Warnung' }],
  ['en', english],
  ['es', { note: 'Nota', warning: 'Advertencia' }],
  ['fr', { note: 'Remarque', warning: 'Avertissement' }],
  ['id', { note: 'Catatan', warning: 'Peringatan' }],
  ['it', { note: 'Nota', warning: 'Avvertenza' }],
  ['nl', { note: 'Opmerking', warning: 'Waarschuwing' }],
  ['pt', { note: 'Nota', warning: 'Aviso' }],
  ['vi', { note: 'Ghi chú', warning: 'Cảnh báo' }],
]);

/** The pack's words, or those of the document's language. */
export function callOutWords(
  language: string,
  labels: Readonly<Record<string, string>>,
): CallOutWords {
  const words = wordsByLanguage.get(primaryLanguage(language)) ?? english;
  return {
    note: labelOr(labels, 'box-note', words.note),
    warning: labelOr(labels, 'box-warning', words.warning),
  };
}
