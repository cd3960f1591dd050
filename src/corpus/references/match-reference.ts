import { basename } from 'node:path';
import type { Article } from '../article.ts';
import { foldWhiteSpace } from '../lines.ts';
import { stemOf } from '../source-file.ts';
import type { Reference } from './reference.ts';

/**
 * The reference that is an article's own: the one that its file is attached to, else named by its key or
 * address, else of its title, where the title stands in the head of the text. Two that fit alike are
 * none: a citation from the wrong entry is worse than a description still to be written.
 */
export function matchReference(
  article: Article,
  references: readonly Reference[],
): Reference | undefined {
  const { file, description, id } = article;
  const name = basename(file.path).toLowerCase();
  const title = description.title?.value ?? file.metadata?.title?.value;
  const address = description.URL?.value ?? file.metadata?.URL?.value;
  const head = comparable(file.text.slice(article.start, article.start + headLength));
  const ways: readonly ((reference: Reference) => boolean)[] = [
    ({ files }) => files.some((each) => comparable(each) === comparable(name)),
    (reference) =>
      reference.id.toLowerCase() === id || reference.id === basename(stemOf(file.path)),
    (reference) => reference.URL !== undefined && reference.URL === address,
    (reference) => title !== undefined && isSameTitle(reference.title, title),
    (reference) => isInHead(reference.title, head),
  ];
  for (const fits of ways) {
    const found = references.filter(fits);
    if (found.length > 0) return found.length === 1 ? found[0] : undefined;
  }
  return undefined;
}

/** Characters in which a title stands, if it stands anywhere. */
const headLength = 2000;
/** A title of one or two words stands in many a text. */
const fewestTitleWords = 4;

function isSameTitle(a: string | undefined, b: string): boolean {
  return a !== undefined && comparable(a) === comparable(b);
}

function isInHead(title: string | undefined, head: string): boolean {
  if (title === undefined) return false;
  const wanted = comparable(title);
  return wanted.split(' ').length >= fewestTitleWords && ` ${head} `.includes(` ${wanted} `);
}

/** Letters and figures alone, without accents and case. */
function comparable(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return foldWhiteSpace(plain.replace(/[^\p{L}\p{N}]+/gu, ' '));
}
