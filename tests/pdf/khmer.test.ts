import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { shapedRun } from '../../src/pdf/draw/shaped-run.ts';
import { shippedFonts } from '../../src/pdf/fonts/font-book.ts';
import { holdsShapedText, loadShaper } from '../../src/pdf/fonts/shaper.ts';
import { clustersOf } from '../../src/pdf/layout/clusters.ts';
import { khmerBreaks, segmentationOf } from '../../src/pdf/layout/khmer-breaks.ts';
import type { Face } from '../../src/pdf/layout/measurer.ts';
import { setText } from '../../src/pdf/layout/set-text.ts';
import { resolveStyle } from '../../src/pdf/style/resolve-style.ts';
import type { PackSettings } from '../../src/spec/template-manifest.ts';
import { khmerParagraph, khmerWords } from './khmer-words.ts';
import { laidOut, readRunsOf } from './laid-out.ts';
import { packSettings } from './pack-settings.ts';
import { elementsOf, readTags } from './read-back.ts';
import { bytesOf } from './set-document.ts';
import { documentOf, evidence, heading, paragraph, table } from './trees.ts';

const face: Face = { family: 'source-serif-4', weight: 400, italic: false };
const font = 'noto-serif-khmer-khmer-400-normal';

beforeAll(loadShaper);

/** Glyphs of the font that a word is drawn with, in visual order. */
function shapes(word: string): readonly number[] {
  expect(shippedFonts().stretches(word, face)).toHaveLength(1);
  return shippedFonts()
    .glyphs(word, font)
    .map(({ id }) => id);
}

describe('shaping', () => {
  const glyphOf = (character: string): number => {
    shippedFonts().stretches(character, face);
    return (
      shippedFonts()
        .file(font)
        .glyphOf.get(character.codePointAt(0) ?? 0) ?? 0
    );
  };

  test('a vowel written to the left stands to the left', () => {
    expect(shapes('ពេ')).toEqual([glyphOf('េ'), glyphOf('ព')]);
  });

  test('a vowel in two parts stands around its consonant', () => {
    const [left, middle, ...right] = shapes('កៀ');
    expect([left, middle]).toEqual([glyphOf('េ'), glyphOf('ក')]);
    expect(right).toHaveLength(1);
  });

  test('the subscript ro stands to the left of its consonant, other subscripts under it', () => {
    const [, base] = shapes('ព្រ');
    expect(base).toBe(glyphOf('ព'));
    const [first, below] = shippedFonts().glyphs('ភ្ន', font);
    expect(first?.id).toBe(glyphOf('ភ'));
    expect(below?.advance).toBe(0);
    // Neither the sign that asks for a subscript nor the letter in its full form is drawn.
    expect(shapes('ភ្ន')).not.toContain(glyphOf('្'));
    expect(shapes('ភ្ន')).not.toContain(glyphOf('ន'));
  });

  test.each(khmerWords)('%s is drawn whole, and its glyphs copy as the word', (word) => {
    const glyphs = shippedFonts().glyphs(...stretchOf(word));
    expect(glyphs.map(({ id }) => id)).not.toContain(0);
    const copied = glyphs.map(({ text }) => text).join('');
    expect(copied.replaceAll('\u200b', '')).toBe(word);
  });

  test('widths of words add up, so that a line is as wide as it was measured', () => {
    const sum = khmerWords.reduce((total, word) => total + shippedFonts().advance(word, face), 0);
    expect(shippedFonts().advance(khmerWords.join(''), face)).toBeCloseTo(sum, 9);
  });

  function stretchOf(word: string): [string, string] {
    const [stretch] = shippedFonts().stretches(word, face);
    return [stretch?.text ?? '', stretch?.font ?? ''];
  }
});

describe('runs', () => {
  const runs = (text: string): readonly string[] => {
    const [page] = laidOut(documentOf([paragraph(text)])).pages;
    return page ? readRunsOf(page).map((run) => run.text) : [];
  };

  test('of Khmer stand between those of other scripts, in one line', () => {
    expect(runs('“កម្ពុជា” Москва')).toEqual(['“', 'កម្ពុជា', '” ', 'Москва']);
  });

  test('say what they are and their text as a whole, and place each glyph', () => {
    const [page] = laidOut(documentOf([paragraph('ពេ')])).pages;
    const [run] = page ? readRunsOf(page) : [];
    if (run === undefined) throw new Error('no run');
    const position = { xAdvance: 0, advanceWidth: 1000 };
    const font = {
      id: 'F1',
      ref: () => ({ data: {}, write: () => {}, end: () => {} }),
      encode: () =>
        [
          ['0001', '0002'],
          [position, { ...position, x: 500, y: -100 }],
        ] as const,
    };
    const drawn = shapedRun({ ...run, x: 10, baseline: 20, size: 10 }, font, [], 'km');
    expect(drawn).toContain('/Span <</Lang (km) /ActualText <FEFF179617C1>>> BDC');
    expect(drawn).toContain('1 0 0 -1 10 20 Tm <0001> Tj 1 0 0 -1 15 21 Tm <0002> Tj ET EMC');
  });
});

