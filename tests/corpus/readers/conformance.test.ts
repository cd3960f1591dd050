import { readers } from '../../../src/corpus/reader.ts';
import { docxOf } from './compose-docx.ts';
import { pdfOf } from './compose-pdf.ts';
import { htmlOf, markdownOf, plainTextOf } from './compose-text.ts';
import { type Candidate, readerConformance } from './conformance.ts';

const composers: readonly (readonly [string, Candidate['compose']])[] = [
  ['txt', plainTextOf],
  ['md', markdownOf],
  ['html', htmlOf],
  ['pdf', pdfOf],
  ['docx', docxOf],
];

for (const [name, compose] of composers) {
  const reader = readers.get(`.${name}`);
  if (reader) readerConformance({ name, reader, compose });
}
