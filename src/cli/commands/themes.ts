import { exitStatus, type GlobalFlags } from '../flags.ts';
import type { Session } from '../session.ts';

interface ThemesFlags extends GlobalFlags {
  readonly json?: boolean;
}

export async function themes(
  action: 'check' | undefined,
  flags: ThemesFlags,
  session: Session,
): Promise<number> {
  const { voice } = session;
  const project = session.openProject();
  if (!project) return exitStatus.usage;
  const views = await import('../theme-views.ts');
  const loaded = views.readThemes(project, voice);
  if (action === 'check') {
    const wrong = views.failedExamples(loaded.themes);
    if (flags.json === true) voice.answerJson(wrong);
    for (const each of wrong) voice.tell(each);
    views.printCheck(loaded.themes, wrong.length, voice);
    return views.statusOfThemes([...loaded.diagnostics, ...wrong]);
  }
  const { openLibrary } = await import('../library.ts');
  const library = await openLibrary(project, voice);
  const counts = views.countThemes(loaded.themes, library);
  if (flags.json === true) voice.answerJson(counts);
  else views.printThemes(counts, voice);
  return views.statusOfThemes(loaded.diagnostics) || library.status;
}
