import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RecordedEvidence, RecordedQuotation } from '../../src/brief/evidence-record.ts';
import type { BuildReport } from '../../src/build/build-report.ts';
import { shippedTemplates } from '../../src/build/shipped-templates.ts';
import { buildBriefs } from '../../src/build.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { Document } from '../../src/document/document.ts';
import { parseDocument } from '../../src/document/parse-document.ts';
import { setPdf } from '../../src/pdf/set-pdf.ts';
import { openProject } from '../../src/project/open-project.ts';
import { loadPack } from '../../src/template/load-pack.ts';
import { expectationsOf } from '../../src/verify/expectations-of.ts';
import { readPdf } from '../../src/verify/read-pdf.ts';
import { verifyMarkdown } from '../../src/verify/verify-markdown.ts';
import { verifyPdf } from '../../src/verify/verify-pdf.ts';
import { leavesOfDocument, leavesOfElements } from './leaves.ts';

const names = ['cambodia-us-relations', 'functional-cooperation', 'ream-base', 'track-dialogue'];
const root = process.cwd();
const output = mkdtempSync(join(tmpdir(), 'brief-shipped-'));
const again = mkdtempSync(join(tmpdir(), 'brief-shipped-'));
let report: BuildReport;

beforeAll(async () => {
  report = await buildBriefs({ root, output });
  await buildBriefs({ root, output: again });
}, 60_000);

afterAll(() => {
  for (const folder of [output, again]) rmSync(folder, { recursive: true });
});

function made(file: string): Buffer {
  return readFileSync(join(output, file));
}

function recordOf(name: string): RecordedEvidence {
  const record: { evidence: RecordedEvidence } = JSON.parse(
    made(`${name}.evidence.json`).toString(),
  );
  return record.evidence;
}

function markdownOf(name: string): string {
  return made(`${name}.md`).toString();
}

function documentOf(markdown: string): Document {
  return parseDocument(markdown, 'a.md', () => {});
}

test('all briefs that ship are built, and nothing is wrong with them', () => {
  expect(report.briefs.map(({ spec }) => spec)).toEqual(names.map((name) => `briefs/${name}.yaml`));
  const diagnostics = [...report.shared, ...report.briefs.flatMap((brief) => brief.diagnostics)];
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
});

describe.each(names)('%s', (name) => {
  test('quotes slices of its sources and nothing else', () => {
    const { quotations } = recordOf(name);
    expect(quotations.length).toBeGreaterThan(3);
    for (const { source, segments, text, citation } of quotations) {
      const bytes = readFileSync(source.file);
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(source.sha256);
      const raw = bytes.toString('utf8').replace(/^\ufeff/, '');
      expect(text).toEqual(segments.map(({ start, end }) => raw.slice(start, end)));
      expect(text.every((run) => run.trim() !== '')).toBe(true);
      expect(citation).toContain(source.file);
    }
  });

  test('takes its record along in the PDF, and the hash of its Markdown', async () => {
    const pdf = await getDocumentProxy(new Uint8Array(made(`${name}.pdf`)));
    const attached: Record<string, { content: Uint8Array }> = await pdf.getAttachments();
    const file = `${name}.evidence.json`;
    expect(Object.keys(attached)).toEqual([file]);
    const inside = JSON.parse(Buffer.from(attached[file]?.content ?? []).toString());
    const { files, ...beside } = JSON.parse(made(file).toString());
    expect(inside).toEqual({ ...beside, files: { [`${name}.md`]: files[`${name}.md`] } });
  });

  test('quotes no passage in two sections', () => {
    const chosen = recordOf(name).sections.flatMap((section) => section.chosen);
    expect(chosen.length).toBeGreaterThan(0);
    expect(new Set(chosen).size).toBe(chosen.length);
  });

  test('prints in its Markdown every quotation that its record has, word for word', () => {
    const folded = documentText(documentOf(markdownOf(name)));
    for (const { text } of recordOf(name).quotations) {
      for (const run of text) expect(folded).toContain(withoutSpace(run));
    }
  });

  test('has the same bytes when it is built again', () => {
    for (const end of ['.md', '.pdf', '.evidence.json']) {
      expect(made(name + end).equals(readFileSync(join(again, name + end)))).toBe(true);
    }
  });

  test('has a PDF whose tags tell what the Markdown tells, in its order', async () => {
    const wanted = leavesOfDocument(documentOf(markdownOf(name)));
    const reading = await readPdf(made(`${name}.pdf`));
    const [title, ...rest] = leavesOfElements(reading.elements);
    // Between the title and the text stand subtitle, authors and date, which only a page has.
    const own = rest.slice(0, rest.length - (wanted.length - 1));
    expect(own.length).toBeGreaterThan(0);
    expect(own.length).toBeLessThan(4);
    expect(own.every((leaf) => leaf.startsWith('P: '))).toBe(true);
    expect([title, ...rest.slice(own.length)]).toEqual(wanted);
    expect(reading.untagged.join('')).toBe('');
  });

  test('does not pass with a word, a speaker or a citation that is not its source’s', async () => {
    const markdown = markdownOf(name);
    const wanted = recordOf(name);
    for (const corruption of corruptionsOf(markdown, wanted)) {
      expect(verifiedMarkdown(corruption.markdown, wanted)).toEqual([corruption.code]);
      expect(await verifiedPdf(corruption.markdown, wanted)).toEqual([corruption.code]);
    }
  }, 60_000);
});

