import type { Article } from '../../corpus/article.ts';
import type { Attribution } from '../evidence.ts';

/** A byline or a letterhead is a line of its own; a longer one that has the name is prose. */
const LONGEST_LINE = 200;

const known = new WeakMap<Article, ReadonlyMap<string, Attribution | undefined>>();

/**
 * The line of the file that gives a name as the author's or the office's: the first line in which it
 * stands that is no paragraph of the article. Absent where a description alone names them.
 */
export function bylineOf(article: Article, name: string): Attribution | undefined {
  const found = known.get(article);
  if (found?.has(name)) return found.get(name);
  const line = search(article, name);
  known.set(article, new Map([...(found ?? []), [name, line]]));
  return line;
}

function search(
  { file: { text }, start, end, blocks }: Article,
  name: string,
): Attribution | undefined {
  if (name.trim() === '') return undefined;
  let block = 0;
  for (let at = text.indexOf(name, start); at >= 0 && at + name.length <= end; ) {
    while ((blocks[block]?.end ?? Infinity) <= at) block += 1;
    const holder = blocks[block];
    const isProse = holder?.quotable === true && holder.start <= at;
    const line = isProse ? undefined : lineAround(text, at, start, end);
    if (line && line.words.length <= LONGEST_LINE) return line;
    at = text.indexOf(name, (isProse ? holder.end : at) + 1);
  }
  return undefined;
}

function lineAround(text: string, at: number, first: number, end: number): Attribution {
  const from = Math.max(first, text.lastIndexOf('\n', at) + 1);
  const close = text.indexOf('\n', at);
  const to = close < 0 ? end : Math.min(close, end);
  const line = text.slice(from, to);
  const start = from + (line.length - line.trimStart().length);
  const words = line.trim();
  return { start, end: start + words.length, words };
}
