import { describe, expect, it } from 'vitest';
import { metadata, paragraphs } from './pages.ts';

const jsonLd = (data: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

describe('metadata', () => {
  it('comes from JSON-LD, wherever in it the article stands, with the place it was found', () => {
    const found = metadata(
      jsonLd([
        { '@type': 'WebSite', name: 'The Paper' },
        {
          '@graph': [
            {
              '@type': ['NewsArticle'],
              headline: 'Pier to be built',
              datePublished: '2024-03-05T10:00:00+07:00',
              author: [{ '@type': 'Person', name: 'Dara Chan' }, { name: 'Sok Pisey' }],
              publisher: { '@type': 'Organization', name: 'The Paper' },
            },
          ],
        },
      ]),
    );
    expect(found).toMatchObject({
      title: { value: 'Pier to be built', from: 'markup', where: 'JSON-LD headline' },
      issued: { value: '2024-03-05', where: 'JSON-LD datePublished' },
      author: [{ value: 'Dara Chan' }, { value: 'Sok Pisey', where: 'JSON-LD author' }],
      publisher: { value: 'The Paper', where: 'JSON-LD publisher' },
      type: { value: 'article-newspaper' },
      language: { value: 'en', where: 'html lang' },
    });
  });

  it('comes from Open Graph and its kin', () => {
    const found = metadata(
      `<meta property="og:title" content="Pier to be built"><meta property="og:site_name" content="The Paper">
       <meta property="article:published_time" content="2024-03-05"><meta name="author" content="By Dara Chan and Sok Pisey">
       <link rel="canonical" href="https://paper.example/pier"><meta property="og:url" content="https://paper.example/">`,
    );
    expect(found).toMatchObject({
      title: { value: 'Pier to be built', where: 'og:title' },
      containerTitle: { value: 'The Paper', where: 'og:site_name' },
      issued: { value: '2024-03-05', where: 'article:published_time' },
      author: [{ value: 'Dara Chan', where: 'author' }, { value: 'Sok Pisey' }],
      URL: { value: 'https://paper.example/pier', where: 'link canonical' },
    });
  });

  it('comes from the tags of journals and of libraries', () => {
    const found = metadata(
      `<meta name="citation_title" content="Sand in the channel"><meta name="citation_author" content="Chan, Dara">
       <meta name="citation_journal_title" content="Ports"><meta name="citation_publication_date" content="2024/03">
       <meta name="DC.publisher" content="Institute of Ports">`,
    );
    expect(found).toMatchObject({
      title: { value: 'Sand in the channel' },
      author: [{ value: 'Dara Chan', where: 'citation_author' }],
      containerTitle: { value: 'Ports' },
      issued: { value: '2024-03' },
      publisher: { value: 'Institute of Ports', where: 'dc.publisher' },
      type: { value: 'article-journal' },
    });
  });

  it('comes from attributes in the page where its head says nothing', () => {
    const found = metadata(
      '',
      `<h1 itemprop="headline">Pier to be built</h1><a rel="author" href="/dara">Dara Chan</a>
       <time datetime="2024-03-05T08:00">Tuesday</time>${paragraphs}`,
    );
    expect(found).toMatchObject({
      title: { value: 'Pier to be built' },
      author: [{ value: 'Dara Chan', where: 'rel=author' }],
      issued: { value: '2024-03-05', where: 'time' },
    });
  });

  it('trusts what was written for the article over what a template repeats', () => {
    const found = metadata(
      `${jsonLd({ '@type': 'Article', datePublished: '2024-03-05' })}
       <meta name="date" content="2026-01-01"><meta property="article:published_time" content="2024-03-06">`,
    );
    expect(found.issued).toMatchObject({ value: '2024-03-05', where: 'JSON-LD datePublished' });
  });

  it('takes the heading that readers see where the title agrees with it', () => {
    const found = metadata(
      '<meta property="og:title" content="Pier to be built - The Paper">',
      `<h1>Pier to be built</h1>${paragraphs}`,
    );
    expect(found.title).toEqual({ value: 'Pier to be built', from: 'text', where: 'h1' });
  });

  it('does not take the name of the site for the title', () => {
    const found = metadata(
      '<meta property="og:site_name" content="The River Blog"><meta property="og:title" content="Open thread - The River Blog">',
      `<h1>The River Blog</h1><h2 class="entry-title">Open thread</h2>${paragraphs}`,
    );
    expect(found.title?.value).toBe('Open thread');
  });

  it('takes the article that the page is about, not one that it links to', () => {
    const found = metadata(
      `<meta property="og:title" content="Pier to be built">${jsonLd([
        { '@type': 'NewsArticle', headline: 'Another story', author: 'Somebody Else' },
        { '@type': 'NewsArticle', headline: 'Pier to be built', author: 'Dara Chan' },
      ])}`,
    );
    expect(found.author?.map(({ value }) => value)).toEqual(['Dara Chan']);
  });

  it.each([
    ['BY DARA CHAN', ['Dara Chan']],
    ['admin', []],
    ['https://paper.example/dara', []],
    ['dchan', []],
    ['The Paper', []],
    ['Dara Chan, Senior Correspondent', ['Dara Chan']],
  ])('reads the author "%s" as %j', (content, expected) => {
    const { author = [] } = metadata(
      `<meta property="og:site_name" content="The Paper"><meta name="author" content="${content}">`,
    );
    expect(author.map(({ value }) => value)).toEqual(expected);
  });

  it.each([
    ['2024-03-05T23:59:00Z', '2024-03-05'],
    ['2024-03', '2024-03'],
    ['20240305', '2024-03-05'],
    ['Tue, 05 Mar 2024 10:00:00 GMT', '2024-03-05'],
    ['March 5, 2024', '2024-03-05'],
    ['5 March 2024 at 10:00', '2024-03-05'],
    ['05.03.2024', '2024-03-05'],
    ['25/03/2024', '2024-03-25'],
    ['05/03/2024', undefined],
    ['2024-02-30', undefined],
    ['0001-01-01T00:00:00', undefined],
    ['1970-01-01T00:00:00Z', undefined],
    ['1574096160', undefined],
    ['yesterday', undefined],
  ])('reads the date "%s" as %s', (content, expected) => {
    expect(metadata(`<meta name="date" content="${content}">`).issued?.value).toBe(expected);
  });

  it('does not take the date of another story, which stands in a column beside', () => {
    const times = '<aside><time datetime="2025-01-01">1 January</time></aside>';
    const own = metadata('', `${times}<time datetime="2024-03-05">5 March</time>${paragraphs}`);
    expect(own.issued?.value).toBe('2024-03-05');
  });

  it('passes over JSON that is none, and repairs line ends in it', () => {
    const found = metadata(
      `<script type="application/ld+json">{"@type": oops}</script>
       <script type="application/ld+json">{"@type":"Article","headline":"Pier to
be built"}</script>`,
    );
    expect(found.title?.value).toBe('Pier to be built');
  });

  it('takes no address but one of the web, and no language that is none', () => {
    const found = metadata(
      '<link rel="canonical" href="javascript:alert(1)"><meta property="og:url" content="/pier"><meta http-equiv="content-language" content="!!">',
    );
    expect(found.URL).toBeUndefined();
    expect(found.language?.value).toBe('en');
  });

  it('keeps keys of the prototype from becoming values', () => {
    const found = metadata(
      '<meta name="__proto__" content="x"><meta name="constructor" content="y"><script type="application/ld+json">{"__proto__":{"@type":"Article","headline":"Forged"}}</script>',
    );
    expect(found.title?.value).toBe('A page');
  });
});
