import { describe, expect, it } from 'vitest';
import { body, extract, filler, marked, page, paragraphs } from './pages.ts';

const [first = '', second = '', third = ''] = filler;

const agencyStory = page(
  `<header class="site-header"><nav><ul><li><a href="/">Home</a><li><a href="/w">World</a></ul></nav></header>
  <div class="layout has-sidebar"><main><div class="story">
    <div class="kicker">World</div><h1>Pier to be built after the rains</h1>
    <div class="byline">By Dara Chan | 5 March 2024</div>
    <div class="share-tools"><a href="#">Facebook</a> <a href="#">Email</a></div>
    <figure><img src="x.jpg"><figcaption>Boats at the northern pier. REUTERS/A. Photographer</figcaption></figure>
    <p>${first}</p>
    <div class="newsletter-box"><h3>Never miss a story</h3><p>Our letter brings you the news of the coast every morning, free of charge and without advertising.</p></div>
    <p>${second}</p>
    <aside class="related"><h3>Related</h3><ul><li><a href="/1">Port opens to traders from the north</a></li><li><a href="/2">Survey finds sand in the channel</a></li></ul></aside>
    <div class="pullquote">boats of the fishing villages would keep their berths</div>
    <p>${third}</p>
    <div class="author-bio"><p>Dara Chan writes about ports and rivers and has done so for this paper since 2009.</p></div>
  </div>
  <section id="comments"><p>I have lived there for thirty years and have never seen a surveyor in the channel, let alone a pier that was built on time.</p><p>They should ask the fishermen before they ask anybody else at all, is what I would say to them.</p></section>
  </main><div class="sidebar"><h2>Most read</h2><p>The council of the district has published its budget for the coming year, with a surplus.</p></div></div>
  <footer><p>Copyright 2024 The Paper. All rights reserved. No part of this may be copied without leave of the publisher.</p></footer>`,
  '<meta property="og:title" content="Pier to be built after the rains | The Paper">',
);

describe('a news page', () => {
  it('gives the paragraphs of the story and nothing of what stands around and between them', () => {
    expect(body(agencyStory)).toEqual([first, second, third]);
  });

  it('opens with its title, though the title stands outside of the paragraphs', () => {
    const { text, marks } = extract(agencyStory);
    const title = marks?.find(({ reason }) => reason === 'title');
    expect(title).toMatchObject({ kind: 'heading', level: 1 });
    expect(text.slice(title?.start, title?.end)).toBe('Pier to be built after the rains');
  });

  it('marks the caption of a picture as a caption', () => {
    expect(marked(agencyStory)).toContain(
      'caption: Boats at the northern pier. REUTERS/A. Photographer',
    );
  });

  it('says of each block which element of the file it is', () => {
    const { text, origins } = extract(agencyStory);
    const { element } = origins.find(({ start }) => text.startsWith(second, start)) ?? {};
    // The box with the newsletter holds the paragraph between.
    expect(element).toBe('p 3');
  });

  it('leaves the comments out altogether', () => {
    expect(extract(agencyStory).text).not.toContain('thirty years');
  });

  it('keeps what a person may want back as furniture, with the part it is in', () => {
    const { text, marks = [] } = extract(agencyStory);
    const note = marks.find(({ start }) => text.startsWith('Dara Chan writes', start));
    expect(note).toMatchObject({ kind: 'furniture', reason: 'part-author' });
  });
});

