import { exitStatus, type GlobalFlags } from '../flags.ts';
import type { Session } from '../session.ts';

interface CorpusFlags extends GlobalFlags {
  readonly json?: boolean;
}

export async function corpus(
  wanted: readonly string[],
  flags: CorpusFlags,
  session: Session,
): Promise<number> {
  const { voice } = session;
  const project = session.openProject();
  if (!project) return exitStatus.usage;
  const { openLibrary } = await import('../library.ts');
  const { printSources, sourceViews } = await import('../source-views.ts');
  const library = await openLibrary(project, voice);
  const isWanted = (source: string): boolean =>
    wanted.length === 0 || wanted.some((part) => source.includes(part));
  const articles = library.corpus.articles.filter(
    ({ id, file }) => isWanted(id) || isWanted(file.path),
  );
  if (articles.length === 0 && wanted.length > 0) {
    const message = `no source has "${wanted.join('" or "')}" in its id or its file's name`;
    return session.misuse('BRIEF-USAGE-009', message, '"brief corpus" alone shows them all');
  }
  const sources = sourceViews(articles, library.corpus);
  if (flags.json === true) voice.answerJson(sources);
  else printSources(sources, voice);
  return library.status;
}
