import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBibtex } from '../../../src/corpus/references/bibtex.ts';
import { latexText } from '../../../src/corpus/references/latex-text.ts';
import { readReferences } from '../../../src/corpus/references/read-references.ts';

describe('a BibTeX export', () => {
  it('gives each entry in the terms of a description', () => {
    const { references, problems } = readReferences(
      String.raw`
% a comment
@comment{ @article{not, title={one}} }
@string{pp = "The River" }
@article{kin2019,
  title = {The {US}--Cambodia {\'e}tude of ` +
        '``things' +
        String.raw`''},
  author = {Phea, Kin and {Ministry of Foreign Affairs and Trade} and Chheang Vannarith},
  journal = pp # { Post},
  year = 2019, month = jan, day = 7,
  url = {https://example.org/a_b?c=1&d=2},
  langid = {english},
  file = {:papers\:old/kin 2019.pdf:PDF;notes.txt:text/plain}
}
@online{b, title = "x
  y", date = {2019-01-19/2019-02}, author = {King, Jr., Martin}}`,
    );
    expect(problems).toEqual([]);
    expect(references[0]).toEqual({
      id: 'kin2019',
      line: 5,
      title: 'The US–Cambodia étude of “things”',
      author: [
        { name: 'Kin Phea' },
        { name: 'Ministry of Foreign Affairs and Trade' },
        { name: 'Chheang Vannarith' },
      ],
      issued: { kind: 'date', date: '2019-01-07' },
      containerTitle: 'The River Post',
      URL: 'https://example.org/a_b?c=1&d=2',
      type: 'article-journal',
      language: 'en',
      files: ['kin 2019.pdf', 'notes.txt'],
    });
    expect(references[1]).toMatchObject({
      title: 'x y',
      issued: { kind: 'between', earliest: '2019-01-19', latest: '2019-02' },
      author: [{ name: 'Martin King Jr.' }],
      type: 'webpage',
    });
  });

  it('leaves out what is not closed, says on which line, and reads on', () => {
    const { entries, problems } = parseBibtex(
      '@misc{a, title = {unbalanced {, year=2000}\n\n@misc{b, title = {whole}}\n@book{c title}\n',
    );
    expect(entries.map(({ key }) => key)).toEqual(['b']);
    expect(problems.map(({ line }) => line)).toEqual([1, 4]);
  });

  it('takes no word for a date that is none', () => {
    const { references } = readReferences(
      '@misc{a, year = {forthcoming}}@misc{b, date = {2019-02-30}}',
    );
    expect(references.map(({ issued }) => issued)).toEqual([undefined]);
    expect(readReferences('@misc{b,\ndate = {2019-02-30}}').references[0]?.issued).toBeUndefined();
  });

  it('does not let abbreviations double what they stand for line by line', () => {
    const doubling = Array.from({ length: 60 }, (_, at) => `@string{s${at + 1} = s${at} # s${at}}`);
    const text = ['@string{s0 = "xxxxxxxxxx"}', ...doubling, '@misc{a, title = s60}'].join('\n');
    const { references, problems } = readReferences(text);
    expect(references.map(({ id }) => id)).toEqual(['a']);
    expect(problems[0]).toEqual({
      line: 8,
      message: 'an abbreviation has more than 1000 characters',
    });
  });

  it('refuses a value that many pieces make huge', () => {
    const pieces = Array.from({ length: 40_000 }, () => 'long').join(' # ');
    const text = `@string{long = "${'x'.repeat(900)}"}\n@misc{a, title = ${pieces}}\n@misc{b, title = {B}}`;
    const { references, problems } = readReferences(text);
    expect(references.map(({ id }) => id)).toEqual(['b']);
    expect(problems).toEqual([
      { line: 2, message: 'a joined value has more than 10000 characters' },
    ]);
  });

  it('survives any text', () => {
    const pieces = fc.constantFrom(
      '@',
      '{',
      '}',
      '"',
      ',',
      '=',
      '#',
      '\\',
      'a',
      '\n',
      '@misc{',
      '(',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        for (const { line } of readReferences(text).references) expect(line).toBeGreaterThan(0);
        latexText(text);
      }),
    );
  });
});

describe('LaTeX as reference managers write it', () => {
  it.each([
    [String.raw`Universit{\"a}t Z\"urich`, 'Universität Zürich'],
    [String.raw`\c{C}a \v{s} \'{\i} {\o}re \ss`, 'Ça š í øre ß'],
    [String.raw`R\&D \emph{of} 5\,\% a~b`, 'R&D of 5 % a b'],
    ['{NATO} and $x$', 'NATO and x'],
  ])('%s reads %s', (written, read) => {
    expect(latexText(written)).toBe(read);
  });
});
