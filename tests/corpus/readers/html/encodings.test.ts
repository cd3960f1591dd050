import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../../src/corpus/readers/html/read-html.ts';
import { added, body, extract, filler, page, paragraphs } from './pages.ts';

const smart = '“It’s a start,” she said – and left…';

describe('encodings', () => {
  it.each([
    ['meta charset', '<meta charset="windows-1252">', 'windows-1252'],
    [
      'http-equiv',
      '<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">',
      'windows-1252',
    ],
    ['a Latin-1 that browsers read as windows-1252', '<meta charset=iso-8859-1>', 'windows-1252'],
    ['another alphabet', '<meta charset="windows-1251">', 'windows-1251'],
  ])('are taken from %s', (_, meta, encoding) => {
    const text = encoding === 'windows-1251' ? 'Пристань построят после дождей.' : smart;
    const bytes = iconv.encode(page(`${paragraphs}<p>${text}</p>`, meta), encoding);
    expect(body(bytes).at(-1)).toBe(text);
  });

  it('are taken from an XML declaration', () => {
    const markup = `<?xml version="1.0" encoding="windows-1252"?>${page(`${paragraphs}<p>${smart}</p>`)}`;
    expect(body(iconv.encode(markup, 'windows-1252')).at(-1)).toBe(smart);
  });

  it('are taken from a byte order mark before all else', () => {
    const markup = page(`${paragraphs}<p>${smart}</p>`, '<meta charset="iso-8859-1">');
    expect(body(iconv.encode(markup, 'utf-16le', { addBOM: true })).at(-1)).toBe(smart);
  });

  it('are UTF-8 where the bytes are, whatever the page declares', () => {
    const markup = page(`${paragraphs}<p>${smart}</p>`, '<meta charset="iso-8859-1">');
    expect(body(markup).at(-1)).toBe(smart);
  });

  it('are guessed where nothing is declared, and the guess is told', () => {
    const french =
      '<p>L’évêque a été reçu à l’hôtel, où il a déclaré « être très heureux » de ce que l’été n’ait pas tardé.</p>';
    const reading = readHtml(iconv.encode(page(paragraphs + french), 'windows-1252'));
    expect(reading.kind === 'text' && reading.remarks).toHaveLength(1);
  });

  it('do no harm where a broken byte stands outside of the article', () => {
    const bytes = Buffer.from(
      page(`<div>${paragraphs}</div><footer>X</footer>`, '<meta charset="utf-8">'),
    );
    bytes[bytes.lastIndexOf('X')] = 0xff;
    expect(body(bytes)).toEqual(filler);
  });

  it('lead to a refusal where a broken byte stands in the words of the article', () => {
    const bytes = Buffer.from(page(paragraphs, '<meta charset="utf-8">'));
    bytes[bytes.indexOf('surveyors')] = 0xff;
    expect(readHtml(bytes)).toMatchObject({ kind: 'not-text' });
  });
});

describe('languages', () => {
  it('keeps Khmer as it is written, and its title', () => {
    const khmer =
      'ក្រសួងសាធារណការ និងដឹកជញ្ជូន បានប្រកាសកាលពីថ្ងៃអង្គារថា ការងារសាងសង់ផែភាគខាងជើងនឹងចាប់ផ្តើមក្រោយរដូវវស្សា។';
    const markup = `<html lang="km"><title>ផែថ្មី</title><body><h1>ផែថ្មី</h1><div>${`<p>${khmer}</p>`.repeat(2)}</div>`;
    const { metadata } = extract(markup);
    expect(body(markup)).toEqual([khmer, khmer]);
    expect(metadata).toMatchObject({ language: { value: 'km' }, title: { value: 'ផែថ្មី' } });
  });

  it('keeps the blanks of French quotations as blanks', () => {
    expect(
      added(page(`<article>${paragraphs}<p>Il a dit : «&nbsp;Non&nbsp;».</p></article>`)),
    ).toEqual(['Il a dit : « Non ».']);
  });
});
