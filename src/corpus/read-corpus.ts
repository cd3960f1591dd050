import type { Report } from '../diagnostics/diagnostic.ts';
import type { Project } from '../project/project.ts';
import type { Article } from './article.ts';
import type { Corpus } from './corpus.ts';
import { type ListedSource, listSources } from './list-sources.ts';
import { reportNamesake } from './namesakes.ts';
import type { Passage } from './passage.ts';
import { passageNumbering } from './passage-id.ts';
import { passagesOf } from './passages.ts';
import { readSource } from './read-source.ts';

/**
 * Reads `corpus/` and the descriptions beside the sources, all of it, into memory. A source that cannot
 * be read is a warning and is left out; a description that does not fit its source is an error. Files
 * count in order of their paths' code units.
 */
export async function readCorpus(project: Project, report: Report): Promise<Corpus> {
  return readSources(project, listSources(project, report), report);
}

/** As `readCorpus`, of sources that have been listed. */
export async function readSources(
  project: Project,
  sources: readonly ListedSource[],
  report: Report,
): Promise<Corpus> {
  const articleById = new Map<string, Article>();
  for (const source of sources) {
    const reading = await readSource(project, source, report);
    for (const article of reading?.articles ?? []) {
      const namesake = articleById.get(article.id);
      if (namesake) reportNamesake(article.id, source.path, namesake.file.path, report);
      else articleById.set(article.id, article);
    }
  }
  const articles = [...articleById.values()];
  const idOf = passageNumbering();
  const passages = articles.flatMap((article) => passagesOf(article, idOf));
  const passageCount = passages.length;
  return { articles, passages, passageCount, articleById, passageById: byId(passages) };
}

function byId(passages: readonly Passage[]): ReadonlyMap<string, Passage> {
  return new Map(passages.map((passage) => [passage.id, passage]));
}
