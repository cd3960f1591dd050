import type { Article } from '../../corpus/article.ts';
import type { Attested } from '../../spec/source-description.ts';
import type { Attribution, Speaker } from '../evidence.ts';
import { bylineOf } from './bylines.ts';

/**
 * Who speaks where nobody is quoted: the office whose release it is, else the author. A name that the
 * file carries but that may belong to another text is never printed as the author's.
 * The byline or the letterhead that names them goes with them.
 */
export function sourceVoice(article: Article): Speaker {
  const { issuer, author } = article.description;
  if (issuer && isCertain(issuer)) {
    return { kind: 'issuer', name: issuer.value, ...attributed(article, issuer.value) };
  }
  const authors = author.filter(isCertain).map((attested) => attested.value);
  if (authors.length === 0) return { kind: 'author' };
  const role = authors.length === 1 ? authors[0]?.affiliation : undefined;
  return {
    kind: 'author',
    name: joined(authors.map((contributor) => contributor.name)),
    ...(role !== undefined && { role, organisation: role }),
    ...attributed(article, authors[0]?.name ?? ''),
  };
}

function attributed(article: Article, name: string): { attribution?: Attribution } {
  const attribution = bylineOf(article, name);
  return attribution ? { attribution } : {};
}

function isCertain(attested: Attested<unknown>): boolean {
  return attested.basis !== 'uncertain';
}

function joined(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
