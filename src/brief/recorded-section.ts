import type { Selection } from '../evidence/evidence.ts';
import type { BriefSection } from './brief.ts';
import type { RecordedSection } from './evidence-record.ts';

/** What the record keeps of a section: what was chosen, and why the next ones were not. */
export function recordedSection(
  { heading, theme, evidence, matchedPassages, matchedSources }: BriefSection,
  selection: Selection | undefined,
): RecordedSection {
  return {
    heading,
    ...(theme && { theme: theme.id }),
    matchedPassages,
    matchedSources,
    chosen: evidence.map(({ id }) => id),
    runnersUp: (selection?.runnersUp ?? []).map(({ passage, score, terms, cause, reason }) => ({
      id: passage.id,
      article: passage.article,
      score: Math.round(score * 10_000) / 10_000,
      terms,
      cause,
      reason,
    })),
  };
}
