import { visibleText } from '../../diagnostics/visible-text.ts';
import type { Article } from '../article.ts';
import type { Found, Metadata } from '../extraction.ts';
import type { Reference } from '../references/reference.ts';
import { type FactName, isLine, isSoundFact } from '../sound-facts.ts';
import type { Draft, Fact } from './draft.ts';
import { factsInText } from './facts-in-text.ts';

/** Of an export and an entry's key; keys are a word. */
const longestPlace = 300;

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
  const others = [entry && factsInReference(entry), factsInFile(article.file.metadata)];
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

/**
 * The order of a name's parts is no difference: "Chhem, Rethy" of a reference manager is put given name
 * first, and the byline knows that the family's name comes first.
 */
function authorsOf(all: readonly Draft[], inText: Draft): Draft['author'] {
  const [first] = all.filter(({ author }) => author.length > 0);
  if (!first) return [];
  const names = (draft: Draft): readonly string[] =>
    draft.author.map(({ value }) =>
      value.name
        .split(/[\s.]+/u)
        .toSorted()
        .join(' '),
    );
  return isSame(names(inText), names(first)) ? inText.author : first.author;
}

function isSame(a: unknown, b: unknown): boolean {
  const plain = (value: unknown): string =>
    JSON.stringify(value).replace(/[‘’]/gu, "'").replace(/[“”]/gu, '\\"').toLowerCase();
  return plain(a) === plain(b);
}

function factsInReference({ reference, file }: ReferenceInFile): Draft {
  // A file's name and an entry's key may hold anything; a description says them in one line.
  const where = visibleText(`${file}, entry ${reference.id}`.slice(0, longestPlace));
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

function factsInFile(metadata: Metadata = {}): Draft {
  const { title, author = [], issued, containerTitle, publisher, URL: address, type } = metadata;
  const { language } = metadata;
  return {
    ...(title && { title: factFrom(title) }),
    author: author.map((each) => factFrom({ ...each, value: { name: each.value } })),
    ...(issued && {
      issued: factFrom({ ...issued, value: { kind: 'date' as const, date: issued.value } }),
    }),
    ...(containerTitle && { containerTitle: factFrom(containerTitle) }),
    ...(publisher && { publisher: factFrom(publisher) }),
    ...(address && { URL: factFrom(address) }),
    ...(type && { type: factFrom(type) }),
    ...(language && { language: factFrom(language) }),
  };
}

function factFrom<T>({ value, from, where }: Found<T>): Fact<T> {
  return { value, origin: { from, where } };
}

/** A draft without what a description would refuse. */
function soundDraft(draft: Draft): Draft {
  const sound = (name: Exclude<FactName, 'issued'>): Partial<Draft> => {
    const fact = draft[name];
    return fact && isSoundFact(name, fact.value) ? { [name]: fact } : {};
  };
  return {
    ...sound('title'),
    author: draft.author.filter(({ value: { name, affiliation } }) =>
      [name, ...(affiliation === undefined ? [] : [affiliation])].every(isLine),
    ),
    ...(draft.issued && { issued: draft.issued }),
    ...sound('containerTitle'),
    ...sound('publisher'),
    ...sound('URL'),
    ...sound('type'),
    ...sound('language'),
  };
}
