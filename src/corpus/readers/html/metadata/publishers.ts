import { asSiteName, type Candidate, firstOf, inMarkup, inMeta } from './candidates.ts';
import { asList, nameIn } from './json-ld.ts';
import type { PageFacts } from './page-facts.ts';

/** Who answers for the article; the name of the site where the markup says no more. */
export function publisherOf({ article, tags }: PageFacts): Candidate | undefined {
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

/** What it appeared in, most telling first. */
export function containersOf({ article, tags }: PageFacts): readonly Candidate[] {
  return [
    ...inMeta(tags, 'citation_journal_title citation_conference_title'),
    ...asList(article?.get('isPartOf'))
      .slice(0, 3)
      .flatMap((whole) => inMarkup(nameIn(whole), 'JSON-LD isPartOf')),
    ...inMeta(tags, 'og:site_name'),
  ];
}
