import { getDocumentProxy } from 'unpdf';
import { beforeAll, describe, expect, test } from 'vitest';
import { parseDocument } from '../../../src/document/parse-document.ts';
import { contentId } from '../../../src/pdf/content-id.ts';
import { bytesOf } from '../set-document.ts';
import { documentOf, heading, paragraph } from '../trees.ts';
import { everyFeature, setMarkdown } from './every-feature.ts';
import { RawPdf } from './raw-pdf.ts';

interface Told {
  readonly info: Readonly<Record<string, unknown>>;
  readonly xmp: string;
  readonly get: (key: string) => unknown;
}

async function toldBy(bytes: Uint8Array): Promise<Told> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const { info, metadata } = await pdf.getMetadata();
  const get = (key: string): unknown => metadata?.get(key);
  const xmp = Buffer.from(bytes).toString('utf8');
  return { info: info as Readonly<Record<string, unknown>>, xmp, get };
}

describe('a file for the archive', () => {
  let bytes: Uint8Array;
  let told: Told;

  beforeAll(async () => {
    bytes = await setMarkdown(everyFeature);
    told = await toldBy(bytes);
  });

  test('says that it is PDF/A-3a and PDF/UA-1, and describes what the one does not know', () => {
    expect(['part', 'conformance'].map((key) => told.get(`pdfaid:${key}`))).toEqual(['3', 'A']);
    expect(told.get('pdfuaid:part')).toBe('1');
    expect(told.xmp).toContain('<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>');
  });

  test('tells what it is as its dictionary does, signs of XML among the words', () => {
    expect(told.get('dc:title')).toBe('Bases & ports <2018>');
    expect(told.info['Title']).toBe('Bases & ports <2018>');
    expect(told.get('dc:creator')).toEqual(['One & Two', 'Three']);
    expect(told.info['Author']).toBe('One & Two; Three');
    expect(told.get('pdf:keywords')).toBe('Ream & Kong, port');
    expect(told.info['Keywords']).toBe('Ream & Kong, port');
    expect(told.get('dc:description')).toBe('What is > known');
    expect(told.get('dc:date')).toBe('2024-03-15');
    expect(told.get('dc:rights')).toBe('© 2024 One & Two. CC BY 4.0');
    expect(told.get('xmprights:marked')).toBe('True');
    expect(told.get('xmp:createdate')).toBe('2024-03-15T00:00:00Z');
    expect(told.info['CreationDate']).toBe('D:20240315000000Z');
  });

  test('is in the colours of sRGB', () => {
    const pdf = new RawPdf(bytes);
    const [intent] = pdf.list(pdf.at(pdf.catalogue, 'OutputIntents'));
    const dictionary = pdf.dictionary(intent);
    expect(pdf.name(dictionary, 'S')).toBe('GTS_PDFA1');
    expect(pdf.text(dictionary, 'OutputConditionIdentifier')).toBe('sRGB IEC61966-2.1');
    expect(pdf.at(dictionary, 'DestOutputProfile', 'N')).toBe(3);
  });

  test('is marked and shows its title', () => {
    const pdf = new RawPdf(bytes);
    expect(pdf.at(pdf.catalogue, 'MarkInfo', 'Marked')).toBe(true);
    expect(pdf.at(pdf.catalogue, 'ViewerPreferences', 'DisplayDocTitle')).toBe(true);
  });
});