test('glyphs of a run are written in strings no longer than the archive takes', () => {
  const many = 40_000;
  const position = { xAdvance: 0, advanceWidth: 0 };
  const font = {
    id: 'F1',
    encode: () => [Array<string>(many).fill('0001'), Array(many).fill(position)] as const,
  };
  const place = { x: 0, baseline: 0, width: 0, tracking: 0, wordSpacing: 0 };
  const run = {
    kind: 'text',
    text: 'x',
    font: 'f',
    size: 10,
    colour: '#000000',
    ...place,
  } as const;
  const drawn = shapedRun({ ...run, tag: 'artifact' }, font, [], 'km');
  const strings = Array.from(drawn.matchAll(/<(\d+)> Tj/g), ([, digits = '']) => digits);
  expect(strings.join('')).toHaveLength(4 * many);
  expect(Math.max(...strings.map(({ length }) => length / 2))).toBeLessThanOrEqual(32_767);
});

describe('letters that are spaced apart elsewhere', () => {
  test('are not in Khmer, whose signs stand over one another', () => {
    const style = { ...resolveStyle(packSettings).banner, tracking: 2 };
    const place = { x: 0, baseline: 0 };
    const [run] = setText('ភ្នំពេញ', style, 'artifact', place, shippedFonts());
    const advance = shippedFonts().advance('ភ្នំពេញ', style.face);
    expect(run?.tracking).toBe(0);
    expect(run?.width).toBeCloseTo(advance * style.size, 6);
  });
});

describe('HarfBuzz', () => {
  test('is asked for wherever Khmer stands in a document, and nowhere else', () => {
    const deep = [{ a: [{ b: 'ក' }] }];
    expect(holdsShapedText(deep)).toBe(true);
    expect(holdsShapedText(documentOf([paragraph('Việt Nam, Ελλάδα, Москва')]))).toBe(false);
  });
});

describe('lines', () => {
  test('may break between words', () => {
    const words = ['ប្រជាជន', 'នៅ', 'តាម', 'ដងទន្លេ', 'ត្រូវការ', 'ព័ត៌មាន', 'អំពី', 'ទឹកជំនន់។'];
    expect(cut(words.join(''))).toEqual(words);
  });

  test.each([
    ['a mark or a subscript', 'ខ្មែរ'],
    ['the sign of repetition', 'ផ្សេងៗ'],
    ['a full stop', 'ភ្នំពេញ។'],
    ['figures', '២០២៤'],
    ['Latin letters', 'ABC'],
  ])('do not break before %s', (_, text) => {
    expect(cut(text)).toEqual([text]);
  });

  test('break at words on the page, each line inside its measure', () => {
    const text = khmerParagraph.replaceAll(' ', '');
    const [page] = laidOut(documentOf([paragraph(text.repeat(3))])).pages;
    const runs = page ? readRunsOf(page) : [];
    expect(new Set(runs.map(({ baseline }) => baseline)).size).toBeGreaterThan(3);
    expect(runs.map((run) => run.text).join('')).toBe(text.repeat(3));
    const points = new Set([0, ...khmerBreaks(text.repeat(3))]);
    let at = 0;
    for (const run of runs) {
      expect(points).toContain(at);
      at += run.text.length;
    }
  });

  test('break between syllables where no dictionary tells the words', () => {
    const blind = { segment: (text: string) => [{ index: 0, segment: text, input: text }] };
    const syllables = segmentationOf(blind as unknown as Intl.Segmenter);
    expect(khmerBreaks('ភ្នំពេញ', syllables)).toEqual([4, 6]);
    const known = segmentationOf(new Intl.Segmenter('km', { granularity: 'word' }));
    expect(khmerBreaks('ភ្នំពេញ', known)).toEqual([]);
  });

  test('stand further apart where Khmer is above Khmer', () => {
    const distances = (text: string): readonly number[] => {
      const [page] = laidOut(documentOf([paragraph(text)])).pages;
      const runs = page ? readRunsOf(page) : [];
      const lines = [...new Set(runs.map(({ baseline }) => baseline))];
      const size = runs[0]?.size ?? 1;
      return lines.slice(1).map((line, index) => (line - (lines[index] ?? 0)) / size);
    };
    const khmer = distances(khmerParagraph.repeat(2));
    expect(khmer.length).toBeGreaterThan(2);
    for (const distance of khmer) expect(distance).toBeGreaterThan(1.65);
    const english = distances(`${'Some words of English. '.repeat(9)} ស្ត្រី ${'More. '.repeat(20)}`);
    for (const distance of english) expect(distance).toBeLessThan(1.5);
  });

  test('of a table with Khmer stand further apart, all of them', () => {
    const rowHeight = (cell: string): number => {
      const [page] = laidOut(documentOf([table(['a', 'b'], [cell, 'c'], ['d', 'e'])])).pages;
      const at = (text: string): number =>
        (page ? readRunsOf(page) : []).find((run) => run.text === text)?.baseline ?? 0;
      return at('d') - at('c');
    };
    expect(rowHeight('ស្ត្រី')).toBeGreaterThan(rowHeight('x') + 1);
  });

  test('of Khmer are not justified, since it has no spaces to stretch', () => {
    const settings: PackSettings = { ...packSettings, text: { alignment: 'justified' } };
    const [page] = laidOut(documentOf([paragraph(khmerParagraph.repeat(3))]), settings).pages;
    const runs = page ? readRunsOf(page) : [];
    expect(runs.length).toBeGreaterThan(3);
    for (const { wordSpacing } of runs) expect(wordSpacing).toBe(0);
  });

  test('too narrow for a word are cut between syllables', () => {
    expect(clustersOf('ស្ត្រីខ្មែរ')).toEqual(['ស្ត្រី', 'ខ្មែ', 'រ']);
  });

  function cut(text: string): readonly string[] {
    const points = [0, ...khmerBreaks(text), text.length];
    return points.slice(1).map((end, index) => text.slice(points[index], end));
  }
});

