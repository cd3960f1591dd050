import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parseDocument } from '../../../src/document/parse-document.ts';
import { nodeFileSystem } from '../../../src/project/node-file-system.ts';
import { openProject } from '../../../src/project/open-project.ts';
import { readPdf } from '../../../src/verify/read-pdf.ts';
import { type PngParts, pngFile } from '../png-file.ts';
import { setDocument } from '../set-document.ts';
import { textOfPdf } from './pdf-text.ts';

// From the Markdown on: what comes is a sound PDF that has all of the text, or a reason why there is none.

const folder = mkdtempSync(join(tmpdir(), 'brief-hostile-'));
afterAll(() => rmSync(folder, { recursive: true }));

const hasJudge = spawnSync('qpdf', ['--version']).status === 0;

interface Result {
  readonly codes: readonly string[];
  readonly bytes: Uint8Array | undefined;
}

async function made(markdown: string): Promise<Result> {
  const codes: string[] = [];
  const document = parseDocument(markdown, 'hostile.md', ({ code }) => codes.push(code));
  const project = openProject(folder, folder, nodeFileSystem);
  const { bytes, found } = await setDocument(document, { project, baseFolder: project.root });
  return { codes: [...codes, ...found.map(({ code }) => code)], bytes };
}

/** The text of the PDF, found sound by qpdf where that is installed. */
async function textOf({ bytes }: Result): Promise<string> {
  if (bytes === undefined) throw new Error('no PDF was made');
  const file = join(folder, 'made.pdf');
  writeFileSync(file, bytes);
  if (hasJudge) execFileSync('qpdf', ['--check', file], { stdio: 'pipe' });
  return textOfPdf(bytes);
}

function picture(name: string, parts: Partial<PngParts>): string {
  const whole = { width: 1, height: 1, bitDepth: 8, colourType: 0, rows: [0, 0], ...parts };
  writeFileSync(join(folder, name), pngFile(whole));
  return `![described](${name})`;
}

const many = (count: number, prefix: string): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}${index}`);

describe('hostile Markdown makes a sound PDF that lacks nothing', () => {
  test('a word of 200,000 characters', async () => {
    const word = 'abcdefghij'.repeat(20_000);
    const text = await textOf(await made(word));
    expect(text.replace(/[ -]/g, '')).toBe(word);
  });

  test('a heading that is a word of 60,000 characters, in the contents and over the pages too', async () => {
    const word = 'abcdefghij'.repeat(6000);
    const text = await textOf(
      await made(`# Title\n\n<!-- contents -->\n\n## ${word}\n\nThen text.`),
    );
    expect(text.replace(/[ -]/g, '').split(word)).toHaveLength(3);
  });

  test('a title of 200,000 characters, of which its metadata has what the archive takes', async () => {
    const { bytes } = await made(`# ${'abcdefghi '.repeat(20_000)}`);
    const { metadata } = await readPdf(bytes ?? new Uint8Array());
    expect(metadata.get('Title')?.length).toBeLessThan(32_767);
  });

  test('a path of 100,000 folders', async () => {
    const path = `${'a/'.repeat(100_000)}z`;
    const text = await textOf(await made(path));
    expect(text.replace(/\s/g, '')).toBe(path);
  });

  test('two thousand signs of Khmer that belong to no letter', async () => {
    const signs = '\u17d2'.repeat(2000);
    expect((await made(`${signs}ក`)).bytes).toBeDefined();
  });

  test('a note longer than a page', async () => {
    const words = many(3000, 'w').join(' ');
    const text = await textOf(await made(`Called[^n].\n\n[^n]: ${words}`));
    expect(text.match(/\bw\d+/g)).toHaveLength(3000);
    expect(text).toContain('w2999');
  });

  test('a heading of forty lines', async () => {
    const words = many(300, 'heading').join(' ');
    const text = await textOf(await made(`## ${words}\n\nThen text.`));
    expect(text.replace(/\s+/g, ' ')).toContain(words);
    expect(text).toContain('Then text.');
  });

  test('an image of 20,000 pixels across', async () => {
    const rows = [0, ...Array.from({ length: 20_000 }, () => 128)];
    const result = await made(picture('wide.png', { width: 20_000, rows }));
    expect(result.codes).toEqual([]);
    expect(await textOf(result)).toBe('described');
  });

  test('quotations and lists in one another, as deep as Markdown is read', async () => {
    const text = await textOf(await made(`${'> - '.repeat(15)}the deepest`));
    expect(text).toBe('the deepest');
  });

  test('a table of twelve columns', async () => {
    const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
    const [head, cells] = [many(12, 'h'), many(12, 'c')];
    const markdown = [row(head), row(head.map(() => '---')), row(cells)].join('\n');
    expect(await textOf(await made(markdown))).toBe([...head, ...cells].join(' '));
  });
});

describe('what cannot be set says why', () => {
  test('lists in lists, 800 deep', async () => {
    const markdown = many(800, '')
      .map((_, depth) => `${'  '.repeat(depth)}- item ${depth}`)
      .join('\n');
    expect((await made(markdown)).codes).toEqual(['BRIEF-VERIFY-020']);
  });

  test('a table of 200 columns', async () => {
    const row = (cell: string): string => `|${` ${cell} |`.repeat(200)}`;
    const result = await made([row('head'), row('---'), row('cell')].join('\n'));
    expect(result).toEqual({ codes: ['BRIEF-PDF-003'], bytes: undefined });
  });

  test('an image of 20,000 by 20,000 pixels', async () => {
    const result = await made(picture('huge.png', { width: 20_000, height: 20_000 }));
    expect(result).toEqual({ codes: ['BRIEF-PDF-007'], bytes: undefined });
  });

  test.each([
    ['no width', { width: 0 }],
    ['no height', { height: 0 }],
  ])('an image of %s', async (_, parts) => {
    const result = await made(picture('empty.png', parts));
    expect(result).toEqual({ codes: ['BRIEF-PDF-006'], bytes: undefined });
  });
});
