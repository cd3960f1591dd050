import { didYouMean } from '../diagnostics/did-you-mean.ts';
import type { Project } from '../project/project.ts';
import { resolveInside } from '../project/resolve-inside.ts';
import { isPartialDate } from '../spec/calendar.ts';
import { cslTypes } from '../spec/csl-types.ts';
import type { ThemeFilter } from '../spec/theme.ts';
import type { Library } from './library.ts';
import type { Session } from './session.ts';

/** The flags that say which sources are looked into. */
export interface FilterFlags {
  readonly since?: string;
  readonly until?: string;
  readonly source?: readonly string[];
  readonly kind?: readonly string[];
  readonly language?: readonly string[];
}

/** What the flags give, each in place of what a theme says; `undefined`, told, where one is wrong. */
export function filterFrom(
  flags: FilterFlags,
  { misuse }: Session,
): Partial<ThemeFilter> | undefined {
  const { since, until, source, kind = [], language = [] } = flags;
  for (const [flag, date] of Object.entries({ since, until })) {
    if (date === undefined || isPartialDate(date)) continue;
    misuse(
      'BRIEF-USAGE-001',
      `--${flag} takes a date, not "${date}"`,
      'write 2019, 2019-06 or 2019-06-21',
    );
    return undefined;
  }
  if (since !== undefined && until !== undefined && since > until && !since.startsWith(until)) {
    misuse(
      'BRIEF-USAGE-001',
      `--since ${since} is later than --until ${until}`,
      'exchange the two',
    );
    return undefined;
  }
  const odd = kind.find((each) => !cslTypes.some((type) => type === each));
  if (odd !== undefined) {
    const near = didYouMean(odd, cslTypes);
    const hint = near === undefined ? `one of: ${cslTypes.join(', ')}` : `did you mean "${near}"?`;
    misuse('BRIEF-USAGE-001', `--kind takes a CSL type, not "${odd}"`, hint);
    return undefined;
  }
  const unclear = language.find((each) => !/^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,4}$/i.test(each));
  if (unclear !== undefined) {
    const hint = 'write a code such as en, en-GB, fr or km';
    misuse('BRIEF-USAGE-001', `--language takes a language code, not "${unclear}"`, hint);
    return undefined;
  }
  return {
    ...(since !== undefined && { since }),
    ...(until !== undefined && { until }),
    ...(source && { sources: source }),
    ...(kind.length > 0 && { kinds: kind }),
    ...(language.length > 0 && { languages: language }),
  };
}

/** Whether each source that a flag names is there; told, with the nearest, where one is not. */
export function areSourcesKnown(
  { source = [] }: FilterFlags,
  { corpus }: Library,
  project: Project,
  { misuse }: Session,
): boolean {
  const missing = source.find(
    (each) => !corpus.articleById.has(each) && !isCorpusFile(each, project),
  );
  if (missing === undefined) return true;
  const near = didYouMean(missing, corpus.articleById.keys());
  const hint = near === undefined ? 'see "brief corpus"' : `did you mean "${near}"?`;
  misuse('BRIEF-USAGE-009', `there is no source "${missing}"`, hint);
  return false;
}

function isCorpusFile(path: string, project: Project): boolean {
  const inside = path.startsWith('corpus/') ? resolveInside(project, path) : undefined;
  return inside !== undefined && project.files.stat(inside)?.kind === 'file';
}
