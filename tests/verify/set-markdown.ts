import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { Document } from '../../src/document/document.ts';
import { parseDocument } from '../../src/document/parse-document.ts';
import { setPdf } from '../../src/pdf/set-pdf.ts';
import { openProject } from '../../src/project/open-project.ts';
import type { PackSettings } from '../../src/spec/template-manifest.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

const settings: PackSettings = {
  page: { paper: 'A4', marginTop: 60, marginRight: 60, marginBottom: 60, marginLeft: 60 },
  fonts: { text: 'source-serif-4', heading: 'source-sans-3' },
  sizes: {
    body: 10,
    small: 8,
    title: 20,
    subtitle: 12,
    heading1: 14,
    heading2: 12,
    heading3: 10,
    lineHeight: 1.4,
  },
  colours: {
    text: '#000000',
    heading: '#000000',
    accent: '#000000',
    muted: '#333333',
    rule: '#999999',
    boxFill: '#eeeeee',
    quotationRule: '#999999',
    tableHeadFill: '#eeeeee',
    banner: '#000000',
    link: '#000066',
  },
  runningHead: {
    headLeft: 'RUNNING HEAD {title}',
    headRight: '{date}',
    footLeft: '',
    footRight: 'page {page} of {pages}',
    masthead: 'MASTHEAD',
  },
  labels: {},
};

export function parseForTest(markdown: string): Document {
  const reported: Diagnostic[] = [];
  const document = parseDocument(markdown, 'a.md', (d) => reported.push(d));
  expect(reported).toEqual([]);
  return document;
}

/** The PDF that our own typesetter makes of Markdown: what is verified in a real run. */
export async function setMarkdown(markdown: string): Promise<Uint8Array> {
  const reported: Diagnostic[] = [];
  const pdf = await setPdf(
    parseForTest(markdown),
    {
      settings,
      project: openProject(root, `${root}templates`),
      baseFolder: root,
      created: '2024-03-15T00:00:00Z',
    },
    (d) => reported.push(d),
  );
  expect(reported).toEqual([]);
  if (pdf === undefined) throw new Error('no PDF');
  return pdf.bytes;
}
