import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/corpus/article.ts';
import { articlesOf } from '../../../src/corpus/articles.ts';
import { draftDescription } from '../../../src/corpus/drafting/draft-description.ts';
import { writeDescription } from '../../../src/corpus/drafting/write-description.ts';
import type { Metadata } from '../../../src/corpus/extraction.ts';
import { readHtml } from '../../../src/corpus/readers/html/read-html.ts';
import { readReferences } from '../../../src/corpus/references/read-references.ts';
import { sourceFileOf } from '../../../src/corpus/source-file.ts';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { openProject } from '../../../src/project/open-project.ts';
import { loadSourceDescription } from '../../../src/spec/load-source-description.ts';
import type { SourceDescription } from '../../../src/spec/source-description.ts';
import { articleOf, folderWith } from '../corpus-folder.ts';

const paragraph =
  'The gauges of the upper river were read every morning for forty years, and nobody kept the books.';
const text = `Who Reads the River Gauges?\n\nBy Ros Mealea and Hok Piseth\n\nMarch 5, 2024\n\n${paragraph}\n`;

/** The article of a saved page that says this of itself. */
function withMarkup(metadata: Metadata): Article {
  const file = sourceFileOf('corpus/a.html', '', 'html', { text, origins: [], metadata });
  const [article] = articlesOf(file, undefined, () => {});
  if (!article) throw new Error('the page holds one article');
  return article;
}

/** What the program itself reads of a drafted description. */
function readBack(yaml: string): SourceDescription {
  const root = folderWith({ 'corpus/a.yaml': yaml });
  const diagnostics: Diagnostic[] = [];
  const loaded = loadSourceDescription(openProject(root, root), 'corpus/a.yaml', (one) =>
    diagnostics.push(one),
  );
  expect(diagnostics).toEqual([]);
  if (!loaded) throw new Error('a description without mistakes is read');
  return loaded.value;
}

