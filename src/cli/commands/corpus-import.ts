import type { Article } from '../../corpus/article.ts';
import { draftDescription } from '../../corpus/drafting/draft-description.ts';
import { writeDescription } from '../../corpus/drafting/write-description.ts';
import { readCorpus } from '../../corpus/read-corpus.ts';
import { stemOf } from '../../corpus/source-file.ts';
import { visibleText } from '../../diagnostics/visible-text.ts';
import { listFiles } from '../../project/list-files.ts';
import { counted } from '../build-summary.ts';
import { type DraftedView, factViews, printDrafted } from '../drafted-view.ts';
import { exitStatus, type GlobalFlags } from '../flags.ts';
import { type Exported, readExport } from '../incoming-references.ts';
import { writeNewFiles } from '../new-files.ts';
import type { Session } from '../session.ts';

interface ImportFlags extends GlobalFlags {
  readonly json?: boolean;
}

/** Describes the sources that have no description from the entries of a reference manager's export. */
export async function importReferences(
  given: string,
  flags: ImportFlags,
  session: Session,
): Promise<number> {
  const { voice } = session;
  const project = session.openProject();
  if (!project) return exitStatus.usage;
  const exported = readExport(given, session);
  if (typeof exported === 'number') return exported;
  // What is wrong with the corpus is told by every command that uses it.
  const { articles } = await readCorpus(project, () => {});
  const described = new Set(listFiles(project, 'corpus', ['.yaml', '.yml']).map(stemOf));
  const bare = articles.filter(({ file }) => !described.has(stemOf(file.path)));
  const written: DraftedView[] = [];
  const used = new Set<string>();
  for (const article of bare) {
    const reference = exported.match(article);
    if (!reference) continue;
    const view = describe(article, { reference, file: exported.file }, project.root, session);
    if (typeof view === 'number') return view;
    used.add(reference.id);
    written.push(view);
  }
  if (flags.json === true) voice.answerJson(written);
  else for (const view of written) printDrafted(view, voice);
  tellRest(exported, used, articles, written.length, session);
  return exitStatus.done;
}

function describe(
  article: Article,
  entry: NonNullable<Parameters<typeof draftDescription>[1]>,
  root: string,
  session: Session,
): DraftedView | number {
  const draft = draftDescription(article, entry);
  const path = `${stemOf(article.file.path)}.yaml`;
  const bytes = new TextEncoder().encode(writeDescription(draft));
  const status = writeNewFiles(root, [{ path, bytes }], session);
  return status === exitStatus.done
    ? { source: article.file.path, description: path, facts: factViews(draft) }
    : status;
}

/** Entries without a source, but for those whose source had its description before. */
function tellRest(
  { references, match }: Exported,
  used: ReadonlySet<string>,
  articles: readonly Article[],
  written: number,
  { voice }: Session,
): void {
  const present = new Set(articles.map((article) => match(article)?.id));
  const rest = references.filter(({ id }) => !used.has(id) && !present.has(id));
  for (const { id, title = 'without a title' } of rest) {
    voice.say(`no source for ${visibleText(id)}: ${visibleText(title)}`);
  }
  voice.say(
    `${counted(written, 'description')} written, ${counted(references.length, 'reference')} read`,
  );
}
