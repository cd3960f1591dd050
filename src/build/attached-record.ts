import type { RecordedEvidence } from '../brief/evidence-record.ts';
import { recordFile } from '../output/record-file.ts';
import type { Attachment } from '../pdf/draw/attachment-writer.ts';

/**
 * The evidence record as it goes along in the PDF. Of the files it knows the Markdown alone: the hash
 * of the PDF cannot be in the PDF.
 */
export function attachedRecord(
  name: string,
  evidence: { readonly record: RecordedEvidence; readonly sha256: string },
  markdown: string,
): Attachment {
  const published = { name: `${name}.md`, bytes: new TextEncoder().encode(markdown) };
  return {
    ...recordFile(name, evidence, [published]),
    type: 'application/json',
    description: 'Where each quotation stands in its source, and why it was chosen',
  };
}
