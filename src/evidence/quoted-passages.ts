import type { Passage } from '../corpus/passage.ts';
import { NearDuplicates } from './near-duplicates.ts';

/** Where another section quotes a passage, or is to quote it. */
export interface Elsewhere {
  /** From 1. */
  readonly section: number;
  /** What it quotes: the passage itself, or one in nearly the same words. */
  readonly passage: Passage;
  /** Pinned there, in a section that comes later; else quoted in one that came before. */
  readonly isPinned: boolean;
}

type Place = Omit<Elsewhere, 'isPinned'>;

/**
 * What the sections of one brief quote, so that no passage stands in two of them, nor one that says
 * nearly the same. What a later section pins is kept for it; pins themselves are never refused.
 */
export class QuotedPassages {
  readonly #places = new Map<string, Place[]>();
  readonly #alike = new NearDuplicates<Place>();

  /** Notes what a section, counted from 1, pins or quotes. */
  add(section: number, passage: Passage): void {
    const places = this.#places.get(passage.id) ?? [];
    if (places.some((place) => place.section === section)) return;
    const place = { section, passage };
    this.#places.set(passage.id, [...places, place]);
    this.#alike.add(passage.text, place);
  }

  /** Where a section other than `section` has the passage: the passage itself first, then its like. */
  elsewhere(section: number, passage: Passage): Elsewhere | undefined {
    const isElsewhere = (place: Place): boolean => place.section !== section;
    const place =
      this.#places.get(passage.id)?.find(isElsewhere) ??
      this.#alike.of(passage.text).find(isElsewhere);
    return place && { ...place, isPinned: place.section > section };
  }
}
