import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../../src/corpus/readers/html/read-html.ts';
import { paragraphs } from './pages.ts';

const names =
  'p div span ul li table tr td h1 h2 blockquote q br a script style article aside pre b svg form'.split(
    ' ',
  );
const tag = fc.constantFrom(...names);
const piece = fc.oneof(
  tag.map((name) => `<${name}>`),
  tag.map((name) => `</${name}>`),
  fc
    .tuple(tag, fc.constantFrom('class', 'id', 'style', 'hidden', 'href'), fc.string())
    .map(([name, attribute, value]) => `<${name} ${attribute}="${value}">`),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(paragraphs, '&amp;', '&#0;', '&nbsp;', '\u200b', '<!--', '-->', '<![CDATA[', ' '),
);
const soup = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));
const bytesOf = (markup: string): Uint8Array => new TextEncoder().encode(markup);

describe('whatever the markup', () => {
  it('a reading has marks in order, each of words on one line, and the text is made of them', () => {
    fc.assert(
      fc.property(soup, (markup) => {
        const reading = readHtml(bytesOf(markup));
        if (reading.kind !== 'text') return;
        const { text, marks = [], origins } = reading.extraction;
        const blocks = marks.map(({ start, end }) => text.slice(start, end));
        expect(blocks.join('\n\n')).toBe(text);
        for (const block of blocks) expect(block).toMatch(/^\S(?:[^\n]*\S)?$/u);
        expect(origins.map(({ start }) => start)).toEqual(marks.map(({ start }) => start));
      }),
    );
  });

  it('a reading is the same a second time', () => {
    fc.assert(
      fc.property(soup, (markup) => {
        expect(readHtml(bytesOf(markup))).toEqual(readHtml(bytesOf(markup)));
      }),
    );
  });

  it('bytes of any kind give a reading or a reason', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(['text', 'not-text']).toContain(readHtml(bytes).kind);
      }),
    );
  });
});
