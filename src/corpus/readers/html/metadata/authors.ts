import { cleanText } from '../../clean-text.ts';
import { attribute, type PageElement, textOf } from '../page-tree.ts';
import { authorNames } from './author-names.ts';
import { type Candidate, inMarkup, inMeta } from './candidates.ts';
import { asList, nameIn } from './json-ld.ts';
import type { PageFacts } from './page-facts.ts';
import { containersOf, publisherOf } from './publishers.ts';

/** Who signed the article: the first place in the markup that names anybody but the publisher. */
export function authorsOf(facts: PageFacts): readonly Candidate[] {
  const { tags } = facts;
  const sources = [
    inJsonLd(facts),
    inMeta(tags, 'citation_author').map(inNaturalOrder),
    inMeta(tags, 'article:author'),
    inMeta(tags, 'author'),
    inMeta(tags, 'dc.creator dcterms.creator').map(inNaturalOrder),
    inMeta(tags, 'parsely-author sailthru.author byl byline article:author_name'),
    inPage(facts),
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

function inJsonLd({ article }: PageFacts): readonly Candidate[] {
  return asList(article?.get('author'))
    .slice(0, mostAuthors)
    .flatMap((author) => inMarkup(nameIn(author), 'JSON-LD author'));
}

function inPage({ page }: PageFacts): readonly Candidate[] {
  return page.elements
    .filter(namesAuthor)
    .slice(0, mostAuthors)
    .flatMap((element) =>
      inMarkup(
        cleanText(textOf(element, mostNodes)),
        element.attributes.has('itemprop') ? 'itemprop author' : 'rel=author',
      ),
    );
}

function namesAuthor(element: PageElement): boolean {
  if (element.tag === 'meta' || element.tag === 'link') return false;
  if (/\bauthor\b/i.test(attribute(element, 'rel'))) return true;
  if (!/^author$/i.test(attribute(element, 'itemprop'))) return false;
  // A whole biography may be marked up as the author; its name then stands inside.
  return textOf(element, mostNodes).length < 80;
}

const mostAuthors = 20;
/** A name is in a handful of elements. */
const mostNodes = 40;

/** Catalogues have "Chan, Dara". */
function inNaturalOrder(candidate: Candidate): Candidate {
  return {
    ...candidate,
    value: candidate.value.replace(/^([^,;]{2,60}), ([^,;]{2,60})$/u, '$2 $1'),
  };
}

function distinct(names: readonly string[]): readonly string[] {
  const byName = new Map(names.map((name) => [name.toLowerCase(), name]));
  return [...byName.values()].slice(0, mostAuthors);
}
