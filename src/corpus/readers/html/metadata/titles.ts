import type { PageBlock } from '../page-blocks.ts';
import { attribute, nameOf } from '../page-tree.ts';
import { asText, type Candidate, firstOf, inMarkup, inMeta, inText } from './candidates.ts';
import type { PageFacts } from './page-facts.ts';

/**
 * The title: the heading that a reader sees where the markup agrees with it, else the markup's own,
 * freed of the site's name.
 */
export function titleOf(facts: PageFacts): Candidate | undefined {
  const { article, tags, documentTitle, blocks } = facts;
  const given = [
    ...inMarkup(article?.get('headline'), 'JSON-LD headline'),
    ...inMeta(tags, 'citation_title og:title'),
    ...inMarkup(article?.get('name'), 'JSON-LD name'),
    ...inMeta(
      tags,
      'dc.title dcterms.title twitter:title parsely-title sailthru.title headline title',
    ),
    ...inMarkup(documentTitle, 'title'),
  ];
  const site = comparable(facts.siteName ?? '');
  const headings = blocks
    .filter(isHeading)
    .slice(0, mostHeadings)
    .filter(({ text }) => comparable(text) !== site);
  const agreed = headings.find(({ text }) => given.some(({ value }) => agrees(value, text)));
  if (agreed) return firstOf(inText(agreed.text, agreed.element.tag));
  const marked = headings.find(({ element }) => /headline/i.test(attribute(element, 'itemprop')));
  if (marked) return firstOf(inText(marked.text, 'itemprop headline'));
  const title = firstOf(given, (value) => withoutSite(value, facts));
  return title ?? firstOf(headings.slice(0, 1).flatMap(({ text }) => inText(text, 'h1')));
}

/** A page has one title; a list of a thousand headings has none that is worth comparing. */
const mostHeadings = 40;

function isHeading({ element }: PageBlock): boolean {
  return (
    element.tag === 'h1' ||
    /headline/i.test(attribute(element, 'itemprop')) ||
    (element.tag === 'h2' && / (?:headline|title) /.test(nameOf(element)))
  );
}

/** Whether a title is the heading, or the heading and a site's name behind or before it. */
function agrees(title: string, heading: string): boolean {
  const whole = comparable(title);
  const part = comparable(heading);
  if (part.length < 8 && whole !== part) return false;
  if (whole === part) return true;
  // A title that was cut short for a search engine.
  const cut = whole.replace(/(?:\.\.\.|…)$/, '').trim();
  if (cut.length > 40 && part.startsWith(cut)) return true;
  if (whole.startsWith(part)) return /^\s*[|–—:·•»«\-/]/u.test(whole.slice(part.length));
  return whole.endsWith(part) && /[|–—:·•»«\-/]\s*$/u.test(whole.slice(0, -part.length));
}

export function comparable(text: string): string {
  return (asText(text) ?? '')
    .replace(/[‘’‛`´]/gu, "'")
    .replace(/[“”„«»]|''/gu, '"')
    .replace(/[‐-―]/gu, '-')
    .toLowerCase();
}

/** "Title | Site", "Site: Title": the part that is the name of the site goes. */
function withoutSite(value: string, { siteName }: PageFacts): string | undefined {
  const title = asText(value);
  const site = siteName && comparable(siteName);
  if (!title || !site) return title;
  const parts = title.split(/\s+[|–—·•»:-]\s+|\s*[|»]\s*/u);
  const last = parts.at(-1) ?? '';
  if (parts.length > 1 && comparable(last) === site) {
    return title.slice(0, title.length - last.length).replace(/[\s|–—·•»:-]+$/u, '');
  }
  return title;
}
