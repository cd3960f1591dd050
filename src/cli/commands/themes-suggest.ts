import { exitStatus, type GlobalFlags } from '../flags.ts';
import { limitFrom } from '../limit.ts';
import type { Session } from '../session.ts';

interface SuggestFlags extends GlobalFlags {
  readonly limit: string;
  readonly json?: boolean;
}

/** Proposes terms for a theme from the passages that it finds. */
export async function suggestTerms(
  id: string,
  flags: SuggestFlags,
  session: Session,
): Promise<number> {
  const { voice } = session;
  const limit = limitFrom(flags.limit, session);
  const project = limit === undefined ? undefined : session.openProject();
  if (!project || limit === undefined) return exitStatus.usage;
  const { themeNamed } = await import('../theme-named.ts');
  const theme = themeNamed(id, project, session);
  if ('status' in theme) return theme.status;
  const { withLibrary } = await import('../library.ts');
  const { suggestForTheme } = await import('../../evidence/theme-suggestions.ts');
  const { printSuggestions, suggestionViews } = await import('../suggestion-views.ts');
  return withLibrary(project, voice, (library) => {
    const suggested = suggestForTheme(theme.value, library.corpus, library.engine, limit);
    const views = suggestionViews(suggested, library.corpus);
    if (flags.json === true) voice.answerJson(views);
    else printSuggestions(id, views, voice);
    return library.status;
  });
}
