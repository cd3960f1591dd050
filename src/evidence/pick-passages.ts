import type { Corpus } from '../corpus/corpus.ts';
import type { Passage } from '../corpus/passage.ts';
import type { Hit } from '../search/engine.ts';
import type { EvidenceSettings } from '../spec/brief-spec.ts';
import type { RunnerUp } from './evidence.ts';
import { NearDuplicates } from './near-duplicates.ts';
import type { PinnedPassage } from './pins.ts';
import type { Elsewhere } from './quoted-passages.ts';
import {
  type Ranking,
  reasonForDuplicate,
  reasonForElsewhere,
  reasonForExclusion,
  reasonForLimit,
  reasonForSource,
} from './selection-reasons.ts';

/** A passage that is taken; without a ranking where it is pinned and does not match the theme. */
export interface Chosen {
  readonly passage: Passage;
  readonly ranking: Ranking | undefined;
}

export interface PickRequest {
  /** Best first. */
  readonly hits: readonly Hit[];
  readonly pins: readonly PinnedPassage[];
  /** Ids of passages and articles. */
  readonly excluded: ReadonlySet<string>;
  readonly settings: EvidenceSettings;
  readonly corpus: Corpus;
  /** Where another section of the brief quotes a passage, or one like it. */
  readonly elsewhere: (passage: Passage) => Elsewhere | undefined;
}

const MOST_RUNNERS_UP = 10;

type Refusal = Pick<RunnerUp, 'cause' | 'reason'>;

/** Takes pins, then hits in order, each unless something speaks against it; says what did. */
export function pickPassages(request: PickRequest): {
  readonly chosen: readonly Chosen[];
  readonly runnersUp: readonly RunnerUp[];
} {
  const { hits, pins, corpus } = request;
  const picked = new Picked();
  const runnersUp: RunnerUp[] = [];
  for (const { passage } of pins) picked.take({ passage, ranking: rankingOf(hits, passage.id) });
  for (const [index, hit] of hits.entries()) {
    const passage = corpus.passageById.get(hit.id);
    if (!passage || picked.has(passage.id)) continue;
    // Past both, nothing more can come of the comparison.
    if (runnersUp.length === MOST_RUNNERS_UP && picked.size >= request.settings.limit) break;
    const refusal = refusalOf(passage, picked, request);
    if (!refusal) picked.take({ passage, ranking: { hit, rank: index + 1, of: hits.length } });
    else if (runnersUp.length < MOST_RUNNERS_UP) {
      runnersUp.push({ passage, score: hit.score, terms: hit.terms, ...refusal });
    }
  }
  return { chosen: picked.all(), runnersUp };
}

/** The first thing that speaks against a passage. The limit comes last: it says least about it. */
function refusalOf(
  passage: Passage,
  picked: Picked,
  { excluded, settings, elsewhere }: PickRequest,
): Refusal | undefined {
  if (excluded.has(passage.id)) {
    return { cause: 'excluded', reason: reasonForExclusion(passage.id, false) };
  }
  if (excluded.has(passage.article)) {
    return { cause: 'excluded', reason: reasonForExclusion(passage.article, true) };
  }
  const other = elsewhere(passage);
  if (other) return { cause: 'quoted-elsewhere', reason: reasonForElsewhere(passage.id, other) };
  const twin = picked.nearDuplicateOf(passage);
  if (twin) return { cause: 'near-duplicate', reason: reasonForDuplicate(twin.id) };
  if (picked.countFrom(passage.article) >= settings.perSource) {
    return { cause: 'per-source', reason: reasonForSource(passage.article, settings.perSource) };
  }
  if (picked.size >= settings.limit) {
    return { cause: 'limit', reason: reasonForLimit(settings.limit) };
  }
  return undefined;
}

function rankingOf(hits: readonly Hit[], id: string): Ranking | undefined {
  const index = hits.findIndex((hit) => hit.id === id);
  const hit = hits[index];
  return hit && { hit, rank: index + 1, of: hits.length };
}

/** What has been taken so far. */
class Picked {
  readonly #chosen = new Map<string, Chosen>();
  readonly #alike = new NearDuplicates<Passage>();
  readonly #counts = new Map<string, number>();

  get size(): number {
    return this.#chosen.size;
  }

  has(id: string): boolean {
    return this.#chosen.has(id);
  }

  take(choice: Chosen): void {
    const { id, article, text } = choice.passage;
    this.#chosen.set(id, choice);
    this.#alike.add(text, choice.passage);
    this.#counts.set(article, this.countFrom(article) + 1);
  }

  countFrom(article: string): number {
    return this.#counts.get(article) ?? 0;
  }

  nearDuplicateOf({ text }: Passage): Passage | undefined {
    return this.#alike.of(text)[0];
  }

  all(): readonly Chosen[] {
    return [...this.#chosen.values()];
  }
}
