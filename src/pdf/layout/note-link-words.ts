import { primaryLanguage } from '../../brief/date-words.ts';
import { labelOr } from './label.ts';

/** What the links between a note and its call are called, before the note's number. */
export interface NoteLinkWords {
  /** Of the call, which leads to the note. */
  readonly call: string;
  /** Of the note's number, which leads back. */
  readonly back: string;
}

const english: NoteLinkWords = { call: 'Note', back: 'Back to reference' };

const wordsByLanguage: ReadonlyMap<string, NoteLinkWords> = new Map([
  ['de', { call: 'Anmerkung', back: 'Zurück zum Verweis' }],
  ['en', english],
  ['es', { call: 'Nota', back: 'Volver a la llamada' }],
  ['fr', { call: 'Note', back: 'Retour à l’appel' }],
  ['id', { call: 'Catatan', back: 'Kembali ke rujukan' }],
  ['it', { call: 'Nota', back: 'Torna al richiamo' }],
  ['nl', { call: 'Noot', back: 'Terug naar verwijzing' }],
  ['pt', { call: 'Nota', back: 'Voltar à chamada' }],
  ['vi', { call: 'Chú thích', back: 'Trở lại chỗ gọi' }],
]);

/** The pack's words, or those of the document's language. */
export function noteLinkWords(
  language: string,
  labels: Readonly<Record<string, string>>,
): NoteLinkWords {
  const words = wordsByLanguage.get(primaryLanguage(language)) ?? english;
  return {
    call: labelOr(labels, 'note-call', words.call),
    back: labelOr(labels, 'note-back', words.back),
  };
}
