import { cleanText } from '../../clean-text.ts';
import { attribute, type Page, type PageElement, textOf } from '../page-tree.ts';
import { type Candidate, firstOf, inMarkup, inMeta } from './candidates.ts';
import type { PageFacts } from './page-facts.ts';
import { realDate } from './real-date.ts';

/** When it was published, never when the page was changed. */
export function issuedOf({ article, tags, page }: PageFacts): Candidate | undefined {
  const marked = page.elements
    .filter((element) => /\bdatepublished\b/i.test(attribute(element, 'itemprop')))
    .slice(0, 3);
  const dated = ownTime(page);
  return firstOf(
    [
      ...inMarkup(article?.get('datePublished'), 'JSON-LD datePublished'),
      ...inMeta(tags, 'article:published_time og:article:published_time og:published_time'),
      ...inMeta(tags, 'citation_publication_date citation_date citation_online_date'),
      ...inMeta(tags, 'dc.date.issued dcterms.issued dcterms.created dc.date dcterms.date'),
      ...inMeta(
        tags,
        'datepublished parsely-pub-date sailthru.date pubdate publishdate publish-date',
      ),
      ...inMeta(tags, 'publication_date article_date_original originalpublicationdate date'),
      ...marked.flatMap((element) => inMarkup(dateIn(element), 'itemprop datePublished')),
      ...inMarkup(article?.get('dateCreated'), 'JSON-LD dateCreated'),
      ...(dated ? inMarkup(dateIn(dated), 'time') : []),
    ],
    realDate,
  );
}

function dateIn(element: PageElement): string {
  return (
    attribute(element, 'datetime') ||
    attribute(element, 'content') ||
    cleanText(textOf(element, mostNodes))
  );
}

const articleTags = new Set(['article', 'main']);
const otherTags = new Set(['aside', 'nav', 'footer']);

/** The first `<time>` in the article; of a page that marks no article, only one that stands alone. */
function ownTime({ elements }: Page): PageElement | undefined {
  const times = elements.filter(({ tag }) => tag === 'time').slice(0, mostTimes);
  const declared = times.find((time) => time.attributes.has('pubdate'));
  const own = times.find((time) => isIn(time, articleTags) && !isIn(time, otherTags));
  return declared ?? own ?? (times.length === 1 ? times[0] : undefined);
}

function isIn(element: PageElement, tags: ReadonlySet<string>): boolean {
  for (let at = element.parent; at; at = at.parent) if (tags.has(at.tag)) return true;
  return false;
}

const mostTimes = 100;
/** A date is in a handful of elements. */
const mostNodes = 40;
