import { describe, expect, test } from 'vitest';
import { elementsOfRole, type PdfElement, textOfElement } from '../../src/verify/pdf-reading.ts';
import { readPdf } from '../../src/verify/read-pdf.ts';
import { compactPdf, plainPdf, taggedObjects } from './hand-made-pdf.ts';

/** Role and text of an element and all under it, as nested lists. */
function outlineOf(element: PdfElement): unknown {
  const children = element.children.map((child) =>
    child.kind === 'text' ? child.text.trim() : outlineOf(child),
  );
  return [element.role, ...children];
}

/** A quotation that goes on over a page, beside another that begins there. */
const overPages = taggedObjects(
  [
    [
      { id: 'artifact', lines: ['RUNNING HEAD'] },
      { id: 0, lines: ['The first part of', 'a para-'] },
      { id: 'artifact', lines: ['page 1 of 2'] },
    ],
    [
      { id: 'artifact', lines: ['RUNNING HEAD'] },
      { id: 0, lines: ['graph goes on.'] },
      { id: 1, lines: ['Another.'] },
      { id: 'untagged', lines: ['forgotten'] },
    ],
  ],
  [
    '<< /Type /StructElem /S /Document /P 4 0 R /K [31 0 R 33 0 R] >>',
    '<< /Type /StructElem /S /BlockQuote /P 30 0 R /K 32 0 R >>',
    '<< /Type /StructElem /S /P /P 31 0 R /Pg 10 0 R /K [0 << /Type /MCR /Pg 11 0 R /MCID 0 >>] >>',
    '<< /Type /StructElem /S /Citation /P 30 0 R /Pg 11 0 R /K [34 0 R] /Lang (km) /A << /O /Table /Scope /Column >> >>',
    '<< /Type /StructElem /S /P /P 33 0 R /Pg 11 0 R /K 1 /Alt <feff00e9> >>',
  ],
);

describe.each([
  ['a plain cross-reference table', plainPdf],
  ['object streams and a cross-reference stream', compactPdf],
])('a file with %s', (_, write) => {
  test('is read as a tree in which an element that goes on over pages is one', async () => {
    const { pages, elements, language } = await readPdf(write(overPages));
    expect({ pages, language }).toEqual({ pages: 2, language: 'en-GB' });
    expect(elements.map(outlineOf)).toEqual([
      [
        'Document',
        ['BlockQuote', ['P', 'The first part of\na para-', 'graph goes on.']],
        ['BlockQuote', ['P', 'Another.']],
      ],
    ]);
    expect(elementsOfRole(elements, 'BlockQuote').map((quotation) => quotation.pages)).toEqual([
      [1, 2],
      [2],
    ]);
  });
});

test('artifacts and text outside the tags are told apart, page by page', async () => {
  const { artifacts, untagged } = await readPdf(plainPdf(overPages));
  expect(artifacts).toEqual(['RUNNING HEAD\npage 1 of 2', 'RUNNING HEAD']);
  expect(untagged).toEqual(['', 'forgotten']);
});

test('language, attributes and alternative text are those of the element', async () => {
  const { elements } = await readPdf(plainPdf(overPages));
  const [, second] = elementsOfRole(elements, 'BlockQuote');
  expect(second?.language).toBe('km');
  expect(second?.attributes.get('Scope')).toBe('Column');
  expect(second?.children[0]).toMatchObject({ role: 'P', alt: 'é' });
});

test('the text of an element leaves out the roles that are asked for', async () => {
  const { elements } = await readPdf(plainPdf(overPages));
  const [document] = elements;
  if (document === undefined) throw new Error('no document');
  expect(textOfElement(document, new Set(['BlockQuote']))).toBe('');
  expect(textOfElement(document).replace(/\s+/g, ' ').trim()).toBe(
    'The first part of a para- graph goes on. Another.',
  );
});

describe('a file that is not sound', () => {
  const sound = Buffer.from(plainPdf(overPages)).toString('latin1');

  test.each([
    ['nothing', ''],
    ['no PDF', 'Dear all, please find attached'],
    ['one cut off', sound.slice(0, sound.length / 2)],
    ['one whose table leads astray', sound.replace(/startxref\n\d+/, 'startxref\n7')],
    [
      'one whose tree leads back to itself',
      sound.replace('/P 33 0 R /Pg 11 0 R /K 1 ', '/P 33 0 R /K    33 0 R'),
    ],
    ['one that nests a thousand arrays', sound.replace('/Lang (en-GB)', `/X ${'['.repeat(1000)}`)],
  ])('is refused: %s', async (_, text) => {
    await expect(readPdf(Buffer.from(text, 'latin1'))).rejects.toThrow();
  });
});
