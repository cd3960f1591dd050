import type { RecordedEvidence, RecordedQuotation } from '../brief/evidence-record.ts';
import type { Expectation } from './expectation.ts';

/** What the record says was quoted, in order: what must be found again wherever it is rendered. */
export function expectationsOf(record: RecordedEvidence): readonly Expectation[] {
  return record.quotations.map(expectationOf);
}

function expectationOf(quotation: RecordedQuotation): Expectation {
  const { id, kind, attribution, sourceLine, citation } = quotation;
  return {
    id,
    kind,
    runs: runsOf(quotation),
    ...(attribution !== undefined && { attribution }),
    ...(sourceLine !== undefined && { sourceLine }),
    citation,
  };
}

/** The runs between which […] stands. */
function runsOf({ text, joined = [] }: RecordedQuotation): readonly string[] {
  const runs: string[] = [];
  for (const [index, run] of text.entries()) {
    const last = runs.at(-1);
    if (last !== undefined && joined.includes(index)) runs[runs.length - 1] = `${last}\n${run}`;
    else runs.push(run);
  }
  return runs;
}
