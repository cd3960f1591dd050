import { exitStatus, type GlobalFlags } from '../flags.ts';
import type { Session } from '../session.ts';

interface ThemesFlags extends GlobalFlags {
  readonly json?: boolean;
}

export async function themes(
  ids: readonly string[],
  flags: ThemesFlags,
  session: Session,
): Promise<number> {
  const { voice } = session;
  const project = session.openProject();
  if (!project) return exitStatus.usage;
  const views = await import('../theme-views.ts');
  const loaded = views.readThemes(ids, project, session);
  if (!loaded) return exitStatus.usage;
  const { withLibrary } = await import('../library.ts');
  return withLibrary(project, voice, (library) => {
    const counts = views.countThemes(loaded.themes, library);
    if (flags.json === true) voice.answerJson(counts);
    else views.printThemes(counts, voice);
    return views.statusOfThemes(loaded.diagnostics) || library.status;
  });
}