describe('what must be found on the naval base', () => {
  const quoted = (words: RegExp): readonly RecordedQuotation[] =>
    recordOf('ream-base').quotations.filter(
      ({ kind, text }) => kind === 'block' && words.test(text.join(' ').replace(/\s+/g, ' ')),
    );

  test('the alleged installation at Ream and foreign bases, in Kin Phea’s words', () => {
    const [found, ...more] = quoted(/Chinese military installation at the Ream Naval Base/);
    expect(found?.attribution).toMatch(/^Kin Phea, director /);
    expect(found?.text.join(' ')).toMatch(/should not host foreign military bases/);
    expect(more).toEqual([]);
  });

  test.each([
    ['the rumour of a base in Koh Kong', /naval base in Cambodia’s Koh Kong province/],
    [
      'permanent neutrality and no foreign base',
      /any foreign military base .* permanent neutrality/,
    ],
    ['the military facility spoken of in 2019', /military facility/],
  ])('%s', (_, words) => {
    expect(quoted(words)).toHaveLength(1);
  });
});

function documentText(document: Document): string {
  return leavesOfDocument(document)
    .map((leaf) => leaf.slice(leaf.indexOf(': ') + 2))
    .join('');
}

function withoutSpace(text: string): string {
  return text.replace(/[\s\u00ad]+/g, '');
}

/** The first block quotation with one word, its speaker and its citation changed. */
function corruptionsOf(markdown: string, { quotations }: RecordedEvidence) {
  const first = quotations.find(({ kind }) => kind === 'block');
  if (!first) throw new Error('a brief without a quotation');
  const line = markdown
    .split('\n')
    .find((each) => each.includes(`[^${first.id}]`) && each.startsWith('> — '));
  const words = first.text[0]?.match(/\b[a-z]{5,}\b/)?.[0] ?? '';
  const start = markdown.indexOf('\n> ', markdown.indexOf('<!-- /box -->'));
  const quotation = markdown.slice(start, markdown.indexOf(line ?? ''));
  const note = markdown.slice(markdown.indexOf(`[^${first.id}]: `)).split('\n')[0] ?? '';
  return [
    [quotation, quotation.replace(words, `un${words}`), 'BRIEF-VERIFY-002'],
    [line, line?.replace(/^> — (?:\*\*)?\S+/, '$&x'), 'BRIEF-VERIFY-003'],
    [note, note.replace(/corpus/, 'corpora'), 'BRIEF-VERIFY-004'],
  ].map(([from = '', to = '', code]) => {
    expect(from).not.toBe(to);
    expect(markdown.split(from)).toHaveLength(2);
    return { markdown: markdown.replace(from, () => to), code };
  });
}

function verifiedMarkdown(markdown: string, wanted: RecordedEvidence): readonly string[] {
  const found: Diagnostic[] = [];
  verifyMarkdown(markdown, expectationsOf(wanted), 'a.md', (each) => found.push(each));
  return found.map(({ code }) => code);
}

/** The PDF of the Markdown, checked against a record that knows better. */
async function verifiedPdf(markdown: string, wanted: RecordedEvidence): Promise<readonly string[]> {
  const found: Diagnostic[] = [];
  const tell = (each: Diagnostic): number => found.push(each);
  const project = openProject(root, shippedTemplates);
  const document = documentOf(markdown);
  const settings = loadPack(project, document.meta.template ?? '', tell)?.settings;
  if (!settings) throw new Error('the pack of a shipped brief cannot be read');
  const setting = { settings, project, baseFolder: output, created: '2024-03-15T00:00:00Z' };
  const pdf = await setPdf(document, setting, tell);
  await verifyPdf(pdf?.bytes ?? new Uint8Array(), expectationsOf(wanted), 'a.pdf', tell);
  return found.map(({ code }) => code);
}
