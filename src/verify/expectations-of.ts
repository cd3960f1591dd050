import type { RecordedEvidence, RecordedQuotation } from '../brief/evidence-record.ts';
import type { Expectation } from './expectation.ts';

/** What the record says was quoted, in order: what must be found again wherever it is rendered. */
export function expectationsOf(record: RecordedEvidence): readonly Expectation[] {
  return record.quotations.map(expectationOf);
}

function expectationOf(quotation: RecordedQuotation): Expectation {
  const { id, kind, text, attribution, sourceLine, citation } = quotation;
  return {
    id,
    kind,
    runs: text,
    ...(attribution !== undefined && { attribution }),
    ...(sourceLine !== undefined && { sourceLine }),
    citation,
  };
}
