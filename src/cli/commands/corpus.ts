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
  const { withLibrary } = await import('../library.ts');
  const { printSources, sourcesNamed, sourceViews } = await import('../source-views.ts');
  return await withLibrary(project, voice, ({ corpus: read, status }) => {
    const articles = sourcesNamed(wanted, read, session);
    if (!articles) return exitStatus.usage;
    const sources = sourceViews(articles, read);
    if (flags.json === true) voice.answerJson(sources);
    else printSources(sources, voice);
    return status;
  });
}
