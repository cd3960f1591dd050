import { exitStatus, type GlobalFlags } from '../flags.ts';
import type { Session } from '../session.ts';

interface CheckFlags extends GlobalFlags {
  readonly json?: boolean;
  readonly strict?: boolean;
}

/** Runs the examples of the named themes, or of all, and looks for what is odd in their rules. */
export async function checkThemes(
  ids: readonly string[],
  flags: CheckFlags,
  session: Session,
): Promise<number> {
  const { voice } = session;
  const project = session.openProject();
  if (!project) return exitStatus.usage;
  const views = await import('../theme-views.ts');
  const checks = await import('../theme-checks.ts');
  const loaded = views.readThemes(ids, project, session);
  if (!loaded) return exitStatus.usage;
  const { withLibrary } = await import('../library.ts');
  return withLibrary(project, voice, (library) => {
    const found = checks.checkedThemes(loaded.themes, library);
    for (const each of found) voice.tell(each);
    if (flags.json === true) voice.answerJson(found);
    else if (ids.length > 0) checks.printRules(loaded.themes, library, voice);
    checks.printCheck(loaded.themes, found, voice);
    const status = views.statusOfThemes([...loaded.diagnostics, ...found]) || library.status;
    const isStrict = flags.strict === true && found.length > 0;
    return status || (isStrict ? exitStatus.strictWarnings : exitStatus.done);
  });
}
