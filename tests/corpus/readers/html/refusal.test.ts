import { describe, expect, it } from 'vitest';
import { article, extract, page, paragraphs, refusal } from './pages.ts';

describe('a page without an article', () => {
  it.each([
    ['nothing', ''],
    ['a head alone', page('')],
    ['one line', page('<p>Welcome.</p>')],
    [
      'links',
      page(
        `<ul>${'<li><a href="/x">A headline of the day that is long enough to be read</a></li>'.repeat(40)}</ul>`,
      ),
    ],
  ])('is said to hold none: %s', (_, markup) => {
    expect(refusal(markup)).toBe('no article is found in the page');
  });

  it('is told apart where a script would have to fill it', () => {
    expect(refusal(page('<div id="root"></div><script src="app.js"></script>'))).toContain(
      'script',
    );
  });

  it('is told apart where it is an error', () => {
    const words =
      'The page that you asked for is not here any more. It may have been moved, or its address may have been mistyped. Please go back and try again.';
    expect(refusal(`<title>404 Not Found</title><p>${words}</p>`)).toContain('error message');
  });

  it('is told apart where it lists articles', () => {
    const teaser =
      '<div class="card"><h2><a href="/x">A story of the day</a></h2><p>What happened there on Monday has been told by many people who saw it from the shore.</p></div>';
    expect(refusal(page(teaser.repeat(15)))).toContain('lists articles');
  });
});

describe('a page made to do harm', () => {
  const seconds = 10_000;

  it.each([
    ['a hundred thousand elements deep', `<body>${'<div>'.repeat(100_000)}${paragraphs}`, 'deeper'],
    ['half a million elements', `<body>${'<b>x</b>'.repeat(500_001)}`, 'elements'],
    ['zeros among its text', page(`${paragraphs}\0`), 'zeros'],
  ])(
    'is refused for %s',
    (_, markup, reason) => {
      expect(refusal(markup)).toContain(reason);
    },
    seconds,
  );

  it.each([
    ['nested as deep as a page may be', `${'<div>'.repeat(3000)}${paragraphs}`],
    ['unclosed everywhere', `${'<ul><li><b><i>'.repeat(400)}${paragraphs}`],
    [
      'with a hundred thousand attributes',
      `<div ${Array.from({ length: 100_000 }, (_, at) => `a${at}=b`).join(' ')}>${paragraphs}`,
    ],
    ['with a class of a megabyte', `<div class="${'share '.repeat(200_000)}">${paragraphs}`],
    [
      'with data that nests without end',
      `<script type="application/ld+json">${'['.repeat(200_000)}</script>${paragraphs}`,
    ],
    [
      'with data that is a megabyte of blanks',
      `<script type="application/ld+json">${' '.repeat(1_000_000)}x</script>${paragraphs}`,
    ],
    [
      'with twenty thousand titles',
      `${'<h1>A title of the page</h1>'.repeat(20_000)}${paragraphs}`,
    ],
    ['with a comment that is never closed after it', `${paragraphs}<!--${'-'.repeat(1_000_000)}`],
  ])(
    'is read all the same: %s',
    (_, markup) => {
      expect(extract(markup).text).toContain('marked the channel.');
    },
    seconds,
  );

  it(
    'keeps a text of two megabytes without a blank as one block',
    () => {
      const { marks = [] } = extract(article(`<p>${'a'.repeat(2_000_000)}.</p>`));
      expect(marks.at(-1)).toMatchObject({ kind: 'paragraph' });
    },
    seconds,
  );

  it('gives markup that was written as text back as text', () => {
    const { text } = extract(
      article('<p>&lt;script&gt;alert(1)&lt;/script&gt; is what it said.</p>'),
    );
    expect(text).toContain('<script>alert(1)</script> is what it said.');
  });
});