describe('a drafted description', () => {
  it('takes title, authors and date from the head of the text, and says from which lines', () => {
    const yaml = writeDescription(draftDescription(articleOf(text)));
    expect(yaml).toContain('title: "Who Reads the River Gauges?" # in the text, line 1');
    expect(yaml).toContain('  - { name: "Ros Mealea" } # in the text, line 3');
    expect(yaml).toContain('issued: "2024-03-05" # in the text, line 5');
    expect(yaml).toContain('# publisher: unknown');
    const [article] = readBack(yaml).articles;
    expect(article?.title).toEqual({ value: 'Who Reads the River Gauges?', basis: 'stated' });
    expect(article?.author.map(({ value }) => value.name)).toEqual(['Ros Mealea', 'Hok Piseth']);
  });

  it('takes from the markup what the text does not say, as inferred', () => {
    const metadata: Metadata = {
      title: { value: 'Who reads the river gauges?', from: 'markup', where: 'og:title' },
      containerTitle: { value: 'The River "Post"', from: 'markup', where: 'og:site_name' },
      issued: { value: '2024-03-06', from: 'markup', where: 'article:published_time' },
      URL: { value: 'javascript:alert(1)', from: 'markup', where: 'canonical' },
      type: { value: 'advert', from: 'markup', where: 'og:type' },
    };
    const [article] = readBack(writeDescription(draftDescription(withMarkup(metadata)))).articles;
    expect(article?.title?.basis).toBe('stated');
    expect(article?.containerTitle).toMatchObject({ value: 'The River "Post"', basis: 'inferred' });
    expect(article?.issued).toEqual({
      value: { kind: 'date', date: '2024-03-06' },
      basis: 'inferred',
      reason: 'The file’s markup says so (article:published_time).',
    });
    expect(article?.URL).toBeUndefined();
    expect(article?.type).toBeUndefined();
  });

  it('leaves out what no description would take, as a file without a description does', () => {
    const odd = (value: string): { value: string; from: 'markup'; where: string } => ({
      value,
      from: 'markup',
      where: 'og:title',
    });
    const { description } = withMarkup({
      title: odd('Water\u0007'),
      author: [odd('x'.repeat(501)), odd('Ros Mealea')],
      issued: odd('2024-02-30'),
      publisher: odd('River Press'),
      URL: odd('javascript:alert(1)'),
      language: odd('english'),
      type: odd('advert'),
    });
    expect(description).toMatchObject({
      publisher: { value: 'River Press', basis: 'inferred' },
      author: [{ value: { name: 'Ros Mealea' } }],
      language: 'en',
    });
    expect(Object.keys(description)).not.toContain('title');
    expect(Object.keys(description)).not.toContain('issued');
    expect(Object.keys(description)).not.toContain('URL');
    expect(Object.keys(description)).not.toContain('type');
  });

  it('takes a reference manager’s word as supplied', () => {
    const [reference] = readReferences(
      '@online{mealea24, title={Another title}, author={{River Board}}, date={2024-03}}',
    ).references;
    if (!reference) throw new Error('the export holds one reference');
    const entry = { reference, file: 'refs.bib' };
    const [article] = readBack(writeDescription(draftDescription(articleOf(text), entry))).articles;
    expect(article?.title).toEqual({
      value: 'Another title',
      basis: 'supplied',
      reason: 'From a reference manager (refs.bib, entry mealea24).',
    });
    expect(article?.author).toMatchObject([{ value: { name: 'River Board' }, basis: 'supplied' }]);
  });

  it('can be read back whatever the export and its entry are called', () => {
    const item = {
      id: `key\u001b[31m\n${'k'.repeat(9000)}`,
      title: 'Who Reads the River Gauges?',
      publisher: 'The \u202eRiver\u202c Office',
      URL: 'https://example.org/\u001b[31m',
    };
    const [reference] = readReferences(JSON.stringify([item])).references;
    if (!reference) throw new Error('the export holds one entry');
    const entry = { reference, file: 'my\n\u0007refs.json' };
    const yaml = writeDescription(draftDescription(articleOf(text), entry));
    expect(yaml).not.toMatch(/[\u202a-\u202e]/u);
    const [article] = readBack(yaml).articles;
    expect(article?.publisher?.value).toBe('The \u202eRiver\u202c Office');
    expect(article?.URL).toBeUndefined();
  });

  it('tells what a reader sees from what only the markup says', () => {
    const title = { value: 'Gauges', from: 'text', where: 'the largest type' } as const;
    const issued = { value: '2024', from: 'markup', where: 'dcterms:issued' } as const;
    const bare = sourceFileOf('corpus/a.pdf', '', 'pdf', {
      text: `${paragraph}\n\n${paragraph}`,
      origins: [],
      metadata: { title, issued },
    });
    const [article] = articlesOf(bare, undefined, () => {});
    const yaml = article && writeDescription(draftDescription(article));
    expect(yaml).toContain('title: "Gauges" # in the text, the largest type');
    expect(yaml).toContain('issued: { value: "2024", inferred: "The file’s markup says so');
  });

  it('dates a document by the date behind its place', () => {
    const text = `Remarks on the river\n\nSiem Reap, 9 March 2022\n\n${paragraph}\n\n${paragraph}`;
    expect(draftDescription(articleOf(text)).issued).toMatchObject({
      value: { kind: 'date', date: '2022-03-09' },
      origin: { from: 'text' },
    });
  });

  it('reads the byline that a saved page shows and its markup does not tell', () => {
    const body = [1, 2, 3].map((time) => `<p>${paragraph} It was told ${time} times.</p>`).join('');
    const page = `<h1>Who Reads the River Gauges?</h1><div class="byline">By Ros Mealea</div><div class="timestamp">5 March 2024</div>${body}`;
    const reading = readHtml(new TextEncoder().encode(`<article>${page}</article>`));
    if (reading.kind === 'not-text') throw new Error(reading.message);
    const file = sourceFileOf('corpus/a.html', '', 'html', reading.extraction);
    const [article] = articlesOf(file, undefined, () => {});
    const draft = article && draftDescription(article);
    expect(draft?.author).toMatchObject([
      { value: { name: 'Ros Mealea' }, origin: { from: 'text' } },
    ]);
    expect(draft?.issued?.value).toEqual({ kind: 'date', date: '2024-03-05' });
  });

  it('takes a name as the byline orders its parts', () => {
    const [reference] = readReferences(
      '@online{a, author={Mealea, Ros and Piseth, Hok}, date={2024-03}}',
    ).references;
    if (!reference) throw new Error('the export holds one reference');
    const { author } = draftDescription(articleOf(text), { reference, file: 'refs.bib' });
    expect(author.map(({ value }) => value.name)).toEqual(['Ros Mealea', 'Hok Piseth']);
    const turned = { ...reference, author: [{ name: 'Mealea Ros' }, { name: 'Piseth Hok' }] };
    const again = draftDescription(articleOf(text), { reference: turned, file: 'refs.bib' });
    expect(again.author).toMatchObject([
      { value: { name: 'Ros Mealea' }, origin: { from: 'text' } },
      { value: { name: 'Hok Piseth' } },
    ]);
  });

  it('says of a text without a head that everything is unknown', () => {
    const yaml = writeDescription(draftDescription(articleOf(`${paragraph}\n\n${paragraph}\n`)));
    expect(yaml).toMatch(/^# title: unknown/m);
    expect(yaml).toMatch(/^# author: unknown/m);
    expect(yaml).toMatch(/^# issued: unknown/m);
    expect(readBack(yaml).articles[0]?.author).toEqual([]);
  });

  it('can always be read back, whatever the markup carries', () => {
    const found = fc.string({ unit: 'binary', maxLength: 30 }).map((value) => ({
      value,
      from: 'markup' as const,
      where: 'og:title',
    }));
    const metadata = fc.record(
      {
        title: found,
        author: fc.array(found, { maxLength: 2 }),
        issued: found,
        publisher: found,
        URL: found,
        language: found,
        type: found,
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(metadata, (carried) => {
        const draft = draftDescription(withMarkup(carried));
        expect(readBack(writeDescription(draft)).articles).toHaveLength(1);
      }),
      { numRuns: 60 },
    );
  });
});
