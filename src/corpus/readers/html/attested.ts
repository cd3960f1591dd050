import { textOf } from './page-tree.ts';
import { parsePage } from './parse-page.ts';

const shingle = 4;
/** Less than this, in words, is a summary. */
const fewestWords = 60;
const longestBody = 1_000_000;

/** How much of a text stands in the article as the page tells it to search engines, from 0 to 1. */
export type Attested = (text: string) => number;

/**
 * Compares with the `articleBody` of a page's JSON-LD by shingles of four words. It is only a check: what
 * is read comes from the page's own elements. `undefined` where the page tells no article, or a summary.
 */
export function attestedBy(articleBody: unknown): Attested | undefined {
  if (typeof articleBody !== 'string' || articleBody.length > longestBody) return undefined;
  const words = wordsOf(/[<&]/.test(articleBody) ? unmarked(articleBody) : articleBody);
  if (words.length < fewestWords) return undefined;
  const known = new Set(shinglesOf(words));
  return (text) => {
    const own = shinglesOf(wordsOf(text));
    return own.length === 0 ? 0 : own.filter((each) => known.has(each)).length / own.length;
  };
}

function unmarked(text: string): string {
  const parsed = parsePage(text.replace(/(?=<)/g, ' '));
  return parsed.kind === 'page' ? textOf(parsed.page.root) : '';
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Of a text of fewer words, none. */
function shinglesOf(words: readonly string[]): readonly string[] {
  return words.slice(shingle - 1).map((_, at) => words.slice(at, at + shingle).join(' '));
}
