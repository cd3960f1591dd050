import type { Article } from '../corpus/article.ts';
import { lineAt } from '../corpus/lines.ts';
import type { Place } from '../corpus/passage.ts';
import { placeReader } from '../corpus/place-of.ts';
import { citationOf } from './source-names.ts';
import type { Wording } from './wording.ts';

export interface Lines {
  readonly first: number;
  readonly last: number;
}

/** An article, or a stretch of it. */
export interface Part {
  readonly article: Article;
  readonly within?: Stretch;
}

export interface Stretch {
  readonly firstLine: number;
  readonly lastLine: number;
  /** Where the file has pages or paragraphs rather than lines. */
  readonly place?: Place;
}

/** Text of the note for an article, or for a stretch of it: the full citation and where in the file. */
export function citationNote(part: Part, wording: Wording): string {
  return `${citationOf(part.article, wording)} ${placeOf(part, wording)}.`;
}

/**
 * "corpus/ties.txt, lines 9–10", "corpus/report.pdf, pp. 3–4", "corpus/page.html, para. 12"; of a whole
 * article only where it is a part of its file.
 */
export function placeOf({ article, within }: Part, wording: Wording): string {
  const stretch = within ?? (isPartOfFile(article) ? stretchOf(article) : undefined);
  return article.file.path + (stretch ? `, ${stretchWords(stretch, wording)}` : '');
}

function stretchOf(article: Article): Stretch {
  const { first: firstLine, last: lastLine } = linesOf(article);
  const place = placeReader(article)(article.start, Math.max(article.start + 1, article.end));
  return { firstLine, lastLine, ...(place && { place }) };
}

function stretchWords({ firstLine, lastLine, place }: Stretch, { word }: Wording): string {
  if (place?.page) return range(place.page, word('page'), word('pages'));
  if (place?.paragraph) return range(place.paragraph, word('paragraph'), word('paragraphs'));
  return range({ first: firstLine, last: lastLine }, word('line'), word('lines'));
}

/** "line 14", "lines 9–10". */
function range({ first, last }: Lines, one: string, several: string): string {
  return first === last ? `${one} ${first}` : `${several} ${first}–${last}`;
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
