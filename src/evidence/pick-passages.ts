import type { Lookup } from '../corpus/corpus.ts';
import type { Passage } from '../corpus/passage.ts';
import type { Hit } from '../search/engine.ts';
import type { EvidenceSettings } from '../spec/brief-spec.ts';
import { Contender, type Features, featuresOf } from './contender.ts';
import { worthOf } from './marginal-relevance.ts';
import type { PinnedPassage } from './pins.ts';
import type { Elsewhere } from './quoted-passages.ts';
import { strengthOf } from './score-parts.ts';

/** A passage that is taken; without a ranking where it is pinned and not among the hits. */
export interface Chosen {
  readonly passage: Passage;
  readonly hit?: Hit;
  /** Among all that match, from 1. */
  readonly rank?: number;
}

export interface PickRequest {
  /** Best first. */
  readonly hits: readonly Hit[];
  readonly pins: readonly PinnedPassage[];
  /** Ids of passages and articles. */
  readonly excluded: ReadonlySet<string>;
  readonly settings: EvidenceSettings;
  readonly passageById: Lookup<Passage>;
  /** Where another section of the brief quotes a passage, or one like it. */
  readonly elsewhere: (passage: Passage) => Elsewhere | undefined;
}

/** What was taken, and how the field stood when nothing more could be. */
export interface Picked {
  /** Pins in the order of the spec, then the rest, best first. */
  readonly chosen: readonly Chosen[];
  /** What the others were compared with, in the order of taking. */
  readonly taken: readonly Features[];
  /** The worth of the last that was taken by its worth. */
  readonly lastWorth?: number;
  readonly isFull: boolean;
}

/**
 * Takes the pins, then, up to the limit, always the hit that is worth most beside what is taken, unless
 * something speaks against it. Of hits that are worth the same, the better ranked.
 */
export function pickPassages(request: PickRequest): Picked {
  const { hits, pins, settings } = request;
  const taken = pins.map(({ passage }) => featuresOf(passage));
  const counts = new Map<string, number>();
  for (const { passage } of taken) count(counts, passage.article);
  const running = new Running(request);
  const won: Contender[] = [];
  let lastWorth: number | undefined;
  while (taken.length < settings.limit) {
    const best = running.best(taken, counts);
    if (!best) break;
    running.take(best.contender);
    won.push(best.contender);
    taken.push(best.contender.features);
    count(counts, best.contender.passage.article);
    lastWorth = best.worth;
  }
  const pinned = pins.map(({ passage }): Chosen => ({ passage, ...ranking(hits, passage.id) }));
  const rest = won
    .sort((a, b) => a.rank - b.rank)
    .map(({ passage, hit, rank }): Chosen => {
      return { passage, hit, rank };
    });
  return {
    chosen: [...pinned, ...rest],
    taken,
    ...(lastWorth !== undefined && { lastWorth }),
    isFull: taken.length >= settings.limit,
  };
}

/** What a passage must be earned by the theme's own terms. */
export function leastStrength({ hits, settings }: Pick<PickRequest, 'hits' | 'settings'>): number {
  return settings.least * hits.reduce((most, hit) => Math.max(most, strengthOf(hit)), 0);
}

function count(counts: Map<string, number>, article: string): void {
  counts.set(article, (counts.get(article) ?? 0) + 1);
}

function ranking(hits: readonly Hit[], id: string): Pick<Chosen, 'hit' | 'rank'> {
  const index = hits.findIndex((hit) => hit.id === id);
  const hit = hits[index];
  return hit ? { hit, rank: index + 1 } : {};
}

/** The hits that can still be taken. Whatever speaks against one speaks against it for good. */
class Running {
  readonly #request: PickRequest;
  readonly #bestScore: number;
  readonly #leastStrength: number;
  /** In order of rank; `undefined` where a hit is out. */
  readonly #contenders: (Contender | undefined)[] = [];
  readonly #pinned: ReadonlySet<string>;

  constructor(request: PickRequest) {
    this.#request = request;
    this.#bestScore = request.hits[0]?.score ?? 0;
    this.#leastStrength = leastStrength(request);
    this.#pinned = new Set(request.pins.map(({ passage }) => passage.id));
  }

  /** The one that is worth most. A passage is read only when it comes near enough to be looked at. */
  best(
    taken: readonly Features[],
    counts: ReadonlyMap<string, number>,
  ): { readonly contender: Contender; readonly worth: number } | undefined {
    const { hits, settings } = this.#request;
    let found: { readonly contender: Contender; readonly worth: number } | undefined;
    for (const [index, hit] of hits.entries()) {
      const relevance = hit.score / this.#bestScore;
      // No later one can be worth more than this one would be if nothing like it were taken.
      if (found && worthOf(relevance, 0, settings) <= found.worth) break;
      const contender = this.#at(index, hit);
      if (!contender) continue;
      if (found && worthOf(relevance, contender.leastLikeness, settings) <= found.worth) continue;
      const { likeness, twin } = contender.standingBeside(taken);
      const isCapped = (counts.get(contender.passage.article) ?? 0) >= settings.perSource;
      if (twin || isCapped) {
        this.#contenders[index] = undefined;
        continue;
      }
      const worth = worthOf(relevance, likeness, settings);
      if (!found || worth > found.worth) found = { contender, worth };
    }
    return found;
  }

  take(contender: Contender): void {
    this.#contenders[contender.rank - 1] = undefined;
  }

  #at(index: number, hit: Hit): Contender | undefined {
    if (index < this.#contenders.length) return this.#contenders[index];
    const passage = this.#pinned.has(hit.id) ? undefined : this.#request.passageById.get(hit.id);
    const { excluded, elsewhere } = this.#request;
    const isOut =
      !passage ||
      strengthOf(hit) < this.#leastStrength ||
      excluded.has(passage.id) ||
      excluded.has(passage.article) ||
      elsewhere(passage);
    this.#contenders[index] = isOut ? undefined : new Contender(hit, index + 1, passage);
    return this.#contenders[index];
  }
}
