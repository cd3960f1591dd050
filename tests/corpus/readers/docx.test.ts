import { describe, expect, it, test } from 'vitest';
import type { Extraction } from '../../../src/corpus/extraction.ts';
import { readDocx } from '../../../src/corpus/readers/docx/read-docx.ts';
import { composeDocx, type DocxParts, documentXml, docxParagraph } from './compose-docx.ts';
import { composeZip } from './compose-zip.ts';

function extractionOf(parts: DocxParts): Extraction {
  const reading = readDocx(composeDocx(parts));
  if (reading.kind === 'not-text') throw new Error(reading.message);
  return reading.extraction;
}

function blocksOf(body: string, more: Partial<DocxParts> = {}): readonly string[] {
  const { text, marks = [] } = extractionOf({ body, ...more });
  return marks.map(({ kind, level, start, end }) => `${kind} ${level}: ${text.slice(start, end)}`);
}

function refusalOf(bytes: Uint8Array): string {
  const reading = readDocx(bytes);
  return reading.kind === 'not-text' ? reading.message : 'read';
}

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (inner: string): string => `<w:p>${inner}</w:p>`;

describe('paragraphs', () => {
  it('are what their styles mean, by the names that styles have in every language', () => {
    const listed = '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr>';
    expect(
      blocksOf(
        docxParagraph('Title', 'Titel') +
          docxParagraph('Section', 'berschrift1') +
          docxParagraph('By a style of our own', 'Eigene') +
          docxParagraph('Words & more', 'Zitat') +
          docxParagraph('Item', 'Listenabsatz', listed) +
          docxParagraph('Text') +
          docxParagraph('Contents ... 3', 'Verzeichnis1'),
      ),
    ).toEqual([
      'heading 1: Title',
      'heading 2: Section',
      'heading 2: By a style of our own',
      'block-quotation 0: Words & more',
      'list-item 2: Item',
      'paragraph 0: Text',
      'furniture 0: Contents ... 3',
    ]);
  });

  it('are read over runs, tabs and breaks, without hidden words', () => {
    const hidden = '<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>';
    expect(
      blocksOf(
        paragraph(
          `${run('The ri')}${run('ver')}<w:r><w:tab/><w:t>rose</w:t><w:br/><w:t>far.</w:t></w:r>${hidden}`,
        ),
      ),
    ).toEqual(['paragraph 0: The river rose far.']);
  });

  it('keep the zero-width spaces between words of Khmer, and lose those between others', () => {
    expect(blocksOf(paragraph(run('ភ្នំ\u200bពេញ។')))).toEqual(['paragraph 0: ភ្នំ\u200bពេញ។']);
    expect(blocksOf(paragraph(run('The\u200b river  rose.')))).toEqual([
      'paragraph 0: The river rose.',
    ]);
  });

  it('have changes as accepted: inserted words stay, deleted and moved ones go', () => {
    expect(
      blocksOf(
        paragraph(
          `${run('It rose ')}<w:del><w:r><w:delText>two</w:delText></w:r></w:del><w:ins>${run('nine ')}</w:ins>` +
            `<w:moveFrom>${run('gone ')}</w:moveFrom><w:moveTo>${run('days.')}</w:moveTo>`,
        ),
      ),
    ).toEqual(['paragraph 0: It rose nine days.']);
  });

  it('are one where the end between them was deleted', () => {
    const deleted = '<w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>';
    expect(blocksOf(paragraph(`${deleted}${run('One ')}`) + paragraph(run('sentence.')))).toEqual([
      'paragraph 0: One sentence.',
    ]);
  });

  it('hold neither comments, calls of notes nor instructions of fields', () => {
    expect(
      blocksOf(
        paragraph(
          `${run('See page ')}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGEREF x</w:instrText></w:r>` +
            `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('4')}<w:r><w:fldChar w:fldCharType="end"/></w:r>` +
            `<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:commentReference w:id="1"/></w:r>${run('.')}`,
        ),
      ),
    ).toEqual(['paragraph 0: See page 4.']);
  });

  it('in text boxes are furniture, and stand once', () => {
    const box = `<w:txbxContent>${docxParagraph('In a box')}</w:txbxContent>`;
    expect(
      blocksOf(
        paragraph(
          `${run('Text.')}<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r>`,
        ),
      ),
    ).toEqual(['furniture 0: In a box', 'paragraph 0: Text.']);
  });

  it('of a table are its rows, and of a table that lays out a page its prose', () => {
    const row = (...cells: readonly string[]): string =>
      `<w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`;
    const long = 'A paragraph that is a part of the text. '.repeat(8).trim();
    expect(
      blocksOf(
        `<w:tbl>${row(docxParagraph('Year'), docxParagraph('Rise'))}${row(docxParagraph('2018'), docxParagraph('4 m'))}</w:tbl>` +
          `<w:tbl>${row(docxParagraph(long) + docxParagraph('Second.'), docxParagraph('Aside.'))}</w:tbl>`,
      ),
    ).toEqual([
      'paragraph 0: Year | Rise',
      'paragraph 0: 2018 | 4 m',
      `paragraph 0: ${long}`,
      'paragraph 0: Second.',
      'paragraph 0: Aside.',
    ]);
  });

  it('of notes stand after the text, as furniture', () => {
    const footnotes = documentXml('').replace(
      /<w:body>.*<\/w:body>/,
      `<w:footnote w:id="2">${docxParagraph('A note.')}</w:footnote>`,
    );
    expect(
      blocksOf(docxParagraph('Text.'), {
        more: [{ name: 'word/footnotes.xml', content: footnotes }],
      }),
    ).toEqual(['paragraph 0: Text.', 'furniture 0: A note.']);
  });

  it('lead back to their number in the document', () => {
    const { origins } = extractionOf({ body: docxParagraph('One') + docxParagraph('Two') });
    expect(origins).toEqual([
      { start: 0, element: 'p 1' },
      { start: 5, element: 'p 2' },
    ]);
  });
});

