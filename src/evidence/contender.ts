import type { Passage } from '../corpus/passage.ts';
import type { Hit } from '../search/engine.ts';
import { likeness, type Stems, stemsOf } from './likeness.ts';
import { areNearDuplicates, type Shingles, shinglesOf } from './shingles.ts';

/** What passages are compared by. */
export interface Features {
  readonly passage: Passage;
  readonly stems: Stems;
  readonly shingles: Shingles;
}

export function featuresOf(passage: Passage): Features {
  return { passage, stems: stemsOf(passage.text), shingles: shinglesOf(passage.text) };
}

/** How a passage stands beside those taken so far. */
export interface Standing {
  /** The greatest likeness to one of them, 0 to 1, and which that is. */
  readonly likeness: number;
  readonly nearest?: Passage;
  /** One that says nearly the same words. */
  readonly twin?: Passage;
}

/**
 * A hit in the running for a section. It is compared with each passage taken once, however often it is
 * looked at: what is taken is only added to.
 */
export class Contender {
  readonly hit: Hit;
  /** From 1. */
  readonly rank: number;
  readonly features: Features;
  #compared = 0;
  #standing: Standing = { likeness: 0 };

  constructor(hit: Hit, rank: number, passage: Passage) {
    this.hit = hit;
    this.rank = rank;
    this.features = featuresOf(passage);
  }

  get passage(): Passage {
    return this.features.passage;
  }

  /** Its likeness when it was last compared: it can only have grown. */
  get leastLikeness(): number {
    return this.#standing.likeness;
  }

  /** `taken` only ever grows. */
  standingBeside(taken: readonly Features[]): Standing {
    for (const other of taken.slice(this.#compared)) {
      this.#standing = nearer(this.#standing, this.features, other);
    }
    this.#compared = taken.length;
    return this.#standing;
  }
}

function nearer(standing: Standing, one: Features, other: Features): Standing {
  const alike = likeness(one.stems, other.stems);
  const isTwin = !standing.twin && areNearDuplicates(one.shingles, other.shingles);
  return {
    ...standing,
    ...(alike > standing.likeness && { likeness: alike, nearest: other.passage }),
    ...(isTwin && { twin: other.passage }),
  };
}