describe('finding the article', () => {
  it('does not take long comments for it', () => {
    const comment = `<div class="comment"><p>${'I do not agree with a word of this, and neither does anybody whom I have asked. '.repeat(4)}</p></div>`;
    const markup = page(
      `<div class="post">${paragraphs}</div><div id="comments">${comment.repeat(6)}</div>`,
    );
    expect(body(markup)).toEqual(filler);
  });

  it('does not take a page of teasers below it for part of it', () => {
    const teaser =
      '<div class="card"><div class="card-body"><h3><a href="/x">Another story of the day</a></h3><div class="dek">What happened there on Monday has been told by people who saw it.</div></div></div>';
    const markup = page(
      `<div><div>${paragraphs}</div></div><div class="grid">${teaser.repeat(12)}</div>`,
    );
    expect(body(markup)).toEqual(filler);
  });

  it('keeps an article whose parts stand in boxes of their own', () => {
    const boxes = filler.map(
      (text) => `<div class="block"><div class="block-text"><p>${text}</p></div></div>`,
    );
    expect(body(page(`<div class="story">${boxes.join('')}</div>`))).toEqual(filler);
  });

  it('keeps paragraphs that stand beside a part with most of the text', () => {
    const markup = page(
      `<div class="body"><p>${first}</p><div><p>${second}</p><p>${third}</p><p>${first.replace('Tuesday', 'Friday')}</p></div></div>`,
    );
    expect(body(markup)[0]).toBe(first);
  });

  it('is not misled by a name of a whole page that speaks of a sidebar or of comments', () => {
    expect(
      body(
        page(
          `<div class="page one-sidebar with-comments no-ads"><div class="text-with-sidebar">${paragraphs}</div></div>`,
        ),
      ),
    ).toEqual(filler);
  });

  it('takes the part that the page itself tells as its article over a longer one', () => {
    const longer =
      '<p>The terms under which this service is offered were last changed in spring, and whoever uses it is taken to have read them.</p>';
    const story = [...filler, ...filler.map((text) => text.replace('the', 'this'))];
    const data = JSON.stringify({ '@type': 'NewsArticle', articleBody: story.join(' ') });
    const markup = page(
      `<div><div>${story.map((text) => `<p>${text}</p>`).join('')}</div></div><div><div>${longer.repeat(9)}</div></div>`,
      `<script type="application/ld+json">${data}</script>`,
    );
    expect(body(markup)).toEqual(story);
  });

  it('leaves out what leads away at the end, with its heading', () => {
    const tail =
      '<h2>More great stories</h2><ul><li><a href="/1">A port is opened to traders of the north</a></li><li>Listen: <a href="/2">the survey of the channel</a></li></ul>';
    expect(body(page(`<article>${paragraphs}${tail}</article>`))).toEqual(filler);
  });

  it('leaves out what stands before the title in the same element', () => {
    const markup = page(
      `<article><p>Special report</p><h1>Pier to be built</h1>${paragraphs}</article>`,
      '<meta property="og:title" content="Pier to be built">',
    );
    expect(body(markup)).toEqual(filler);
  });

  it('finds an article in which every line end is a break', () => {
    const markup = page(`<div id="content">${filler.join('<br><br>\n')}</div>`);
    expect(body(markup)).toEqual(filler);
  });

  it('finds a release of a ministry that is laid out in tables', () => {
    const markup = page(
      `<table><tr><td width="150"><a href="/">Home</a><br><a href="/n">News</a></td><td><table><tr><td>${paragraphs}</td></tr></table></td></tr></table>`,
    );
    expect(body(markup)).toEqual(filler);
  });

  it('stops at the next story of a page that goes on without end', () => {
    const next = filler.map((text) => `<p>${text.replace('the', 'another')}</p>`).join('');
    const markup = page(
      `<div><article><h1>Pier to be built</h1>${paragraphs}</article><article><h1>Channel full of sand</h1>${next}</article></div>`,
      '<meta property="og:title" content="Pier to be built">',
    );
    expect(body(markup)).toEqual(filler);
  });

  it('knows a part by its component where its class was made by a program', () => {
    const box =
      '<div class="css-1x2y3z" data-component="newsletter-signup"><p>The best of our stories, every morning, in your own letter box and free of charge.</p></div>';
    expect(body(page(`<main>${paragraphs}${box}</main>`))).toEqual(filler);
  });

  it('keeps all the posts of a page that follows events', () => {
    const posts = filler.map(
      (text, at) => `<div class="live-post"><h3>1${at}:30 At the port</h3><p>${text}</p></div>`,
    );
    expect(body(page(`<div class="live">${posts.join('')}</div>`))).toEqual(
      filler.flatMap((text, at) => [`1${at}:30 At the port`, text]),
    );
  });
});