describe('properties', () => {
  it('are metadata', () => {
    const core =
      '<dc:title>The river</dc:title><dc:creator>Sok Chanda; Chan Dara</dc:creator><dcterms:created>2019-01-19T08:30:00Z</dcterms:created>';
    const { metadata } = extractionOf({ body: docxParagraph('Text'), core });
    expect(metadata).toMatchObject({
      title: { value: 'The river', from: 'markup', where: 'docx core.xml dc:title' },
      author: [{ value: 'Sok Chanda' }, { value: 'Chan Dara' }],
    });
    // It is the file's day, and not its text's.
    expect(metadata?.issued).toBeUndefined();
  });

  test.each(['Microsoft Word - draft3.doc', 'Untitled', 'report.docx', 'Document1'])(
    'are no title where a program wrote %j',
    (title) => {
      const core = `<dc:title>${title}</dc:title><dc:creator>Administrator</dc:creator>`;
      const { metadata } = extractionOf({ body: docxParagraph('Text'), core });
      expect(metadata).toEqual({});
    },
  );
});

describe('a file that is a trap or damaged', () => {
  it('expands no entity', () => {
    const prologue =
      '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY file SYSTEM "file:///etc/passwd">]>';
    const body = '<w:p><w:r><w:t>One &b; &file; end.</w:t></w:r></w:p>';
    expect(blocksOf(body, { prologue })).toEqual(['paragraph 0: One &b; &file; end.']);
  });

  it('is refused by what it declares, unpacked', () => {
    const bomb = composeZip([{ name: 'word/document.xml', content: 'x', declaredSize: 2 ** 31 }]);
    expect(refusalOf(bomb)).toContain('larger unpacked');
  });

  it('is stopped where it unpacks to more than it declares', () => {
    const content = Buffer.alloc(50_000_000, 'a');
    expect(
      refusalOf(composeZip([{ name: 'word/document.xml', content, declaredSize: 1000 }])),
    ).toContain('damaged');
  });

  it('is refused where it is encrypted, by the archive or around it', () => {
    expect(
      refusalOf(composeZip([{ name: 'word/document.xml', content: 'x', isEncrypted: true }])),
    ).toContain('encrypted');
    expect(refusalOf(Buffer.from('d0cf11e0a1b11ae1'.padEnd(2000, '0'), 'hex'))).toContain(
      'encrypted',
    );
  });

  it('is refused where it is another archive, or no archive', () => {
    expect(
      refusalOf(composeZip([{ name: 'mimetype', content: 'application/epub+zip' }])),
    ).toContain('it has no word/document.xml');
    expect(refusalOf(composeZip([{ name: 'word/document.xml', content: '<html/>' }]))).toContain(
      'damaged',
    );
    expect(refusalOf(Buffer.from('{\\rtf1 text}'))).toContain('not a DOCX');
  });

  it('is refused where a byte of its text is wrong', () => {
    const bytes = composeZip([
      {
        name: 'word/document.xml',
        content: documentXml(docxParagraph('Some text.')),
        isStored: true,
      },
    ]);
    const at = bytes.indexOf('Some text.');
    bytes[at] = 0x58;
    expect(refusalOf(bytes)).toContain('damaged');
  });

  it('is refused where elements are nested without an end', () => {
    expect(
      refusalOf(
        composeDocx({ body: '<w:tbl><w:tr><w:tc>'.repeat(50_000) + docxParagraph('deep') }),
      ),
    ).toContain('damaged');
  });
});
