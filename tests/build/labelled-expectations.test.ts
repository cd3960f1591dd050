import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../src/brief/canonical-json.ts';
import type { EvidenceRecord, RecordedQuotation } from '../../src/brief/evidence-record.ts';
import { labelledExpectations } from '../../src/build/labelled-expectations.ts';
import type { DiagnosticCode } from '../../src/diagnostics/catalogue.ts';
import { parseDocument } from '../../src/document/parse-document.ts';
import { sha256 } from '../../src/project/sha256.ts';

const first = 'p-0123456789ab';
const second = 'p-ba9876543210';

function quotation(id: string, words: string): RecordedQuotation {
  return {
    id,
    kind: 'block',
    source: { file: 'corpus/a.txt', sha256: '', article: 'a' },
    segments: [],
    text: [words],
    attribution: 'Ann Author',
    sourceLine: '“A”, n.d.',
    citation: 'A. corpus/a.txt, line 1.',
    csl: {},
  };
}

function record(...quotations: readonly RecordedQuotation[]): EvidenceRecord {
  const evidence = { quotations, sections: [] };
  return {
    format: 'policy-brief-evidence/1',
    brief: 'a',
    evidenceSha256: sha256(canonicalJson(evidence)),
    evidence,
    files: {},
  };
}

function block(id: string, words: string): string {
  return `> ${words}\n>\n> — Ann Author; “A”, n.d.[^${id}]\n`;
}

function notes(...ids: readonly string[]): string {
  return ids.map((id) => `[^${id}]: A. corpus/a.txt, line 1.\n`).join('\n');
}

interface Expected {
  readonly ids: readonly string[] | undefined;
  readonly words?: readonly string[];
  readonly codes: readonly DiagnosticCode[];
}

function expectationsIn(markdown: string, known: EvidenceRecord | undefined): Expected {
  const codes: DiagnosticCode[] = [];
  const document = parseDocument(markdown, 'a.md', () => {});
  const found = labelledExpectations(document, known, 'a.md', ({ code }) => codes.push(code));
  return {
    ids: found?.map(({ id }) => id),
    words: found?.flatMap(({ runs }) => runs) ?? [],
    codes,
  };
}

describe('what an edited Markdown must still say', () => {
  const known = record(quotation(first, 'one two'), quotation(second, 'three four'));

  test('is what the record says, in the order in which the quotations stand now', () => {
    const markdown = `${block(second, 'three four')}\n${block(first, 'one two')}\n${notes(first, second)}`;
    expect(expectationsIn(markdown, known)).toMatchObject({ ids: [second, first], codes: [] });
  });

  test('does not include a quotation that was left out or lost its label', () => {
    const markdown = `> one two\n\n${block(second, 'three four')}\n${notes(second)}`;
    expect(expectationsIn(markdown, known)).toMatchObject({ ids: [second], codes: [] });
  });

  test('includes the true words of a quotation that was altered', () => {
    const markdown = `${block(first, 'one and two')}\n${notes(first)}`;
    expect(expectationsIn(markdown, known).words).toEqual(['one two']);
  });

  test('tells two excerpts of one passage apart by their words', () => {
    const twice = record(quotation(first, 'one two'), quotation(first, 'five six'));
    const markdown = `${block(first, 'five six')}\n${block(first, 'one two')}\n${notes(first)}`;
    expect(expectationsIn(markdown, twice).words).toEqual(['five six', 'one two']);
  });

  test('cannot be told without a record where there are labels', () => {
    const markdown = `${block(first, 'one two')}\n${notes(first)}`;
    expect(expectationsIn(markdown, undefined)).toMatchObject({
      ids: undefined,
      codes: ['BRIEF-VERIFY-007'],
    });
  });

  test('cannot be told from a record that was altered', () => {
    const altered = { ...known, evidence: record(quotation(first, 'one and two')).evidence };
    const markdown = `${block(first, 'one and two')}\n${notes(first)}`;
    expect(expectationsIn(markdown, altered)).toMatchObject({
      ids: undefined,
      codes: ['BRIEF-VERIFY-009'],
    });
  });

  test('refuses the record of another build, which the front matter tells apart', () => {
    const markdown = `${block(first, 'one and two')}\n${notes(first)}`;
    const known = record(quotation(first, 'one and two'));
    const own = `---\nevidence: "${known.evidenceSha256}"\n---\n\n${markdown}`;
    const foreign = `---\nevidence: "${'0'.repeat(64)}"\n---\n\n${markdown}`;
    expect(expectationsIn(own, known)).toMatchObject({ ids: [first], codes: [] });
    expect(expectationsIn(foreign, known)).toMatchObject({
      ids: undefined,
      codes: ['BRIEF-VERIFY-009'],
    });
  });

  test('is nothing where there are neither labels nor a record', () => {
    const markdown = 'Plain.[^1]\n\n> The analyst’s own.\n\n[^1]: A note.\n';
    expect(expectationsIn(markdown, undefined)).toMatchObject({ ids: [], codes: [] });
  });
});
