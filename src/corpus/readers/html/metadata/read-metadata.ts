import type { Metadata } from '../../../extraction.ts';
import { cleanText } from '../clean-text.ts';
import { attribute, type PageElement, textOf } from '../page-tree.ts';
import { authorNames } from './author-names.ts';
import { asSiteName, asText, type Candidate, firstOf, inMarkup, inMeta } from './candidates.ts';
import { asList, asThing, nameIn, typesOf } from './json-ld.ts';
import type { PageFacts } from './page-facts.ts';
import { realDate } from './real-date.ts';
import { titleOf } from './titles.ts';

/**
 * What a page's markup says of its article. Where its parts disagree, the more trusted one is taken: what
 * was written for this article (JSON-LD, citation tags, Open Graph) before what was written for the page,
 * and that before what a template may repeat on every page.
 */
export function readMetadata(facts: PageFacts): Metadata {
  const title = titleOf(facts);
  const author = authorsOf(facts);
  const issued = issuedOf(facts);
  const publisher = publisherOf(facts);
  const containerTitle = firstOf(containersOf(facts), asSiteName);
  const address = firstOf(addressesOf(facts), webAddress);
  const language = firstOf(languagesOf(facts), languageTag);
  const type = typeOf(facts);
  return {
    ...(title && { title }),
    ...(author.length > 0 && { author }),
    ...(issued && { issued }),
    ...(publisher && { publisher }),
    ...(containerTitle && { containerTitle }),
    ...(address && { URL: address }),
    ...(language && { language }),
    ...(type && { type }),
  };
}

function authorsOf(facts: PageFacts): readonly Candidate[] {
  const { article, tags, page } = facts;
  const inArticle = asList(article?.get('author'))
    .slice(0, mostAuthors)
    .flatMap((author) => inMarkup(nameIn(author), 'JSON-LD author'));
  const inPage = page.elements
    .filter(namesAuthor)
    .slice(0, mostAuthors)
    .flatMap((element) =>
      inMarkup(
        cleanText(textOf(element, mostNodes)),
        element.attributes.has('itemprop') ? 'itemprop author' : 'rel=author',
      ),
    );
  const sources = [
    inArticle,
    inMeta(tags, 'citation_author'),
    inMeta(tags, 'article:author'),
    inMeta(tags, 'author'),
    inMeta(tags, 'dc.creator dcterms.creator'),
    inMeta(tags, 'parsely-author sailthru.author byl byline article:author_name'),
    inPage,
  ];
  const publishers = new Set(
    [
      facts.siteName,
      publisherOf(facts)?.value,
      ...containersOf(facts).map(({ value }) => value),
    ].map((name) => name?.toLowerCase()),
  );
  for (const candidates of sources) {
    const [first] = candidates;
    if (!first) continue;
    const people = authorNames(candidates.map(({ value }) => value)).filter(
      (name) => !publishers.has(name.toLowerCase()),
    );
    if (people.length > 0) return distinct(people).map((value) => ({ ...first, value }));
  }
  return [];
}

function namesAuthor(element: PageElement): boolean {
  if (element.tag === 'meta' || element.tag === 'link') return false;
  if (/\bauthor\b/i.test(attribute(element, 'rel'))) return true;
  if (!/^author$/i.test(attribute(element, 'itemprop'))) return false;
  // A whole biography may be marked up as the author; its name then stands inside.
  return textOf(element, mostNodes).length < 80;
}

const mostAuthors = 20;
/** A name or a date is in a handful of elements. */
const mostNodes = 40;

function distinct(names: readonly string[]): readonly string[] {
  const byName = new Map(names.map((name) => [name.toLowerCase(), name]));
  return [...byName.values()].slice(0, mostAuthors);
}

function issuedOf({ article, tags, page }: PageFacts): Candidate | undefined {
  const times = page.elements.filter(({ tag }) => tag === 'time');
  const marked = page.elements
    .filter((element) => /\bdatepublished\b/i.test(attribute(element, 'itemprop')))
    .slice(0, 3);
  const dated = times.find((time) => time.attributes.has('pubdate')) ?? times[0];
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

function publisherOf({ article, tags }: PageFacts): Candidate | undefined {
  const inArticle = asList(article?.get('publisher'))
    .slice(0, 3)
    .flatMap((publisher) => inMarkup(nameIn(publisher), 'JSON-LD publisher'));
  return firstOf(
    [
      ...inArticle,
      ...inMeta(tags, 'citation_publisher dc.publisher dcterms.publisher'),
      ...inMeta(tags, 'og:site_name application-name'),
    ],
    asSiteName,
  );
}

function containersOf({ article, tags }: PageFacts): readonly Candidate[] {
  return [
    ...inMeta(tags, 'citation_journal_title citation_conference_title'),
    ...asList(article?.get('isPartOf'))
      .slice(0, 3)
      .flatMap((whole) => inMarkup(nameIn(whole), 'JSON-LD isPartOf')),
    ...inMeta(tags, 'og:site_name'),
  ];
}

function addressesOf({ page, tags, article }: PageFacts): readonly Candidate[] {
  const canonical = page.elements.find(
    (element) => element.tag === 'link' && /\bcanonical\b/i.test(attribute(element, 'rel')),
  );
  const whole =
    asThing(article?.get('mainEntityOfPage'))?.get('@id') ?? article?.get('mainEntityOfPage');
  return [
    ...(canonical ? inMarkup(attribute(canonical, 'href'), 'link canonical') : []),
    ...inMeta(tags, 'og:url'),
    ...inMarkup(article?.get('url'), 'JSON-LD url'),
    ...inMarkup(whole, 'JSON-LD mainEntityOfPage'),
  ];
}

/** An absolute address of the web; never opened. */
function webAddress(value: string): string | undefined {
  const text = value.trim();
  return /^https?:\/\/[^\s<>"'\\]{3,1500}$/i.test(text) && URL.canParse(text) ? text : undefined;
}

function languagesOf({ page, tags, article }: PageFacts): readonly Candidate[] {
  const root = page.elements.find(({ tag }) => tag === 'html');
  const body = page.elements.find(({ tag }) => tag === 'body');
  return [
    ...(root ? inMarkup(attribute(root, 'lang') || attribute(root, 'xml:lang'), 'html lang') : []),
    ...(body ? inMarkup(attribute(body, 'lang'), 'body lang') : []),
    ...inMarkup(article?.get('inLanguage'), 'JSON-LD inLanguage'),
    ...inMeta(tags, 'content-language dc.language dcterms.language og:locale'),
  ];
}

function languageTag(value: string): string | undefined {
  const tag = value.trim().replaceAll('_', '-');
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag)) return undefined;
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

const types: ReadonlyMap<string, string> = new Map([
  ['newsarticle', 'article-newspaper'],
  ['reportagenewsarticle', 'article-newspaper'],
  ['analysisnewsarticle', 'article-newspaper'],
  ['opinionnewsarticle', 'article-newspaper'],
  ['backgroundnewsarticle', 'article-newspaper'],
  ['scholarlyarticle', 'article-journal'],
  ['blogposting', 'post-weblog'],
  ['report', 'report'],
]);

function typeOf({ article, tags }: PageFacts): Candidate | undefined {
  if (tags.has('citation_journal_title')) {
    return { value: 'article-journal', from: 'markup', where: 'citation_journal_title' };
  }
  for (const type of article ? typesOf(article) : []) {
    const value = types.get(type.toLowerCase());
    if (value) return { value, from: 'markup', where: `JSON-LD ${asText(type) ?? 'type'}` };
  }
  return undefined;
}
