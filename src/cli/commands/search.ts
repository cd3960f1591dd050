import { exitStatus, type GlobalFlags } from '../flags.ts';
import type { Wanted } from '../search-query.ts';
import type { Session } from '../session.ts';

interface SearchFlags extends GlobalFlags {
  readonly theme?: string;
  readonly limit: string;
  readonly json?: boolean;
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
  const limit = /^\d{1,9}$/.test(flags.limit) ? Number(flags.limit) : 0;
  if (limit === 0) {
    const message = `--limit takes a whole number from 1, not "${flags.limit}"`;
    return session.misuse('BRIEF-USAGE-001', message);
  }
  const project = session.openProject();
  if (!project) return exitStatus.usage;
  const { openLibrary } = await import('../library.ts');
  const { queryForTheme } = await import('../search-query.ts');
  const { wordsQuery } = await import('../../search/words-query.ts');
  const { foundPassages, printPassages } = await import('../found-passages.ts');
  const library = await openLibrary(project, voice);
  const wanted: Wanted =
    flags.theme === undefined
      ? { kind: 'query', query: wordsQuery(words.join(' ')) }
      : queryForTheme(flags.theme, project, session);
  if (wanted.kind === 'failed') return wanted.status;
  const found = foundPassages(library, wanted.query, limit);
  if (flags.json === true) voice.answerJson(found);
  else printPassages(found, library.corpus, voice);
  return library.status;
}
