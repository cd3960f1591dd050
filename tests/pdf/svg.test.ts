import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parseDocument } from '../../src/document/parse-document.ts';
import { readSvg } from '../../src/pdf/images/svg/read-svg.ts';
import { nodeFileSystem } from '../../src/project/node-file-system.ts';
import { openProject } from '../../src/project/open-project.ts';
import { readPdf } from '../../src/verify/read-pdf.ts';
import { RawPdf } from './draw/raw-pdf.ts';
import { packSettings } from './pack-settings.ts';
import { elementsOf, readTags, rolesOf } from './read-back.ts';
import { type Outcome, setDocument } from './set-document.ts';

const folder = mkdtempSync(join(tmpdir(), 'brief-svg-'));
afterAll(() => rmSync(folder, { recursive: true }));

function svg(inner: string, attributes = 'width="200" height="100"'): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inner}</svg>`;
}

/** A page with the drawing, and with it as the logo of the pack. */
async function setWith(drawing: string, hasLogo = false): Promise<Outcome> {
  writeFileSync(join(folder, 'a.svg'), drawing);
  const document = parseDocument('![described](a.svg "Drawn")\n\nText.\n', 'a.md', () => {});
  const project = openProject(folder, folder, nodeFileSystem);
  const logo = join(folder, 'a.svg');
  const settings = hasLogo ? { ...packSettings, logo } : packSettings;
  return setDocument(document, { project, baseFolder: project.root, settings });
}

async function refusal(drawing: string): Promise<string> {
  const { bytes, found } = await setWith(drawing);
  expect(bytes).toBeUndefined();
  const [first] = found;
  expect(['BRIEF-PDF-006', 'BRIEF-PDF-007']).toContain(first?.code);
  return first?.message.replace('the image "a.svg" ', '') ?? '';
}

function markupOf(drawing: string): string {
  const read = readSvg(Buffer.from(drawing));
  return read.kind === 'drawing' ? read.drawing.markup : expect.fail(read.reason);
}

const everything = svg(`<title>Logo</title><metadata><x:y xmlns:x="z">words</x:y></metadata>
  <style>.a { fill: #0b5d5e }</style>
  <defs><linearGradient id="g"><stop offset="0" stop-color="red"/><stop offset="1"/></linearGradient>
  <clipPath id="c"><circle cx="50" cy="50" r="40"/></clipPath><path id="p" d="M0 0 L10 20 L20 0 Z"/></defs>
  <rect width="200" height="100" rx="9" fill="url(#g)"/><g opacity=".5"><circle cx="40" cy="50" r="30" class="a"/></g>
  <g clip-path="url(#c)"><ellipse cx="50" cy="50" rx="60" ry="20"/></g><use xlink:href="#p" x="90"/>
  <polyline points="0,0 5,5 9,1" style="fill:none;stroke:navy"/><a xlink:href="#p"><line x1="1" y1="1" x2="9" y2="9"/></a>`);

describe('an SVG', () => {
  test('is drawn as a figure with its description, in the size that it says', async () => {
    const { bytes = new Uint8Array(), found } = await setWith(everything);
    expect(found).toEqual([]);
    const [page] = await readTags(bytes);
    const [document] = page?.tree?.children ?? [];
    expect(document?.children.map(rolesOf)).toEqual(['Div(Figure Caption(P))', 'P']);
    expect(elementsOf(document, 'Figure')[0]?.alternative).toBe('described');
    const pdf = new RawPdf(bytes);
    const [figure] = pdf.elements().filter(({ role }) => role === 'Figure');
    const [left = 0, bottom = 0, right = 0, top = 0] = figure
      ? pdf.numbers(figure.dictionary, 'A', 'BBox')
      : [];
    // A pixel is three quarters of a point.
    expect([right - left, top - bottom].map(Math.round)).toEqual([150, 75]);
  });

  test('may be a logo, which is furniture', async () => {
    const { bytes = new Uint8Array() } = await setWith(everything, true);
    const reading = await readPdf(bytes);
    expect(reading.untagged.join('').trim()).toBe('');
    const [page] = await readTags(bytes);
    expect(elementsOf(page?.tree, 'Figure')).toHaveLength(1);
  });

  test('gives the same bytes again', async () => {
    const [first, second] = [await setWith(everything), await setWith(everything)];
    expect(first.bytes && Buffer.from(first.bytes).equals(second.bytes ?? new Uint8Array())).toBe(
      true,
    );
  });

  test('leaves no link and no action in the file', async () => {
    const { bytes = new Uint8Array() } = await setWith(everything);
    const pdf = new RawPdf(bytes);
    const [page] = pdf.list(pdf.at(pdf.catalogue, 'Pages', 'Kids'));
    expect(pdf.list(pdf.dictionary(page).entries.get('Annots'))).toEqual([]);
  });

  test.each([
    ['pixels', 'width="20" height="10"', [20, 10]],
    ['millimetres', 'width="25.4mm" height="50.8mm"', [96, 192]],
    ['its view box', 'viewBox="5 5 30 40"', [30, 40]],
    ['its view box where it is a part of the page', 'width="100%" viewBox="0,0,30,40"', [30, 40]],
  ])('is as large as %s say', (_, attributes, size) => {
    const read = readSvg(Buffer.from(svg('<path d="M0 0h9"/>', attributes)));
    expect(read.kind === 'drawing' && [read.drawing.width, read.drawing.height]).toEqual(size);
  });

  test('is cleaned of what does not draw', () => {
    const markup = markupOf(
      svg('<rect width="9" height="9" onclick="evil()" data-x="y"/><title>t</title><animate/>'),
    );
    expect(markup).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100"><rect width="9" height="9"></rect></svg>',
    );
  });
});

describe('an SVG is refused, with a reason,', () => {
  const laughs = `<!DOCTYPE svg [<!ENTITY a "ha">${'bcdefghi'
    .split('')
    .map((name, index) => `<!ENTITY ${name} "${`&${'abcdefgh'[index]};`.repeat(10)}">`)
    .join('')}]>`;
  const uses = Array.from(
    { length: 12 },
    (_, n) => `<g id="u${n + 1}">${`<use href="#u${n}"/>`.repeat(10)}</g>`,
  );
  const tooMany = 'has too many parts';
  const clipped = (of: string, style = ''): string =>
    svg(
      `${style}<clipPath id="c">${'<path/>'.repeat(300)}</clipPath>${`<path${of}/>`.repeat(300)}`,
    );
  test.each([
    ['with entities', `${laughs}${svg('<desc>&i;</desc>')}`, 'declares entities'],
    ['with a file’s name', svg('<use href="other.svg#a"/>'), 'names another file or address'],
    [
      'with an address',
      svg('<use xlink:href="https://example.org/#a"/>'),
      'names another file or address',
    ],
    [
      'with one in a style',
      svg('<rect style="fill:url(http://example.org)"/>'),
      'names another file or address',
    ],
    ['with an import', svg('<style>@import "x.css";</style>'), 'has styles from elsewhere'],
    [
      'with a picture',
      svg('<image href="data:image/png;base64,AA"/>'),
      'has another picture in it',
    ],
    ['with a script', svg('<g><script>evil()</script></g>'), 'has a script'],
    [
      'with text',
      svg('<text x="1">Logo</text>'),
      'has text, which is set in fonts that the PDF would not have',
    ],
    ['with HTML', svg('<foreignObject/>'), 'has something in it that is no drawing'],
    ['with a filter', svg('<filter id="f"/>'), 'has a filter, which PDF does not know'],
    ['of no width', svg('', 'width="0" height="9"'), 'has no width or no height'],
    ['of less than none', svg('', 'width="9" height="-9"'), 'has no width or no height'],
    [
      'with an empty view box',
      svg('', 'width="9" height="9" viewBox="0 0 0 9"'),
      'has no width or no height',
    ],
    [
      'with next to no view box',
      svg('', 'width="9" height="9" viewBox="0 0 1e-300 1"'),
      'has no width or no height',
    ],
    [
      'with a symbol that has an empty view box',
      svg('<symbol id="s" viewBox="0 0 0 0"/><use href="#s"/>'),
      'has a viewBox that is none',
    ],
    [
      'with symbols that make each other larger beyond reason',
      svg(`${'<svg viewBox="0 0 .01 .01">'.repeat(3)}${'</svg>'.repeat(3)}`),
      'has numbers beyond reason',
    ],
    ['skewed by a right angle', svg('<g transform="skewX(90)"/>'), 'has numbers beyond reason'],
    ['of no size', svg('', ''), 'does not say how large it is'],
    ['of a size beyond reason', svg('', 'viewBox="0 0 1e308 9"'), 'has a viewBox that is none'],
    ['nested too deeply', svg('<g>'.repeat(5000) + '</g>'.repeat(5000)), 'is nested too deeply'],
    ['of too many parts', svg('<path/>'.repeat(10_001)), 'has too many parts'],
    ['that uses itself', svg('<g id="a"><use href="#a"/></g>'), 'uses itself'],
    ['that uses much too often', svg(`<path id="u0"/>${uses.join('')}`), 'has too many parts'],
    [
      'with gradients that name each other',
      svg('<linearGradient id="a" href="#b"/><linearGradient id="b" xlink:href="#a"/>'),
      'uses itself',
    ],
    [
      'with clips that name each other',
      svg('<clipPath id="a" clip-path="url(#b)"/><clipPath id="b" style="clip-path: url(#a)"/>'),
      'uses itself',
    ],
    ['with a clip of many parts around each of many', clipped(' clip-path="url(#c)"'), tooMany],
    [
      'with such a clip by a style',
      clipped(' class="a"', '<style>g .a, .b { clip-path: url("#c") }</style>'),
      tooMany,
    ],
    [
      'with a long path that is used often',
      svg(`<path id="p" d="M0 0${'l1 1'.repeat(5000)}"/>${'<use href="#p"/>'.repeat(500)}`),
      tooMany,
    ],
    [
      'with many styles for many parts',
      svg(`<style>${'.a{fill:red}'.repeat(4000)}</style>${'<path/>'.repeat(9000)}`),
      'has too many styles',
    ],
    ['with numbers beyond reason', svg('<path d="M0 0L1e300 5"/>'), 'has numbers beyond reason'],
    [
      'scaled beyond reason',
      svg(`${'<g transform="scale(1e5)">'.repeat(20)}`),
      'has numbers beyond reason',
    ],
    ['that is too long', svg(`<path d="M0 0${'l1 1'.repeat(250_000)}"/>`), 'is too long a drawing'],
    ['that is another thing', '<html><svg/></html>', 'is no SVG'],
  ])('%s', async (_, drawing, reason) => {
    expect(await refusal(drawing)).toBe(reason);
  });
});

describe('what is large and sound is drawn', () => {
  test.each([
    ['a long path', svg(`<path d="M0 0${'l1 1'.repeat(240_000)}"/>`)],
    ['many parts', svg('<path d="M0 0h9"/>'.repeat(9000))],
    [
      'many styles',
      svg(
        `<style>${'.a .b{fill:red}'.repeat(3000)}</style>${'<path class="a" d="M0 0h9"/>'.repeat(2000)}`,
      ),
    ],
    [
      'styles of classes that name one of many gradients each',
      svg(
        `<style>${Array.from({ length: 50 }, (_, n) => `.c${n}{fill:url(#g${n})}`).join('')}</style>${Array.from(
          { length: 50 },
          (_, n) => `<linearGradient id="g${n}">${'<stop/>'.repeat(9)}</linearGradient>`,
        ).join(
          '',
        )}${Array.from({ length: 2000 }, (_, n) => `<path class="c${n % 50}" d="M0 0h9"/>`).join('')}`,
      ),
    ],
    ['nothing', svg('')],
    ['what is broken at its end', svg('<g><path d="M0 0 L 5').slice(0, -6)],
  ])('%s', async (_, drawing) => {
    const { bytes, found } = await setWith(drawing);
    expect(found).toEqual([]);
    await readPdf(bytes ?? expect.fail('no PDF'));
  });
});
