import { exitStatus, type GlobalFlags } from '../flags.ts';
import { limitFrom } from '../limit.ts';
import type { FilterFlags } from '../search-filter.ts';
import type { Session } from '../session.ts';

interface SearchFlags extends GlobalFlags, FilterFlags {
  readonly theme?: string;
  readonly limit: string;
  readonly json?: boolean;
  readonly explain?: boolean;
}

export async function search(
  words: readonly string[],
  flags: SearchFlags,
  session: Session,
): Promise<number> {
  const { voice } = session;
  if ((words.join('').trim() === '') === (flags.theme === undefined)) {
    const message = 'search takes either words or --theme';
    return session.misuse('BRIEF-USAGE-001', message, 'for example: brief search "naval base"');
  }
  const limit = limitFrom(flags.limit, session);
  if (limit === undefined) return exitStatus.usage;
  const project = session.openProject();
  if (!project) return exitStatus.usage;
  const { areSourcesKnown, filterFrom } = await import('../search-filter.ts');
  const given = filterFrom(flags, session);
  if (!given) return exitStatus.usage;
  // Themes bring in what validates them, which words alone can do without.
  const wanted =
    flags.theme === undefined
      ? (await import('../wanted-query.ts')).queryForWords(words.join(' '), given, session)
      : (await import('../theme-named.ts')).queryForTheme(flags.theme, given, project, session);
  if (wanted.kind === 'failed') return wanted.status;
  const { query, theme } = wanted;
  const { withLibrary } = await import('../library.ts');
  const { foundPassages, printPassages } = await import('../found-passages.ts');
  const explain = flags.explain === true;
  const choices = explain && theme ? await import('../section-choices.ts') : undefined;
  return withLibrary(project, voice, (library) => {
    if (!areSourcesKnown(flags, library, project, session)) return exitStatus.usage;
    const hits = foundPassages(library, query, limit, explain);
    const found = choices && theme ? choices.withChoices(hits, theme, library) : hits;
    if (flags.json === true) voice.answerJson(found);
    else printPassages(found, library.corpus, voice);
    return library.status;
  });
}
