import { indexAtLeast } from './postings.ts';

/**
 * Where a phrase begins, from the positions of each of its words (ascending): places where they
 * follow one another.
 */
export function startsOf(words: readonly (readonly number[])[]): readonly number[] {
  const [first = [], ...others] = words;
  if (others.length === 0) return first;
  return first.filter((start) =>
    others.every((list, offset) => {
      const wanted = start + offset + 1;
      return list[indexAtLeast(list, wanted)] === wanted;
    }),
  );
}

/** A phrase's places: where it begins (ascending), and how many words it has. */
export interface PhrasePlaces {
  readonly starts: readonly number[];
  readonly length: number;
}

/**
 * Whether all phrases stand within the window. For a window that begins at a given place the best
 * choice of each phrase is its first from there on, so each place is tried once.
 */
export function standWithin(places: readonly PhrasePlaces[], within: number): boolean {
  return places
    .flatMap(({ starts }) => starts)
    .some((first) =>
      places.every(({ starts, length }) => {
        const start = starts[indexAtLeast(starts, first)];
        return start !== undefined && start + length - 1 <= first + within;
      }),
    );
}
