import { isPartialDate } from '../../spec/calendar.ts';
import { cslTypes } from '../../spec/csl-types.ts';
import type { Article } from '../article.ts';
import type { Found, Metadata } from '../extraction.ts';
import { languageFrom, webAddressFrom } from '../references/facts.ts';
import type { Reference } from '../references/reference.ts';
import type { Draft, Fact } from './draft.ts';
import { factsInText } from './facts-in-text.ts';

/** An entry of a reference manager, and the file it was exported to. */
export interface ReferenceInFile {
  readonly reference: Reference;
  readonly file: string;
}

/**
 * What can be said of an article without a person: from its entry in a reference manager, else from
 * its markup, else from the head of its text. Where the text says the same as the others, it is the
 * text that says it: a statement of the source's own is the better ground.
 */
export function draftDescription(article: Article, entry?: ReferenceInFile): Draft {
  const inText = soundDraft(factsInText(article));
  const others = [entry && factsInReference(entry), factsInMarkup(article.file.metadata)];
  const all = [...others.filter((each) => each !== undefined).map(soundDraft), inText];
  const best = <K extends Exclude<keyof Draft, 'author'>>(key: K): Partial<Pick<Draft, K>> => {
    const first = all.find((draft) => draft[key] !== undefined)?.[key];
    const said = inText[key];
    const fact = said !== undefined && first && isSame(said.value, first.value) ? said : first;
    const one: Partial<Pick<Draft, K>> = {};
    if (fact !== undefined) one[key] = fact;
    return one;
  };
  return {
    ...best('title'),
    author: authorsOf(all, inText),
    ...best('issued'),
    ...best('containerTitle'),
    ...best('publisher'),
    ...best('URL'),
    ...best('type'),
    ...best('language'),
  };
}

function authorsOf(all: readonly Draft[], inText: Draft): Draft['author'] {
  const [first] = all.filter(({ author }) => author.length > 0);
  if (!first) return [];
  const names = (draft: Draft): string => draft.author.map(({ value }) => value.name).join('\n');
  return isSame(names(inText), names(first)) ? inText.author : first.author;
}

function isSame(a: unknown, b: unknown): boolean {
  const plain = (value: unknown): string =>
    JSON.stringify(value).replace(/[‘’]/gu, "'").replace(/[“”]/gu, '\\"').toLowerCase();
  return plain(a) === plain(b);
}

function factsInReference({ reference, file }: ReferenceInFile): Draft {
  const where = `${file}, entry ${reference.id}`;
  const fact = <T>(value: T): Fact<T> => ({ value, origin: { from: 'reference', where } });
  const {
    title,
    author,
    issued,
    containerTitle,
    publisher,
    URL: address,
    type,
    language,
  } = reference;
  return {
    ...(title !== undefined && { title: fact(title) }),
    author: author.map(fact),
    ...(issued && { issued: fact(issued) }),
    ...(containerTitle !== undefined && { containerTitle: fact(containerTitle) }),
    ...(publisher !== undefined && { publisher: fact(publisher) }),
    ...(address !== undefined && { URL: fact(address) }),
    ...(type !== undefined && { type: fact(type) }),
    ...(language !== undefined && { language: fact(language) }),
  };
}

function factsInMarkup(metadata: Metadata = {}): Draft {
  const { title, author = [], issued, containerTitle, publisher, URL: address, type } = metadata;
  const { language } = metadata;
  return {
    ...(title && { title: inMarkup(title) }),
    author: author.map((each) => inMarkup({ ...each, value: { name: each.value } })),
    ...(issued &&
      isPartialDate(issued.value) && {
        issued: inMarkup({ ...issued, value: { kind: 'date' as const, date: issued.value } }),
      }),
    ...(containerTitle && { containerTitle: inMarkup(containerTitle) }),
    ...(publisher && { publisher: inMarkup(publisher) }),
    ...(address && { URL: inMarkup(address) }),
    ...(type && { type: inMarkup(type) }),
    ...(language && { language: inMarkup(language) }),
  };
}

function inMarkup<T>({ value, where }: Found<T>): Fact<T> {
  return { value, origin: { from: 'markup', where } };
}

/** A draft without what a description would refuse: files may carry anything. */
function soundDraft(draft: Draft): Draft {
  const { author, title, containerTitle, publisher, URL: address, type, language, issued } = draft;
  const text = (fact: Fact<string> | undefined): Fact<string> | undefined =>
    fact && isLine(fact.value) ? fact : undefined;
  const checked = {
    title: text(title),
    containerTitle: text(containerTitle),
    publisher: text(publisher),
    URL: webAddressFrom(address?.value) === address?.value ? address : undefined,
    type: type && cslTypes.includes(type.value) ? type : undefined,
    language: languageFrom(language?.value) === undefined ? undefined : language,
    issued,
  };
  const known = Object.entries(checked).filter(([, fact]) => fact !== undefined);
  return {
    ...Object.fromEntries(known),
    author: author.filter(({ value }) => isLine(value.name) && isLine(value.affiliation ?? 'none')),
  };
}

/** Longer than any title is a text that the markup gives in the place of one. */
const longestLine = 500;

function isLine(text: string): boolean {
  return text.length <= longestLine && /\S/u.test(text) && !/[\p{Cc}\p{Cs}]/u.test(text);
}
