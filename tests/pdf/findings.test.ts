import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Block } from '../../src/document/document.ts';
import { parseDocument } from '../../src/document/parse-document.ts';
import { nodeFileSystem } from '../../src/project/node-file-system.ts';
import { openProject } from '../../src/project/open-project.ts';
import { packSettings } from './pack-settings.ts';
import { plainPng, pngFile } from './png-file.ts';
import { elementsOf, readTags } from './read-back.ts';
import { type Outcome, setDocument } from './set-document.ts';
import { documentOf, paragraph, table } from './trees.ts';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'brief-pdf-'));
  mkdirSync(join(folder, 'project', 'output'), { recursive: true });
  const inside = (name: string): string => join(folder, 'project', name);
  writeFileSync(join(folder, 'outside.png'), plainPng());
  writeFileSync(inside('inside.png'), plainPng());
  writeFileSync(inside('output/beside.png'), plainPng());
  symlinkSync(join(folder, 'outside.png'), inside('linked.png'));
  const header = { bitDepth: 8, colourType: 2, rows: [0] };
  writeFileSync(inside('empty.png'), pngFile({ width: 0, height: 5, ...header }));
  writeFileSync(inside('huge.png'), pngFile({ width: 20_000, height: 20_000, ...header }));
  writeFileSync(inside('damaged.png'), pngFile({ width: 5, height: 5, ...header }));
  writeFileSync(inside('damaged.jpg'), Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0));
  const frame = [
    0xff, 0xc0, 0, 20, 8, 0, 1, 0, 1, 4, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0, 4, 0x11, 0,
  ];
  writeFileSync(inside('press.jpg'), Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, ...frame));
  writeFileSync(inside('words.png'), 'no picture');
});

afterAll(() => rmSync(folder, { recursive: true }));

function figure(src: string, alt = 'a picture'): Block {
  return { kind: 'figure', image: { kind: 'image', src, alt } };
}

async function setInProject(...blocks: readonly Block[]): Promise<Outcome> {
  const project = openProject(join(folder, 'project'), folder, nodeFileSystem);
  return setDocument(documentOf(blocks), { project, baseFolder: join(project.root, 'output') });
}

function codesOf({ found }: Outcome): readonly string[] {
  return found.map(({ code }) => code);
}

describe('characters', () => {
  test('that no font has are errors that name them, their code point and the text around', async () => {
    const outcome = await setDocument(documentOf([paragraph('the word 漢 of the text')]));
    expect(outcome.bytes).toBeUndefined();
    expect(codesOf(outcome)).toEqual(['BRIEF-PDF-001']);
    const [found] = outcome.found;
    expect(found?.message).toContain('漢');
    expect(found?.message).toContain('U+6F22');
    expect(found?.message).toContain('the word 漢 of the text');
  });

  test('are shown where they stand in the Markdown', async () => {
    const text = '# A heading\n\nA *line* and the word 漢 of\nthe text.\n';
    const document = parseDocument(text, 'brief.md', () => {});
    const { found } = await setDocument(document, { markdown: { file: 'brief.md', text } });
    const span = found[0]?.span;
    expect([span?.file, span?.line, span?.column, span?.endColumn]).toEqual([
      'brief.md',
      3,
      23,
      24,
    ]);
    expect(span?.excerpt).toBe('A *line* and the word 漢 of');
  });

  test('are shown on the first, a middle and the last line alike, however lines end', async () => {
    const text = '漢\r\n\r\na\r字 b\n\n表';
    const document = parseDocument(text, 'brief.md', () => {});
    const { found } = await setDocument(document, { markdown: { file: 'brief.md', text } });
    const places = found.map(({ span }) => [span?.line, span?.column, span?.excerpt]);
    expect(places).toEqual([
      [1, 1, '漢'],
      [4, 1, '字 b'],
      [6, 1, '表'],
    ]);
  });

  test('are told without a place where the Markdown writes them otherwise', async () => {
    const text = 'The word &#28450;.\n';
    const document = parseDocument(text, 'brief.md', () => {});
    const { found } = await setDocument(document, { markdown: { file: 'brief.md', text } });
    expect(found[0]?.message).toContain('U+6F22');
    expect(found[0]?.span).toBeUndefined();
  });

  test.each([
    ['漢', 'Chinese'],
    ['ไทย', 'Thai'],
    ['ລາວ', 'Lao'],
    ['한', 'Korean'],
    ['かな', 'Japanese'],
    ['क', 'Devanagari'],
    ['မြန်', 'Burmese'],
    ['👍🏽', 'emoji'],
    ['👩\u200d🚀', 'emoji'],
    ['🇰🇭', 'emoji'],
  ])('say what they are: %s is %s', async (text, name) => {
    const outcome = await setDocument(documentOf([paragraph(`a ${text}`)]));
    expect(codesOf(outcome)).toContain('BRIEF-PDF-001');
    expect(outcome.found[0]?.hints.join()).toContain(name);
    expect(outcome.bytes).toBeUndefined();
  });

  test('are found wherever they stand: titles, notes, tables, code and running heads', async () => {
    const meta = { title: '漢', notes: [{ label: 'n', number: 1, blocks: [paragraph('字')] }] };
    const blocks: readonly Block[] = [table(['表'], ['格']), { kind: 'code', text: '码' }];
    const { found } = await setDocument(documentOf(blocks, meta));
    const text = found.map(({ message }) => message).join();
    for (const character of '漢字表格码') expect(text).toContain(`"${character}"`);
  });

  test('that recur are reported once', async () => {
    const outcome = await setDocument(documentOf([paragraph('漢 漢'), paragraph('漢')]));
    expect(codesOf(outcome)).toEqual(['BRIEF-PDF-001']);
  });

  test('of a script that no font has are errors beside Khmer, which one has', async () => {
    const outcome = await setDocument(documentOf([paragraph('ភ្នំពេញ ကမ္ဘာ')]));
    expect(outcome.found[0]?.message).toContain('U+1000');
    expect(outcome.found.map(({ message }) => message).join()).not.toContain('U+17');
  });

  test('that cannot be seen take no room and are no error', async () => {
    const outcome = await setDocument(documentOf([paragraph('a\u200bb\u00adc\ufeffd\u200de')]));
    expect(outcome.found).toEqual([]);
    expect(outcome.bytes).toBeDefined();
  });
});

