import { hashOfId } from './fields-record.ts';
import type { PassageRecord } from './passage-record.ts';
import { isSet, type PlacedSegment, type Snapshot, segmentWith } from './snapshot.ts';

/** A passage with its number in the snapshot. */
export interface FoundPassage {
  readonly number: number;
  readonly segment: PlacedSegment;
  readonly record: PassageRecord;
}

export function passageAt(snapshot: Snapshot, number: number): FoundPassage {
  const segment = segmentWith(snapshot, number);
  return { number, segment, record: segment.reader.passage(number - segment.base) };
}

/**
 * Ids with the suffix that tells passages of one id apart: the first by file path, then offset, has
 * none, the second has `-2`. Hashes are looked at first: few passages have a twin.
 */
export class TwinNumbering {
  readonly #snapshot: Snapshot;
  readonly #known = new Map<string, ReadonlyMap<number, string>>();

  constructor(snapshot: Snapshot) {
    this.#snapshot = snapshot;
  }

  idOf({ number, record }: FoundPassage): string {
    const known = this.#known.get(record.id);
    if (known) return known.get(number) ?? record.id;
    const numbers = this.#numbersWithHash(record.id);
    if (numbers.length < 2) return record.id;
    const twins = this.twins(record.id);
    const ids = new Map(
      twins.map((twin, index): [number, string] => [twin.number, suffixed(record.id, index + 1)]),
    );
    this.#known.set(record.id, ids);
    return ids.get(number) ?? record.id;
  }

  /** Passages of an id without suffix, in the order in which they are numbered. */
  twins(id: string): readonly FoundPassage[] {
    const found = this.#numbersWithHash(id)
      .map((number) => passageAt(this.#snapshot, number))
      .filter(({ record }) => record.id === id)
      .map((passage) => ({ passage, path: pathOf(passage) }));
    if (found.length > 1) {
      found.sort(
        (a, b) => compare(a.path, b.path) || a.passage.record.start - b.passage.record.start,
      );
    }
    return found.map(({ passage }) => passage);
  }

  #numbersWithHash(id: string): readonly number[] {
    const hash = hashOfId(id);
    return this.#snapshot.segments.flatMap(({ reader, base, removed }) =>
      reader
        .passagesWithHash(hash)
        .filter((number) => !removed || !isSet(removed, number))
        .map((number) => base + number),
    );
  }
}

export function suffixed(id: string, number: number): string {
  return number === 1 ? id : `${id}-${number}`;
}

/** An id as that of a first passage, and, where it ends like one, as that of a later twin. */
export function readingsOfId(
  id: string,
): readonly { readonly base: string; readonly twin: number }[] {
  const [, base, digits] = /^(.+)-([2-9]|[1-9]\d{1,8})$/.exec(id) ?? [];
  const whole = { base: id, twin: 1 };
  if (base === undefined || digits === undefined) return [whole];
  return [whole, { base, twin: Number(digits) }];
}

export function pathOf({ number, segment }: FoundPassage): string {
  const { reader, base } = segment;
  return reader.fields(reader.fieldsOf[number - base] ?? 0).file;
}

/** By code units. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
