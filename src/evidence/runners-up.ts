import type { Passage } from '../corpus/passage.ts';
import type { Hit } from '../search/engine.ts';
import { Contender, type Features } from './contender.ts';
import type { RunnerUp } from './evidence.ts';
import { scoreFor } from './marginal-relevance.ts';
import { leastStrength, type Picked, type PickRequest } from './pick-passages.ts';
import { scorePartsOf, strengthOf } from './score-parts.ts';
import {
  reasonForDuplicate,
  reasonForElsewhere,
  reasonForExclusion,
  reasonForLessNew,
  reasonForLimit,
  reasonForSource,
  reasonForWeakness,
} from './selection-reasons.ts';

const mostRunnersUp = 10;

type Refusal = Pick<RunnerUp, 'cause' | 'reason'>;

/** The best ranked hits that were not taken, each with what spoke against it. */
export function runnersUpOf(request: PickRequest, picked: Picked): readonly RunnerUp[] {
  const chosen = new Set(picked.chosen.map(({ passage }) => passage.id));
  const found: RunnerUp[] = [];
  for (const [index, hit] of request.hits.entries()) {
    if (found.length === mostRunnersUp) break;
    const passage = chosen.has(hit.id) ? undefined : request.passageById.get(hit.id);
    if (!passage) continue;
    const { score, terms, explanation } = hit;
    const refusal =
      outright(passage, hit, request) ?? besideTaken(passage, hit, index + 1, request, picked);
    found.push({ passage, score, terms, parts: scorePartsOf(explanation), ...refusal });
  }
  return found;
}

/** What speaks against a passage whatever else is taken. */
function outright(
  passage: Passage,
  hit: Hit,
  { hits, excluded, elsewhere, settings }: PickRequest,
): Refusal | undefined {
  if (excluded.has(passage.id)) {
    return { cause: 'excluded', reason: reasonForExclusion(passage.id, false) };
  }
  if (excluded.has(passage.article)) {
    return { cause: 'excluded', reason: reasonForExclusion(passage.article, true) };
  }
  const other = elsewhere(passage);
  if (other) return { cause: 'quoted-elsewhere', reason: reasonForElsewhere(passage.id, other) };
  const [strength, least] = [strengthOf(hit), leastStrength({ hits, settings })];
  if (strength >= least) return undefined;
  return { cause: 'weak', reason: reasonForWeakness(strength, least, settings.least) };
}

/** What speaks against it beside what is taken. The limit comes last: it says least about it. */
function besideTaken(
  passage: Passage,
  hit: Hit,
  rank: number,
  { hits, pins, settings }: PickRequest,
  { chosen, taken, lastWorth }: Picked,
): Refusal {
  const contender = new Contender(hit, rank, passage);
  const { twin, nearest, likeness } = contender.standingBeside(taken);
  if (twin) return { cause: 'near-duplicate', reason: reasonForDuplicate(twin.id) };
  const { limit, perSource } = settings;
  if (countFrom(passage.article, taken) >= perSource) {
    return { cause: 'per-source', reason: reasonForSource(passage.article, perSource) };
  }
  const { score } = hit;
  // It lost to the last one taken, and was then compared with those before it.
  const before = new Contender(hit, rank, passage).standingBeside(taken.slice(0, -1)).likeness;
  const best = hits[0]?.score ?? score;
  const needed = lastWorth === undefined ? undefined : scoreFor(lastWorth, before, best, settings);
  const isPassedOver = (chosen.slice(pins.length).at(-1)?.rank ?? 0) > rank;
  if (isPassedOver && nearest && lastWorth !== undefined) {
    const reason = reasonForLessNew(nearest.id, likeness, score, needed);
    return { cause: 'less-new', reason };
  }
  return { cause: 'limit', reason: reasonForLimit(limit, score, needed) };
}

function countFrom(article: string, taken: readonly Features[]): number {
  return taken.filter(({ passage }) => passage.article === article).length;
}
