import type { Metadata } from '../../../extraction.ts';
import { attribute } from '../page-tree.ts';
import { authorsOf } from './authors.ts';
import { asSiteName, asText, type Candidate, firstOf, inMarkup, inMeta } from './candidates.ts';
import { issuedOf } from './issued.ts';
import { asThing, typesOf } from './json-ld.ts';
import type { PageFacts } from './page-facts.ts';
import { containersOf, publisherOf } from './publishers.ts';
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
