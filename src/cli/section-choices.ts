import { chooseEvidence } from '../evidence/choose-evidence.ts';
import { defaultEvidence } from '../spec/evidence-schema.ts';
import type { Theme } from '../spec/theme.ts';
import type { FoundPassage } from './found-passages.ts';
import type { Library } from './library.ts';

/** The same passages, each with what a section of the usual settings would do with it. */
export function withChoices(
  found: readonly FoundPassage[],
  theme: Theme,
  { corpus, engine }: Library,
): readonly FoundPassage[] {
  const request = { theme, settings: defaultEvidence, corpus, engine };
  const { evidence, runnersUp } = chooseEvidence(request, () => {});
  const choices = new Map([
    ...evidence.map(({ passage }) => [passage.id, 'A section would quote it.'] as const),
    ...runnersUp.map(({ passage, reason }) => [passage.id, `Left out: ${reason}`] as const),
  ]);
  return found.map((each) => {
    const choice = choices.get(each.id);
    return choice === undefined ? each : { ...each, choice };
  });
}
