import { basename } from 'node:path';
import type { Article } from '../article.ts';
import { foldWhiteSpace } from '../lines.ts';
import { stemOf } from '../source-file.ts';
import type { Reference } from './reference.ts';

/** Gives the reference that is an article's own, if one is. */
export type ReferenceMatcher = (article: Article) => Reference | undefined;

/**
 * The reference that an article's file is attached to, else the one named by its key or address, else
 * of its title, where the title stands in the head of the text. Two that fit alike are none: a citation
 * from the wrong entry is worse than a description still to be written.
 *
 * References are looked up and not gone through, for libraries of thousands beside corpora of thousands.
 */
export function referenceMatcher(references: readonly Reference[]): ReferenceMatcher {
  const byFile = lookup(references, ({ files }) => files.map(comparable));
  const byKey = lookup(references, ({ id }) => [id, id.toLowerCase()]);
  const byAddress = lookup(references, ({ URL: address }) => (address ? [address] : []));
  const byTitle = lookup(references, ({ title }) => (title ? [comparable(title)] : []));
  const byFirstWords = lookup(references, ({ title }) =>
    runsOf(comparable(title ?? '').split(' ')).slice(0, 1),
  );
  return ({ file, start, description, id }) => {
    const { title, URL: address } = description;
    const head = comparable(file.text.slice(start, start + headLength));
    const isInHead = (reference: Reference): boolean =>
      ` ${head} `.includes(` ${comparable(reference.title ?? '')} `);
    const found = [
      byFile([comparable(basename(file.path))]),
      byKey([id, basename(stemOf(file.path))]),
      byAddress(address ? [address.value] : []),
      byTitle(title ? [comparable(title.value)] : []),
      byFirstWords(runsOf(head.split(' '))).filter(isInHead),
    ].find((each) => each.length > 0);
    return found?.length === 1 ? found[0] : undefined;
  };
}

/** Characters in which a title stands, if it stands anywhere. */
const headLength = 2000;
/** A title of one or two words stands in many a text. */
const fewestTitleWords = 4;

/** All runs of so many words as the shortest title that counts has. */
function runsOf(words: readonly string[]): readonly string[] {
  return words
    .slice(0, Math.max(0, words.length - fewestTitleWords + 1))
    .map((_, at) => words.slice(at, at + fewestTitleWords).join(' '));
}

/** The references that have one of some keys, each once. */
function lookup(
  references: readonly Reference[],
  keysOf: (reference: Reference) => readonly string[],
): (keys: readonly string[]) => readonly Reference[] {
  const lists = new Map<string, Reference[]>();
  for (const reference of references) {
    for (const key of new Set(keysOf(reference))) {
      const list = lists.get(key);
      if (list) list.push(reference);
      else lists.set(key, [reference]);
    }
  }
  return (keys) => [...new Set(keys.flatMap((key) => lists.get(key) ?? []))];
}

/** Letters and figures alone, without accents and case. */
function comparable(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return foldWhiteSpace(plain.replace(/[^\p{L}\p{N}]+/gu, ' '));
}
