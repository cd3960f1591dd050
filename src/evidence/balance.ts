import type { Article } from '../corpus/article.ts';
import type { Attested } from '../spec/source-description.ts';
import { type DatesCovered, datesCovered } from './dates-covered.ts';
import type { Segment } from './excerpts.ts';
import { wordsOf } from './words-quoted.ts';

/** A passage as it is quoted. */
export interface QuotedPassage {
  readonly article: Article;
  /** Who says it, as the brief names them. */
  readonly speaker: string;
  /** What is printed of it. */
  readonly segments: readonly Segment[];
}

export interface Balance {
  readonly passages: number;
  readonly words: number;
  /** In the order in which they are first quoted. */
  readonly articles: readonly Article[];
  /** Those with most passages first, then with most words, then in the order of the brief. */
  readonly voices: readonly Voice[];
  readonly dates: DatesCovered;
  /** Two passages or more, all of one source. */
  readonly isSingleSource: boolean;
  /** The side of every source, where there are several and all are known to be of one. */
  readonly onlySide?: string;
}

/** Who speaks, in what kind of source, from where. */
export interface Voice {
  readonly speaker: string;
  /** CSL type. */
  readonly kind?: string;
  readonly country?: Attested<string>;
  readonly side?: Attested<string>;
  readonly articles: readonly Article[];
  readonly passages: number;
  readonly words: number;
}

/** Whose words are quoted, how many of them, from which sources of what time. */
export function balanceOf(quoted: readonly QuotedPassage[]): Balance {
  const articles = [...new Set(quoted.map(({ article }) => article))];
  const side = onlySideOf(articles);
  const voices = voicesOf(quoted);
  return {
    passages: quoted.length,
    words: voices.reduce((sum, { words }) => sum + words, 0),
    articles,
    voices,
    dates: datesCovered(articles),
    isSingleSource: quoted.length > 1 && articles.length === 1,
    ...(side !== undefined && { onlySide: side }),
  };
}

function voicesOf(quoted: readonly QuotedPassage[]): readonly Voice[] {
  const voices = new Map<string, Voice>();
  for (const { article, speaker, segments } of quoted) {
    const { type, country, side } = article.description;
    const [kind, from, of] = [certain(type), certain(country), certain(side)];
    const key = JSON.stringify([speaker, kind?.value, from?.value, of?.value]);
    const before = voices.get(key);
    voices.set(key, {
      speaker,
      ...(kind && { kind: kind.value }),
      ...(from && { country: from }),
      ...(of && { side: of }),
      articles: [...new Set([...(before?.articles ?? []), article])],
      passages: (before?.passages ?? 0) + 1,
      words: (before?.words ?? 0) + wordsOf(article, segments),
    });
  }
  return [...voices.values()].sort((a, b) => b.passages - a.passages || b.words - a.words);
}

/** What may belong to something else is counted as not known. */
function certain<T>(fact: Attested<T> | undefined): Attested<T> | undefined {
  return fact?.basis === 'uncertain' ? undefined : fact;
}

function onlySideOf(articles: readonly Article[]): string | undefined {
  const sides = new Set(articles.map(({ description }) => certain(description.side)?.value));
  const [side] = sides;
  return articles.length > 1 && sides.size === 1 ? side : undefined;
}
