import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildBriefs } from '../../../src/build.ts';
import { type Change, setFile } from '../set-file.ts';
import { differenceOf, drawnPage, type GreyImage, imageOfPng, pngOf } from './grey-image.ts';

// A handful of pages as poppler shows them, beside pictures that somebody looked at. They tell of what no
// measure of ours sees. `REFERENCE_IMAGES=write` keeps the pages as they are now: look at what changed.

const isWriting = process.env['REFERENCE_IMAGES'] === 'write';
const hasPoppler = spawnSync('pdftoppm', ['-v']).status === 0;

/** Other versions of poppler and of its font library set edges a little otherwise. */
const mostDifferent = 0.015;

const folder = mkdtempSync(join(tmpdir(), 'brief-reference-'));
afterAll(() => rmSync(folder, { recursive: true }));

const ways: Readonly<Record<string, Change>> = {
  specimen: (settings) => settings,
  'specimen-with-foot-notes': (settings) => ({ ...settings, notes: 'foot' }),
  'specimen-in-columns': ({ page, text, ...settings }) => ({
    ...settings,
    page: { ...page, columns: 2 },
    text: { ...text, alignment: 'justified', hyphenation: 'on' },
  }),
};

describe.skipIf(!hasPoppler)('pages look as they did (skipped where pdftoppm is not)', () => {
  beforeAll(async () => {
    await buildBriefs({ root: process.cwd(), output: folder });
    for (const [name, change] of Object.entries(ways)) {
      const { bytes } = await setFile('docs/specimen.md', change);
      writeFileSync(join(folder, `${name}.pdf`), bytes);
    }
  }, 60_000);

  // Each by words that stand on that page alone.
  test.each([
    ['ream-base', 'title', 'Example Institute for Foreign Policy 15 March 2024'],
    ['ream-base', 'chart-and-tables', 'Passages quoted, by source and section'],
    ['specimen', 'boxes', 'A warning to the reader.'],
    ['specimen', 'scripts', 'Points and vowel signs'],
    ['specimen-with-foot-notes', 'notes', 'Notes are called in the text'],
    ['specimen-in-columns', 'text', 'long enough to be broken into several lines'],
  ])('%s: %s', (name, what, words) => {
    const file = join(folder, `${name}.pdf`);
    const page = drawnPage(file, pageOf(file, words));
    const reference = new URL(`${name}-${what}.png`, import.meta.url);
    if (isWriting && (!existsSync(reference) || differs(page, reference)))
      writeFileSync(reference, pngOf(page));
    expect(differenceOf(page, imageOfPng(readFileSync(reference)))).toBeLessThan(mostDifferent);
  });

  test('a page that is not the same does not pass', () => {
    const specimen = join(folder, 'specimen.pdf');
    const [first, second] = [drawnPage(specimen, 1), drawnPage(specimen, 2)];
    expect(differenceOf(first, second)).toBeGreaterThan(mostDifferent);
    expect(differenceOf(first, shifted(first, 2))).toBeGreaterThan(mostDifferent);
    expect(differenceOf(first, imageOfPng(pngOf(first)))).toBe(0);
  });
});

function differs(page: GreyImage, reference: URL): boolean {
  return differenceOf(page, imageOfPng(readFileSync(reference))) >= mostDifferent;
}

/** Down by pixels: less than a line. */
function shifted({ width, height, pixels }: GreyImage, by: number): GreyImage {
  const moved = new Uint8Array(pixels.length).fill(15);
  moved.set(pixels.subarray(0, pixels.length - by * width), by * width);
  return { width, height, pixels: moved };
}

/** Of the page that has these words, as pdftotext finds them; from 1. */
function pageOf(file: string, words: string): number {
  const pages = spawnSync('pdftotext', [file, '-'], { encoding: 'utf8' }).stdout.split('\f');
  const found = pages.findIndex((text) => text.replace(/\s+/g, ' ').includes(words));
  if (found < 0) throw new Error(`no page of ${file} has “${words}”`);
  return found + 1;
}