describe('the identifier', () => {
  const sample = documentOf([heading(1, 'A'), paragraph('words')]);

  test('is a UUID that the file has for its own too', async () => {
    const bytes = await bytesOf(sample);
    const { get } = await toldBy(bytes);
    const uuid = /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
    expect(get('dc:identifier')).toMatch(uuid);
    expect(get('xmpmm:documentid')).toBe(get('dc:identifier'));
    const pdf = await getDocumentProxy(new Uint8Array(bytes));
    const id = Buffer.from(contentId(sample)).toString('hex');
    expect(pdf.fingerprints[0]).toBe(id);
  });

  test('is that of the content, whenever and wherever in its file it was written', () => {
    const id = (markdown: string): string =>
      Buffer.from(contentId(parseDocument(markdown, 'a.md', () => {}))).toString('hex');
    const markdown = 'See [it](https://example.org).\n\n- a\n';
    expect(id(`\n\n${markdown}\n\n`)).toBe(id(markdown));
    expect(id(markdown.replace('- a', '- b'))).not.toBe(id(markdown));
    expect(id(markdown.replace('- a', '1. a'))).not.toBe(id(markdown));
    expect(id(markdown.replace('- a', '- a\n- '))).not.toBe(id(markdown));
  });
});

describe('what a document does not say well', () => {
  test('no word of rights leaves them open', async () => {
    const { get } = await toldBy(await bytesOf(documentOf([paragraph('words')])));
    expect([get('dc:rights'), get('xmprights:marked')]).toEqual([null, null]);
  });

  test.each([
    ['no title', {}, 'Untitled', 'en'],
    ['a title of lines', { title: ' one\n\ttwo ' }, 'one two', 'en'],
    ['no code of a language', { title: 'A', language: 'English, mostly' }, 'A', 'und'],
  ])('%s', async (_, meta, title, language) => {
    const bytes = await bytesOf(documentOf([paragraph('words')], meta));
    const { info, get } = await toldBy(bytes);
    expect([info['Title'], get('dc:title')]).toEqual([title, title]);
    expect([info['Language'], get('dc:language')]).toEqual([language, language]);
  });

  test('characters that XML cannot hold are in neither place', async () => {
    const subject = 'a\u0001b\ud800c\uffff\u{1f600}';
    const { info, get } = await toldBy(await bytesOf(documentOf([paragraph('w')], { subject })));
    expect([info['Subject'], get('dc:description')]).toEqual(['abc\u{1f600}', 'abc\u{1f600}']);
  });
});

describe('what goes along', () => {
  const sample = documentOf([heading(1, 'A')]);
  const attachment = {
    name: 'a.evidence.json',
    bytes: new TextEncoder().encode('{"é": 1}'),
    type: 'application/json',
    description: 'The record',
  };

  test('is associated with the document, with its type and its date', async () => {
    const pdf = new RawPdf(await bytesOf(sample, { attachment }));
    const [associated, ...others] = pdf.list(pdf.at(pdf.catalogue, 'AF'));
    expect(others).toEqual([]);
    const specification = pdf.dictionary(associated);
    expect(pdf.name(specification, 'AFRelationship')).toBe('Data');
    expect(['F', 'UF'].map((key) => pdf.text(specification, key))).toEqual([
      'a.evidence.json',
      'a.evidence.json',
    ]);
    const file = pdf.dictionary(pdf.at(specification, 'EF', 'F'));
    expect(pdf.name(file, 'Subtype')).toMatch(/^application(\/|#2F)json$/);
    expect(pdf.text(pdf.dictionary(pdf.at(file, 'Params')), 'ModDate')).toBe('D:20240315000000Z');
    expect(pdf.at(file, 'Params', 'Size')).toBe(attachment.bytes.length);
  });

  test('comes out as it went in', async () => {
    const bytes = await bytesOf(sample, { attachment });
    const pdf = await getDocumentProxy(new Uint8Array(bytes));
    const found: Record<string, { content: Uint8Array }> = await pdf.getAttachments();
    expect(Object.keys(found)).toEqual(['a.evidence.json']);
    expect(Buffer.from(found['a.evidence.json']?.content ?? []).toString()).toBe('{"é": 1}');
  });

  test('is not there where nothing was given', async () => {
    const pdf = new RawPdf(await bytesOf(sample));
    expect(pdf.at(pdf.catalogue, 'AF')).toBeUndefined();
    expect(pdf.at(pdf.catalogue, 'Names', 'EmbeddedFiles')).toBeUndefined();
  });
});
