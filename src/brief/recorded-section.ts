import type { Selection } from '../evidence/evidence.ts';
import type { BriefSection } from './brief.ts';
import type { RecordedSection } from './evidence-record.ts';
import { rounded, roundedParts } from './rounded.ts';

/** What the record keeps of a section: what was chosen, and why the next ones were not. */
export function recordedSection(
  { heading, theme, evidence, balance, matchedPassages, matchedSources }: BriefSection,
  selection: Selection | undefined,
): RecordedSection {
  return {
    heading,
    ...(theme && { theme: theme.id }),
    matchedPassages,
    matchedSources,
    chosen: evidence.map(({ id }) => id),
    ...(balance && { balance }),
    runnersUp: (selection?.runnersUp ?? []).map(
      ({ passage, score, terms, parts, cause, reason }) => ({
        id: passage.id,
        article: passage.article,
        score: rounded(score),
        terms,
        parts: roundedParts(parts),
        cause,
        reason,
      }),
    ),
  };
}
