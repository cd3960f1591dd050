import type { Article } from '../corpus/article.ts';
import { lineAt } from '../corpus/lines.ts';
import { citationOf } from './source-names.ts';
import type { Wording } from './wording.ts';

export interface Lines {
  readonly first: number;
  readonly last: number;
}

/** An article, or lines of it. */
export interface Part {
  readonly article: Article;
  readonly within?: { readonly firstLine: number; readonly lastLine: number };
}

/** Text of the note for an article, or for lines of it: the full citation and where in the file. */
export function citationNote(part: Part, wording: Wording): string {
  return `${citationOf(part.article, wording)} ${placeOf(part, wording)}.`;
}

/** "corpus/ties.txt, lines 9–10"; the lines of a whole article only where it is a part of its file. */
export function placeOf({ article, within }: Part, wording: Wording): string {
  const lines = within ? { first: within.firstLine, last: within.lastLine } : linesOf(article);
  const where = within || isPartOfFile(article) ? `, ${lineRange(lines, wording)}` : '';
  return `${article.file.path}${where}`;
}

/** "line 14", "lines 9–10". */
function lineRange({ first, last }: Lines, { word }: Wording): string {
  return first === last ? `${word('line')} ${first}` : `${word('lines')} ${first}–${last}`;
}

/** First and last line of an article in its file, from 1. */
export function linesOf({ file, start, end }: Article): Lines {
  return {
    first: lineAt(file.lineStarts, start),
    last: lineAt(file.lineStarts, Math.max(start, end - 1)),
  };
}

function isPartOfFile({ start, end, file }: Article): boolean {
  return file.text.slice(0, start).trim() !== '' || file.text.slice(end).trim() !== '';
}
