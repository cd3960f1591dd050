import { cleanText } from '../../clean-text.ts';
import type { PageBlock } from '../page-blocks.ts';
import { type Page, textOf } from '../page-tree.ts';
import { articlesInJsonLd, asList, nameIn, type Thing } from './json-ld.ts';
import { type MetaTags, metaTagsOf } from './meta-tags.ts';

/** What all questions about a page's markup are answered from. */
export interface PageFacts {
  readonly page: Page;
  readonly blocks: readonly PageBlock[];
  readonly tags: MetaTags;
  /** The article as JSON-LD describes it. */
  readonly article: Thing | undefined;
  /** Of the `<title>` element. */
  readonly documentTitle: string;
  readonly siteName: string | undefined;
}

export function pageFacts(page: Page, blocks: readonly PageBlock[]): PageFacts {
  const tags = metaTagsOf(page);
  const title = page.elements.find(({ tag }) => tag === 'title');
  const documentTitle = title ? cleanText(textOf(title)) : '';
  const article = articleOf(page, documentTitle, tags);
  const siteName =
    tags.get('og:site_name')?.[0] ??
    [
      ...asList(article?.get('publisher')).map(nameIn),
      ...(tags.get('application-name') ?? []),
    ].find((name) => name !== '');
  return { page, blocks, tags, article, documentTitle, siteName };
}

/** Of several, the one whose headline is in the page's title: the others are of the related stories. */
function articleOf(page: Page, documentTitle: string, tags: MetaTags): Thing | undefined {
  const articles = articlesInJsonLd(page);
  const titles = [documentTitle, ...(tags.get('og:title') ?? [])].map((title) =>
    title.toLowerCase(),
  );
  const own = articles.find((article) => {
    const headline = article.get('headline');
    return (
      typeof headline === 'string' &&
      headline !== '' &&
      titles.some((title) => title.includes(headline.toLowerCase().slice(0, 60)))
    );
  });
  return own ?? articles[0];
}
