import type { EvidenceRecord } from '../brief/evidence-record.ts';
import { diagnostic, type Report } from '../diagnostics/diagnostic.ts';
import type { Document } from '../document/document.ts';
import { isPassageLabel } from '../document/quotation.ts';
import { isIntact } from '../output/record-file.ts';
import type { Expectation } from '../verify/expectation.ts';
import { expectationsOf } from '../verify/expectations-of.ts';
import type { FoundQuotation } from '../verify/found-quotation.ts';
import { markdownQuotations } from '../verify/markdown-quotations.ts';

/**
 * What must be found of an edited Markdown: the record's expectation for each quotation that still
 * carries its label, in the order in which they stand now. An edit may move a quotation, leave it out,
 * or make it the analyst's own by taking its label away; it may not change its words.
 *
 * Reports BRIEF-VERIFY-007 where there are labels and no record, and -009 where the record is not as
 * it was built or is that of another build; `undefined` then.
 */
export function labelledExpectations(
  document: Document,
  record: EvidenceRecord | undefined,
  file: string,
  report: Report,
): readonly Expectation[] | undefined {
  const found = markdownQuotations(document);
  if (!record) {
    if (!found.some(({ key }) => isPassageLabel(key))) return [];
    const message = 'there is no evidence record to check the labelled quotations against';
    const hints = ['keep NAME.evidence.json beside NAME.md, as "brief build" wrote it'];
    report(diagnostic('BRIEF-VERIFY-007', message, { file, hints }));
    return undefined;
  }
  if (!isIntact(record)) {
    const message = 'the evidence record beside it was altered';
    report(diagnostic('BRIEF-VERIFY-009', message, { file, hints: ['build the brief again'] }));
    return undefined;
  }
  const { evidenceSha256 } = document.meta;
  if (evidenceSha256 !== undefined && evidenceSha256 !== record.evidenceSha256) {
    const message = 'the evidence record beside it belongs to another build of the brief';
    report(diagnostic('BRIEF-VERIFY-009', message, { file, hints: ['build the brief again'] }));
    return undefined;
  }
  const waiting = [...expectationsOf(record.evidence)];
  return found.flatMap((quotation) => {
    const at = positionOf(quotation, waiting);
    return at === -1 ? [] : waiting.splice(at, 1);
  });
}

/** A passage may be quoted more than once, by other excerpts: the one with the same words goes first. */
function positionOf({ kind, key, words }: FoundQuotation, waiting: readonly Expectation[]): number {
  const isSame = (expected: Expectation): boolean => expected.kind === kind && expected.id === key;
  const exact = waiting.findIndex(
    (each) => isSame(each) && each.runs.every((run) => words.includes(run)),
  );
  return exact === -1 ? waiting.findIndex(isSame) : exact;
}
