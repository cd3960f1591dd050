import { getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import type { Inline } from '../../src/document/document.ts';
import { elementsOf, readTags, rolesOf } from './read-back.ts';
import { bytesOf } from './set-document.ts';
import { box, documentOf, evidence, heading, list, note, paragraph, table } from './trees.ts';

const sample = documentOf(
  [
    heading(1, 'The question & its <answers>'),
    box('summary', paragraph('In short, nothing is known.')),
    heading(2, 'What is alleged'),
    paragraph(
      'He reports it',
      { kind: 'note-reference', label: 'p-1', number: 1 },
      '. See ',
      {
        kind: 'link',
        href: 'https://example.org/report',
        inlines: [{ kind: 'text', text: 'the report' }],
      },
      '.',
    ),
    evidence('The words themselves.', 'Kin Phea, director; “Title”, The Post, n.d.', 2),
    list([paragraph('first'), list([paragraph('inner')])], [paragraph('second')]),
    table(['Date', 'Event'], ['2018', ''], ['', 'letter']),
    { kind: 'code', text: 'a  b\n  c\n' },
  ],
  {
    title: 'The question & its <answers>',
    authors: [{ name: 'Example Institute' }, { name: 'A. N. Other' }],
    subject: 'Bases & ports',
    keywords: ['Ream', 'Koh Kong'],
    date: '2024-03-15',
    notes: [note(1, 'Citation of one, lines 3–27.'), note(2, 'Citation of two.')],
  },
);

describe('the tags of a PDF', () => {
  test('give every block its role, in reading order', async () => {
    const [page] = await readTags(await bytesOf(sample));
    const [document] = page?.tree?.children ?? [];
    expect(document?.children.map(rolesOf)).toEqual([
      'H1',
      'P',
      'P',
      'Sect(P)',
      'H2',
      'P(Reference(Link) Link)',
      'BlockQuote(P P(Reference(Link)))',
      'L(LI(Lbl LBody(P L(LI(Lbl LBody(P))))) LI(Lbl LBody(P)))',
      'Table(TR(TH TH) TR(TD TD) TR(TD TD))',
      'P(Code)',
      'H2',
      'Note(Lbl(Link) P)',
      'Note(Lbl(Link) P)',
    ]);
  });

  test('hold the text of the document, each in its element', async () => {
    const [page] = await readTags(await bytesOf(sample));
    const textsOf = (role: string): readonly string[] =>
      elementsOf(page?.tree, role).map(({ text }) => text.replace(/\s+/g, ' ').trim());
    expect(textsOf('H1')).toEqual(['The question & its <answers>']);
    expect(textsOf('H2')).toEqual(['What is alleged', 'Notes']);
    expect(textsOf('BlockQuote')).toEqual([
      'The words themselves. — Kin Phea, director; “Title”, The Post, n.d.2',
    ]);
    expect(textsOf('Note')).toEqual(['1 Citation of one, lines 3–27.', '2 Citation of two.']);
    expect(textsOf('TH')).toEqual(['Date', 'Event']);
    expect(textsOf('TD')).toEqual(['2018', '', '', 'letter']);
    expect(textsOf('Lbl')).toEqual(['•', '–', '•', '1', '2']);
    expect(textsOf('Link')).toEqual(['1', 'the report', '2', '1', '2']);
  });

  test('leave heads, feet and bands out of the text', async () => {
    const [page] = await readTags(await bytesOf(sample));
    expect(page?.shown).toContain('Page 1 of 1');
    expect(page?.shown).toContain('Policy brief');
    expect(page?.tree?.text).not.toContain('Page 1 of 1');
    expect(page?.tree?.text).not.toContain('Policy brief');
  });

  test('stay whole where an element goes on over pages', async () => {
    const text = Array.from({ length: 2000 }, (_, index) => `w${index}`).join(' ');
    const link: Inline = {
      kind: 'link',
      href: 'https://example.org/',
      inlines: [{ kind: 'text', text }],
    };
    const pages = await readTags(await bytesOf(documentOf([paragraph(link)])));
    expect(pages.length).toBeGreaterThan(1);
    const read = pages.map(({ tree }) =>
      elementsOf(tree, 'Link')
        .map((each) => each.text)
        .join(''),
    );
    expect(read.join('').replace(/\s+/g, ' ').trim()).toBe(text);
  });

  test('own the areas of links on the page where they are', async () => {
    const link: Inline = {
      kind: 'link',
      href: 'https://example.org/',
      inlines: [{ kind: 'text', text: 'words' }],
    };
    const blocks = Array.from({ length: 100 }, () => paragraph(link));
    const pages = await readTags(await bytesOf(documentOf(blocks)));
    expect(pages.length).toBeGreaterThan(2);
    for (const { tree, annotations } of pages) {
      expect(annotations.length).toBeGreaterThan(0);
      expect(elementsOf(tree, 'Link').flatMap((each) => each.annotations)).toEqual(annotations);
    }
  });

  test('keep the spaces between words, at the ends of lines too', async () => {
    const text = Array.from({ length: 300 }, (_, index) => `word${index}`).join(' ');
    const [page] = await readTags(await bytesOf(documentOf([paragraph(text)])));
    expect(
      elementsOf(page?.tree, 'P').map((each) => each.text.replace(/[ \n]+/g, ' ').trim()),
    ).toEqual([text]);
  });

  test.each([
    ['letters with marks', 'Ångström naïve Tiếng Việt č š ž'],
    ['decomposed letters', 'e\u0301 a\u0308'],
    ['other scripts', 'αβγ ΩΨ Привет Ёж'],
    ['hyphens and spaces that look alike', 'a-b a\u2010b a\u2011b'],
    ['ligature letters and quotation marks', 'office fly “x” ‘x’ … — –'],
  ])('copy as they were written: %s', async (_, text) => {
    const [page] = await readTags(await bytesOf(documentOf([paragraph(text)])));
    expect(
      elementsOf(page?.tree, 'P').map((each) => each.text.replace(/[ \n]+/g, ' ').trim()),
    ).toEqual([text]);
  });
});

describe('what a PDF says of itself', () => {
  test('title, authors, subject and keywords, in the file and in XMP', async () => {
    const pdf = await getDocumentProxy(new Uint8Array(await bytesOf(sample)));
    const { info, metadata } = await pdf.getMetadata();
    expect(info).toMatchObject({
      Title: 'The question & its <answers>',
      Author: 'Example Institute; A. N. Other',
      Subject: 'Bases & ports',
      Keywords: 'Ream, Koh Kong',
      Language: 'en',
    });
    expect(metadata?.get('dc:title')).toBe('The question & its <answers>');
    expect(metadata?.get('dc:creator')).toEqual(['Example Institute', 'A. N. Other']);
    expect(metadata?.get('dc:description')).toBe('Bases & ports');
  });

  test('bookmarks lead to the place of each heading, under the heading above it', async () => {
    const pdf = await getDocumentProxy(new Uint8Array(await bytesOf(sample)));
    const [title, ...others] = (await pdf.getOutline()) ?? [];
    expect(others).toEqual([]);
    expect(title?.items.map((item: { title: string }) => item.title)).toEqual([
      'What is alleged',
      'Notes',
    ]);
    const dest = title?.items[0]?.dest;
    expect(Array.isArray(dest) && dest.slice(1, 3)).toEqual([{ name: 'XYZ' }, 70]);
  });

  test('links have a description, and lead where they say', async () => {
    const pdf = await getDocumentProxy(new Uint8Array(await bytesOf(sample)));
    const annotations = await (await pdf.getPage(1)).getAnnotations();
    const links = annotations.map(({ url, dest, contentsObj }) => [url ?? dest, contentsObj.str]);
    expect(links).toEqual([
      ['n000001', 'Note 1'],
      ['https://example.org/report', 'the report'],
      ['n000002', 'Note 2'],
      ['r000001x000001', 'Back to reference 1'],
      ['r000002x000001', 'Back to reference 2'],
    ]);
    const targets = await pdf.getDestinations();
    expect(Object.keys(targets)).toEqual(expect.arrayContaining(['n000001', 'r000001x000001']));
  });

  test('links between notes and calls are described in the words of the document', async () => {
    const call = { kind: 'note-reference', label: 'p-1', number: 1 } as const;
    const blocks = [paragraph('Mots', call)];
    const french = documentOf(blocks, { language: 'fr-FR', notes: [note(1, 'Une note')] });
    const pdf = await getDocumentProxy(new Uint8Array(await bytesOf(french)));
    const annotations = await (await pdf.getPage(1)).getAnnotations();
    expect(annotations.map(({ contentsObj }) => contentsObj.str)).toEqual([
      'Note 1',
      'Retour à l’appel 1',
    ]);
  });
});
