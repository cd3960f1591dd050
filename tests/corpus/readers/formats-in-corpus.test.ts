import { describe, expect, it, test } from 'vitest';
import { citationNote, placeOf } from '../../../src/brief/notes.ts';
import { wordingOf } from '../../../src/brief/wording.ts';
import type { Corpus } from '../../../src/corpus/corpus.ts';
import type { Passage } from '../../../src/corpus/passage.ts';
import { folderWith, readFolder } from '../corpus-folder.ts';
import { composeDocx, docxOf, docxParagraph } from './compose-docx.ts';
import { composePdf, pdfOf } from './compose-pdf.ts';
import { htmlOf, markdownOf } from './compose-text.ts';
import { sampleArticle } from './sample-article.ts';

const english = wordingOf('en', {});

async function corpusOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<Corpus> {
  const { corpus, diagnostics } = await readFolder(folderWith(files));
  expect(diagnostics).toEqual([]);
  return corpus;
}

function placesIn(corpus: Corpus): readonly string[] {
  return corpus.passages.map((within: Passage) => {
    const article = corpus.articleById.get(within.article);
    if (!article) throw new Error('a passage has an article');
    return placeOf({ article, within }, english);
  });
}

describe('a citation names the place as its reader finds it', () => {
  it('by page in a PDF, and by both where a passage goes over', async () => {
    const line =
      'The river rose for nine days in the October of that year, as all of the gauges show,';
    const pdf = await composePdf((canvas) => {
      canvas
        .fontSize(10)
        .text('The commission has eleven stations, and three of them are silent.', 72, 100, {
          lineBreak: false,
        });
      canvas.text(line, 72, 740, { lineBreak: false });
      canvas
        .addPage()
        .text('and took the only bridge that stood between the market and the hospital.', 72, 72, {
          lineBreak: false,
        });
    });
    expect(placesIn(await corpusOf({ 'corpus/a.pdf': pdf }))).toEqual([
      'corpus/a.pdf, p. 1',
      'corpus/a.pdf, pp. 1–2',
    ]);
  });

  it('by paragraph in a page and a DOCX, counting what may be quoted', async () => {
    for (const [name, bytes] of [
      ['a.html', htmlOf(sampleArticle)],
      ['a.docx', docxOf(sampleArticle)],
    ] as const) {
      const places = placesIn(await corpusOf({ [`corpus/${name}`]: bytes }));
      expect(places).toEqual(
        ['para. 1', 'para. 2', 'para. 3', 'paras. 4–5', 'paras. 6–9', 'para. 10', 'para. 11'].map(
          (place) => `corpus/${name}, ${place}`,
        ),
      );
    }
  });

  it('by the lines of the file in Markdown', async () => {
    const source = '---\ntitle: X\n---\n\n# Head\n\nThe river *rose* for nine\ndays in October.\n';
    const corpus = await corpusOf({ 'corpus/a.md': source });
    expect(placesIn(corpus)).toEqual(['corpus/a.md, lines 7–8']);
  });

  it('in the words of the brief', async () => {
    const corpus = await corpusOf({ 'corpus/a.pdf': await pdfOf(sampleArticle) });
    const [within] = corpus.passages;
    const [article] = corpus.articles;
    const french = wordingOf('fr', { page: 'page' });
    expect(article && within && citationNote({ article, within }, french)).toMatch(
      /a\.pdf, page 1\.$/,
    );
  });

  it('of an article that is a part of its file', async () => {
    const corpus = await corpusOf({
      'corpus/a.docx': composeDocx({
        body: [
          'One of the first five words.',
          'Two of the next five words.',
          'Three of the last five words.',
        ]
          .map((text) => docxParagraph(text))
          .join(''),
      }),
      'corpus/a.yaml': 'articles:\n  - { id: first, lines: 1-1 }\n  - { id: rest, lines: 3-5 }\n',
    });
    const rest = corpus.articleById.get('rest');
    expect(rest && placeOf({ article: rest }, english)).toBe('corpus/a.docx, paras. 1–2');
  });
});