describe('images', () => {
  test.each(['inside.png', 'beside.png', '../inside.png'])(
    'inside the project are set: %s',
    async (src) => {
      const outcome = await setInProject(figure(src));
      expect(outcome.found).toEqual([]);
      const [page] = await readTags(outcome.bytes ?? new Uint8Array());
      expect(elementsOf(page?.tree, 'Figure').map(({ alternative }) => alternative)).toEqual([
        'a picture',
      ]);
    },
  );

  test.each([
    ['../../outside.png', 'BRIEF-PDF-004'],
    ['/etc/passwd', 'BRIEF-PDF-004'],
    ['../linked.png', 'BRIEF-PDF-004'],
    ['https://example.org/a.png', 'BRIEF-PDF-004'],
    ['file:///etc/passwd', 'BRIEF-PDF-004'],
    ['data:image/png;base64,AAAA', 'BRIEF-PDF-004'],
    ['nowhere.png', 'BRIEF-PDF-005'],
    ['../empty.png', 'BRIEF-PDF-006'],
    ['../damaged.png', 'BRIEF-PDF-006'],
    ['../damaged.jpg', 'BRIEF-PDF-006'],
    ['../press.jpg', 'BRIEF-PDF-006'],
    ['../words.png', 'BRIEF-PDF-006'],
    ['../huge.png', 'BRIEF-PDF-007'],
  ])('that cannot be had stop the file: %s', async (src, code) => {
    const outcome = await setInProject(figure(src));
    expect(codesOf(outcome)).toEqual([code]);
    expect(outcome.bytes).toBeUndefined();
  });

  test('in the colours of a press are refused by their name', async () => {
    const { found } = await setInProject(figure('../press.jpg'));
    expect(found.map(({ message }) => message).join()).toContain('CMYK');
  });

  test('without a description are a warning', async () => {
    const outcome = await setInProject(figure('inside.png', ''));
    expect(codesOf(outcome)).toEqual(['BRIEF-PDF-008']);
    expect(outcome.bytes).toBeDefined();
  });
});

describe('other things that cannot be set', () => {
  test('a column of single letters, or of nothing, is no table too wide', async () => {
    const outcome = await setDocument(documentOf([table(['a', ''], ['1', '']), table([''], [''])]));
    expect(codesOf(outcome)).toEqual([]);
  });

  test('a table of 200 columns is an error that counts them', async () => {
    const cells = Array.from({ length: 200 }, (_, index) => `c${index}`);
    const outcome = await setDocument(documentOf([table(cells, cells)]));
    expect(codesOf(outcome)).toEqual(['BRIEF-PDF-003']);
    expect(outcome.found[0]?.message).toContain('200');
  });

  test.each([
    ['a script', 'javascript:alert(1)'],
    ['a file', 'file:///etc/passwd'],
    ['data', 'data:text/html,x'],
    ['no address', '//host/share'],
    ['an address that no server takes', `https://example.org/${'x'.repeat(10_000)}`],
  ])('a link to %s is left out, its words stay', async (_, href) => {
    const link = { kind: 'link', href, inlines: [{ kind: 'text', text: 'the words' }] } as const;
    const outcome = await setDocument(documentOf([paragraph(link)]));
    expect(codesOf(outcome)).toEqual(['BRIEF-PDF-009']);
    const [page] = await readTags(outcome.bytes ?? new Uint8Array());
    expect(elementsOf(page?.tree, 'P').map(({ text }) => text.trim())).toEqual(['the words']);
    expect(elementsOf(page?.tree, 'Link')).toEqual([]);
  });

  test('a font family that does not ship is an error that names those that do', async () => {
    const settings = { ...packSettings, fonts: { text: 'comic-sans', heading: 'source-sans-3' } };
    const outcome = await setDocument(documentOf([]), { settings });
    expect(codesOf(outcome)).toEqual(['BRIEF-PDF-010']);
    expect(outcome.found[0]?.hints.join()).toContain('source-serif-4');
  });
});
