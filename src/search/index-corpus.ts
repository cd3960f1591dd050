import type { Article } from '../corpus/article.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Passage } from '../corpus/passage.ts';
import { firstDayOf, lastDayOf } from '../spec/calendar.ts';
import type { ArticleDescription } from '../spec/source-description.ts';
import type { IndexedPassage, SearchEngine } from './engine.ts';
import type { PlacedPassage } from './index-store.ts';
import { createMemoryEngine } from './memory-engine.ts';

/** An engine over every passage of a corpus, with the fields that queries filter on. */
export function indexCorpus(corpus: Corpus): SearchEngine {
  return createMemoryEngine(indexedPassages(corpus));
}

export function indexedPassages(corpus: Corpus): readonly IndexedPassage[] {
  const fields = new Map(corpus.articles.map((article) => [article.id, fieldsOf(article)]));
  return corpus.passages.map(({ id, text, heading, article, position }) => {
    const known = fields.get(article);
    if (!known) throw new Error(`a passage names the article "${article}", which the corpus lacks`);
    return { ...known, id, text, position, ...(heading !== undefined && { heading }) };
  });
}

/** The passages of one article, as an index on disk takes them; their ids as they are. */
export function placedPassages(
  article: Article,
  passages: readonly Passage[],
): readonly PlacedPassage[] {
  const fields = fieldsOf(article);
  return passages.map(({ id, text, heading, position, start, end }) => ({
    ...fields,
    id,
    text,
    position,
    start,
    end,
    ...(heading !== undefined && { heading }),
  }));
}

type ArticleFields = Omit<IndexedPassage, 'id' | 'text' | 'heading' | 'position'>;

function fieldsOf({ id, file, description }: Article): ArticleFields {
  const { title, type } = description;
  return {
    article: id,
    file: file.path,
    language: description.language,
    ...(title && { title: title.value }),
    ...(type && { kind: type.value }),
    ...daysOf(description),
  };
}

/**
 * The days between which an article was issued: a month is its first to its last day. Inferred and
 * uncertain dates count, as the best that is known; a brief prints them marked.
 */
function daysOf({ issued }: ArticleDescription): Pick<IndexedPassage, 'earliest' | 'latest'> {
  if (!issued) return {};
  const { value } = issued;
  const earliest = value.kind === 'date' ? value.date : value.earliest;
  const latest = value.kind === 'date' ? value.date : value.latest;
  return {
    ...(earliest !== undefined && { earliest: firstDayOf(earliest) }),
    ...(latest !== undefined && { latest: lastDayOf(latest) }),
  };
}
