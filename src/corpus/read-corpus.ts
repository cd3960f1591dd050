import { extname } from 'node:path';
import { diagnostic, type Report } from '../diagnostics/diagnostic.ts';
import { listFiles } from '../project/list-files.ts';
import type { Project } from '../project/project.ts';
import { loadSourceDescription } from '../spec/load-source-description.ts';
import type { Loaded } from '../spec/locator.ts';
import type { SourceDescription } from '../spec/source-description.ts';
import type { Article } from './article.ts';
import { articlesOf } from './articles.ts';
import type { Corpus } from './corpus.ts';
import { descriptionPaths } from './descriptions.ts';
import type { Passage } from './passage.ts';
import { passageNumbering } from './passage-id.ts';
import { passagesOf } from './passages.ts';
import { readers } from './reader.ts';
import { readSourceFile } from './source-file.ts';

/**
 * Reads `corpus/` and the descriptions beside the sources. A source that cannot be read is a warning
 * and is left out; a description that does not fit its source is an error. Files count in order of
 * their paths' code units.
 */
export async function readCorpus(project: Project, report: Report): Promise<Corpus> {
  const paths = listFiles(project, 'corpus', [...readers.keys()]);
  reportUnread(project, report);
  const descriptions = descriptionPaths(project, paths, report);
  if (paths.length === 0) report(diagnostic('BRIEF-CORPUS-010', 'corpus/ holds no source'));
  const articles: Article[] = [];
  const articleById = new Map<string, Article>();
  for (const path of paths) {
    const file = await readSourceFile(project, path, report);
    if (!file) continue;
    for (const article of articlesOf(file, descriptionOf(path), report)) {
      const namesake = articleById.get(article.id);
      if (namesake) reportNamesake(article, namesake, report);
      else {
        articleById.set(article.id, article);
        articles.push(article);
      }
    }
  }
  const idOf = passageNumbering();
  const passages = articles.flatMap((article) => passagesOf(article, idOf));
  return {
    articles,
    passages,
    passageCount: passages.length,
    articleById,
    passageById: byId(passages),
  };

  function descriptionOf(path: string): Loaded<SourceDescription> | undefined {
    const description = descriptions.get(path);
    return description === undefined
      ? undefined
      : loadSourceDescription(project, description, report);
  }
}

function byId(passages: readonly Passage[]): ReadonlyMap<string, Passage> {
  return new Map(passages.map((passage) => [passage.id, passage]));
}

function reportNamesake(article: Article, namesake: Article, report: Report): void {
  const message = `the article id "${article.id}" is taken: ${namesake.file.path} has it already`;
  const hints = ['give one of the two an `id:` of its own in its description'];
  report(diagnostic('BRIEF-CORPUS-008', message, { file: article.file.path, hints }));
}

/** A PDF put into the corpus would otherwise be missing without a word. */
function reportUnread(project: Project, report: Report): void {
  const known = new Set([...readers.keys(), '.yaml', '.yml']);
  for (const path of listFiles(project, 'corpus', [''])) {
    if (known.has(extname(path).toLowerCase())) continue;
    const message = `${path} is not read: its kind is not one of ${[...readers.keys()].join(', ')}`;
    report(diagnostic('BRIEF-CORPUS-011', message, { file: path }));
  }
}