describe('what a file says of itself', () => {
  it('fills in what no description says, as inferred and with the place', async () => {
    const { articles } = await corpusOf({ 'corpus/a.html': htmlOf(sampleArticle) });
    const { title, author, issued } = articles[0]?.description ?? { author: [] };
    expect(title).toMatchObject({
      value: 'What the river took from the lower villages',
      basis: 'inferred',
    });
    expect(author).toMatchObject([{ value: { name: 'Sok Chanda' }, basis: 'inferred' }]);
    expect(issued).toMatchObject({
      value: { kind: 'date', date: '2019-01-19' },
      basis: 'inferred',
    });
    expect(author[0]?.reason).toMatch(/^from the page's markup: /);
  });

  test.each([
    ['md', () => markdownOf(sampleArticle), 'from the front matter: author'],
    ['pdf', () => pdfOf(sampleArticle), "from the document's properties: Author"],
    [
      'docx',
      () => docxOf(sampleArticle),
      "from the document's properties: docx core.xml dc:creator",
    ],
  ])('names where in a .%s it stands', async (kind, compose, reason) => {
    const { articles } = await corpusOf({ [`corpus/a.${kind}`]: await compose() });
    expect(articles[0]?.description.author).toMatchObject([
      { value: { name: 'Sok Chanda' }, reason },
    ]);
  });

  it('yields to a description, field by field', async () => {
    const { articles } = await corpusOf({
      'corpus/a.html': htmlOf(sampleArticle),
      'corpus/a.yaml': 'title: Another title\nissuer: The Commission\n',
    });
    const { title, author, issued } = articles[0]?.description ?? { author: [] };
    expect(title).toMatchObject({ value: 'Another title', basis: 'stated' });
    // A release speaks for its office: whoever typed it is not its author.
    expect(author).toEqual([]);
    expect(issued).toMatchObject({ basis: 'inferred' });
  });

  it('is not said of one article among several', async () => {
    const { articles } = await corpusOf({
      'corpus/a.docx': docxOf(sampleArticle),
      'corpus/a.yaml': 'articles:\n  - { id: first, lines: 1-5 }\n  - { id: rest, lines: 7-25 }\n',
    });
    expect(articles.map(({ description }) => description.author)).toEqual([[], []]);
  });
});

describe('blocks that a format marks', () => {
  const shared = '<p>Share</p><p>Advertisement</p>';
  const page = htmlOf(sampleArticle).toString().replace('</h1>', `</h1>${shared}`);

  it('are looked at by the rules for furniture all the same', async () => {
    const docx = composeDocx({
      body: [
        docxParagraph('What the river took', 'Titel'),
        docxParagraph('By Sok Chanda'),
        docxParagraph('Advertisement'),
        docxParagraph('The river rose for nine days in October and took the only bridge.'),
      ].join(''),
    });
    const { articles } = await corpusOf({ 'corpus/a.docx': docx, 'corpus/b.html': page });
    expect(articles[0]?.blocks.map(({ reason }) => reason)).toEqual([
      'title',
      'byline',
      'advertisement',
      'paragraph',
    ]);
    const kept = articles[1]?.blocks.filter(({ quotable }) => quotable) ?? [];
    expect(kept.map(({ start, end }) => articles[1]?.file.text.slice(start, end))).not.toContain(
      'Advertisement',
    );
  });

  it('are overruled by the lines of a description, cut where it says so', async () => {
    const markdown =
      'The river rose for nine days,\nand took the only bridge there was\nto the hospital of the town.\n';
    const { articles } = await corpusOf({
      'corpus/a.md': markdown,
      'corpus/a.yaml': 'omit:\n  - { lines: 2, reason: a line of another text }\n',
    });
    expect(
      articles[0]?.blocks.map(({ start, end, quotable }) => [markdown.slice(start, end), quotable]),
    ).toEqual([
      ['The river rose for nine days,', true],
      ['and took the only bridge there was', false],
      ['to the hospital of the town.', true],
    ]);
  });
});