describe('what is copied from the PDF', () => {
  const mixed = 'The word “កម្ពុជា” (Kampuchea), ភ្នំពេញ, 12 ឧសភា ២០២៤។ Ελλάδα, Москва, Nguyễn Huệ.';
  const document = documentOf(
    [
      heading(2, 'រាជធានី ភ្នំពេញ'),
      paragraph(khmerWords.join(' ')),
      evidence(khmerParagraph, 'ស្ត្រីម្នាក់', 1),
      paragraph(mixed),
      table(['ខេត្ត', 'Province'], ['សៀមរាប', 'Siem Reap']),
    ],
    { title: 'Title' },
  );

  test('is the text, by its tags and the fonts’ own maps', async () => {
    const [page] = await readTags(await bytesOf(document));
    const read = (role: string): readonly string[] =>
      elementsOf(page?.tree, role).map(({ text }) => text.replaceAll('\n', ' ').trim());
    expect(read('H2')).toEqual(['រាជធានី ភ្នំពេញ']);
    const paragraphs = read('P').map((text) =>
      text.replaceAll(/(?<=[\u1780-\u17ff]) (?=[\u1780-\u17ff])/g, ''),
    );
    expect(paragraphs[0]).toBe(khmerWords.join(''));
    expect(paragraphs).toContain(khmerParagraph.replaceAll(' ', ''));
    expect(read('P')).toContain(mixed);
    expect([...read('TH'), ...read('TD')]).toEqual(['ខេត្ត', 'Province', 'សៀមរាប', 'Siem Reap']);
  });

  test('has a space between words where there is one, and none where there is none', async () => {
    const [page] = await readTags(await bytesOf(document));
    for (const word of khmerWords) expect(` ${page?.shown} `).toContain(word);
    expect(page?.shown).toContain('មិនអនុញ្ញាតឱ្យមានមូលដ្ឋានយោធា');
  });

  test.skipIf(!hasPdftotext())('is the text to a reader that goes by place', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'khmer-'));
    const path = join(folder, 'brief.pdf');
    writeFileSync(path, await bytesOf(document));
    const copied = execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    const words = copied.split(/[\s\f]+/);
    for (const word of khmerWords) expect(words).toContain(word);
    expect(copied.replaceAll(/\s/g, '')).toContain(khmerParagraph.replaceAll(' ', ''));
    expect(copied.replaceAll(/\s+/g, ' ')).toContain(mixed);
  });

  test('is the same bytes at each setting', async () => {
    expect(Buffer.from(await bytesOf(document)).equals(await bytesOf(document))).toBe(true);
  });

  function hasPdftotext(): boolean {
    try {
      execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  }
});
