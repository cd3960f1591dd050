import type { Article } from '../corpus/article.ts';
import type { Attested, Issued } from '../spec/source-description.ts';

/**
 * CSL-JSON of what is certain of an article: what it states, or an editor supplied. CSL has no way to
 * mark a fact as inferred, so that such a fact stays out, as does a date that is only bounded.
 */
export function cslOf(article: Article): Readonly<Record<string, unknown>> {
  const { description } = article;
  const author = description.author.filter(isKnown).map(({ value }) => ({ literal: value.name }));
  const issuer = known(description.issuer);
  const authors = author.length === 0 && issuer !== undefined ? [{ literal: issuer }] : author;
  const issued = dateParts(known(description.issued));
  const fields: Readonly<Record<string, unknown>> = {
    id: article.id,
    type: known(description.type) ?? 'document',
    title: known(description.title),
    author: authors.length > 0 ? authors : undefined,
    issued: issued && { 'date-parts': [issued] },
    'container-title': known(description.containerTitle),
    publisher: known(description.publisher),
    URL: known(description.URL),
    language: description.language,
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function isKnown<T>({ basis }: Attested<T>): boolean {
  return basis === 'stated' || basis === 'supplied';
}

function known<T>(fact: Attested<T> | undefined): T | undefined {
  return fact && isKnown(fact) ? fact.value : undefined;
}

function dateParts(issued: Issued | undefined): readonly number[] | undefined {
  return issued?.kind === 'date' ? issued.date.split('-').map(Number) : undefined;
}
