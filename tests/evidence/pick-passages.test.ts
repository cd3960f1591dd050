import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Passage } from '../../src/corpus/passage.ts';
import { pickFromSearch } from '../../src/evidence/pick-from-search.ts';
import { type PickRequest, pickPassages } from '../../src/evidence/pick-passages.ts';
import { areNearDuplicates, shinglesOf } from '../../src/evidence/shingles.ts';
import type { EvidenceSettings } from '../../src/spec/brief-spec.ts';
import { fixedFind, hitOf, plainSettings } from './fixed-hits.ts';

const nouns = ['harbour', 'pilot', 'barge', 'lantern', 'tide', 'quay', 'crane', 'signal'];
const verbs = ['sinks', 'waits', 'turns', 'leaves', 'returns', 'burns', 'rises', 'falls'];

function passage(number: number, article: string, text: string): Passage {
  const id = `p-${number.toString(16).padStart(12, '0')}`;
  return {
    id,
    article,
    text,
    start: 0,
    end: text.length,
    firstLine: 1,
    lastLine: 1,
    position: number,
  };
}

function request(
  passages: readonly Passage[],
  settings: Partial<EvidenceSettings> = {},
  scores: readonly number[] = [],
): PickRequest {
  return {
    hits: passages.map((each, index) => hitOf(each, scores[index] ?? 10 - index / 10)),
    pins: [],
    excluded: new Set(),
    settings: { ...plainSettings, ...settings },
    passageById: new Map(passages.map((each) => [each.id, each])),
    elsewhere: () => undefined,
  };
}

const sentence = fc
  .array(fc.tuple(fc.constantFrom(...nouns), fc.constantFrom(...verbs)), {
    minLength: 1,
    maxLength: 6,
  })
  .map((pairs) => pairs.flat().join(' '));

/** Passages of some articles, best first, with pins and exclusions among them. */
const field = fc
  .array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), sentence), { maxLength: 30 })
  .chain((made) => {
    const passages = made.map(([article, text], number) => passage(number, article, text));
    return fc.record({
      passages: fc.constant(passages),
      pinned: fc.subarray(passages, { maxLength: Math.min(3, passages.length) }),
      excluded: fc.subarray(
        passages.map(({ id }) => id),
        { maxLength: Math.min(3, passages.length) },
      ),
      settings: fc.record({
        limit: fc.integer({ min: 1, max: 8 }),
        perSource: fc.integer({ min: 1, max: 4 }),
        diversity: fc.constantFrom(0, 0.15, 0.5, 1),
        least: fc.constantFrom(0, 0.5),
      }),
    });
  });

function picking({
  passages,
  pinned,
  excluded,
  settings,
}: {
  passages: readonly Passage[];
  pinned: readonly Passage[];
  excluded: readonly string[];
  settings: Partial<EvidenceSettings>;
}): PickRequest {
  return {
    ...request(passages, settings),
    pins: pinned.map((each) => ({ passage: each, segments: [] })),
    excluded: new Set(excluded),
  };
}

describe('whatever is asked for', () => {
  test('pins are in, in their order, and the rest is best first', () => {
    fc.assert(
      fc.property(field, (given) => {
        const { chosen } = pickPassages(picking(given));
        const pins = given.pinned.map(({ id }) => id);
        expect(chosen.slice(0, pins.length).map((each) => each.passage.id)).toEqual(pins);
        const ranks = chosen.slice(pins.length).map(({ rank = 0 }) => rank);
        expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
      }),
    );
  });

  test('neither limit is passed but by pins, and nothing excluded is taken', () => {
    fc.assert(
      fc.property(field, (given) => {
        const { chosen } = pickPassages(picking(given));
        const { limit = 0, perSource = 0 } = given.settings;
        expect(chosen.length).toBeLessThanOrEqual(Math.max(limit, given.pinned.length));
        for (const article of ['a', 'b', 'c', 'd']) {
          const from = (each: readonly Passage[]): number =>
            each.filter((one) => one.article === article).length;
          const most = Math.max(perSource, from(given.pinned));
          expect(from(chosen.map((each) => each.passage))).toBeLessThanOrEqual(most);
        }
        const free = chosen.slice(given.pinned.length).map((each) => each.passage.id);
        expect(free.filter((id) => given.excluded.includes(id))).toEqual([]);
      }),
    );
  });

  test('no two that are not pinned say nearly the same', () => {
    fc.assert(
      fc.property(field, (given) => {
        const { chosen } = pickPassages(picking(given));
        const free = chosen.slice(given.pinned.length).map((each) => shinglesOf(each.passage.text));
        for (const [index, one] of free.entries()) {
          const twins = free.slice(index + 1).filter((other) => areNearDuplicates(one, other));
          expect(twins).toEqual([]);
        }
      }),
    );
  });

  test('nothing more could have been taken', () => {
    fc.assert(
      fc.property(field, (given) => {
        const asked = picking(given);
        const { chosen, isFull } = pickPassages(asked);
        if (isFull) return;
        const taken = chosen.map((each) => each.passage);
        const { perSource = 0, least = 0 } = given.settings;
        const left = asked.hits.filter(({ id, score }) => {
          const one = asked.passageById.get(id);
          if (!one || taken.includes(one) || given.excluded.includes(id)) return false;
          const isCapped =
            taken.filter(({ article }) => article === one.article).length >= perSource;
          const isTwin = taken.some((other) =>
            areNearDuplicates(shinglesOf(other.text), shinglesOf(one.text)),
          );
          return !isCapped && !isTwin && score / (asked.hits[0]?.score ?? 1) >= least;
        });
        expect(left).toEqual([]);
      }),
    );
  });

  test('the same comes out each time', () => {
    fc.assert(
      fc.property(field, (given) => {
        expect(pickPassages(picking(given)).chosen).toEqual(pickPassages(picking(given)).chosen);
      }),
    );
  });
});

describe('diversity', () => {
  const first = passage(1, 'a', 'The harbour pilot waits for the evening tide beside the signal.');
  const like = passage(
    2,
    'b',
    'For the evening tide the pilot of the harbour waits, by signal lamp.',
  );
  const other = passage(3, 'c', 'Cranes on the quay were sold to a yard in another country.');
  const scores = [10, 9, 8];

  test('of 0 leaves the order to the score', () => {
    const { chosen } = pickPassages(request([first, like, other], { limit: 2 }, scores));
    expect(chosen.map((each) => each.passage)).toEqual([first, like]);
  });

  test('prefers what is new to what scores a little more', () => {
    const settings = { limit: 2, diversity: 0.3 };
    const { chosen } = pickPassages(request([first, like, other], settings, scores));
    expect(chosen.map((each) => each.passage)).toEqual([first, other]);
  });

  test('leaves what scores much more', () => {
    const settings = { limit: 2, diversity: 0.3 };
    const { chosen } = pickPassages(request([first, like, other], settings, [10, 9, 2]));
    expect(chosen.map((each) => each.passage)).toEqual([first, like]);
  });

  test('of 1 takes what is least like, whatever its score', () => {
    const settings = { limit: 2, diversity: 1 };
    const { chosen } = pickPassages(request([first, like, other], settings, [10, 9, 0.1]));
    expect(chosen.map((each) => each.passage)).toEqual([first, other]);
  });

  test('tells the one passed over what it is like, and what it needed', () => {
    const asked = request([first, like, other], { limit: 2, diversity: 0.3 }, scores);
    const { find } = fixedFind(asked.hits);
    const [runnerUp] = pickFromSearch(find, asked).runnersUp;
    expect(runnerUp).toMatchObject({ passage: like, cause: 'less-new' });
    const [, share = '', quoted, score, needed = ''] =
      /(\d+) % of its words are those of "(\S+)", which is quoted; it scores (\S+) and needed more than (\S+)\.$/.exec(
        runnerUp?.reason ?? '',
      ) ?? [];
    expect([quoted, score]).toEqual([first.id, '9.00']);
    expect(Number(share)).toBeGreaterThan(70);
    // At that score it would have been taken.
    const better = request([first, like, other], asked.settings, [10, Number(needed) + 0.02, 8]);
    expect(pickPassages(better).chosen.map((each) => each.passage)).toContain(like);
  });
});

describe('a weak passage', () => {
  const passages = nouns.map((noun, number) => passage(number, `a${number}`, `The ${noun} waits.`));

  test('is not quoted below the least part of the best score, and is told so', () => {
    const asked = request(passages, { least: 0.05 }, [10, 1, 0.5, 0.49, 0.1]);
    const picked = pickFromSearch(fixedFind(asked.hits.slice(0, 5)).find, asked);
    expect(picked.chosen.map(({ hit }) => hit?.score)).toEqual([10, 1, 0.5]);
    expect(picked.runnersUp.map(({ cause }) => cause)).toEqual(['weak', 'weak']);
    expect(picked.runnersUp[0]?.reason).toContain('0.49, less than 0.50, which is 5 %');
  });
});

describe('the depth of the search', () => {
  const many = Array.from({ length: 5000 }, (_, number) =>
    passage(number, number < 4990 ? 'one' : `other-${number}`, `Berth ${number} of ${number * 7}.`),
  );
  const asked = request(
    many,
    { limit: 5, perSource: 1 },
    many.map((_, n) => 10 - n / 1000),
  );

  test('is a hundred where that fills the limit', () => {
    const { find, asked: depths } = fixedFind(asked.hits);
    pickFromSearch(find, { ...asked, settings: { ...asked.settings, perSource: 5 } });
    expect(depths).toEqual([100]);
  });

  test('grows where caps leave room, until the limit is filled', () => {
    const { find, asked: depths } = fixedFind(asked.hits, 11);
    const { chosen } = pickFromSearch(find, asked);
    expect(depths).toEqual([100, 400, 1600, 6400]);
    expect(chosen).toHaveLength(5);
  });

  test('does not grow where every source that matches is quoted as often as it may be', () => {
    const { find, asked: depths } = fixedFind(asked.hits, 1);
    expect(pickFromSearch(find, asked).chosen).toHaveLength(1);
    expect(depths).toEqual([100]);
  });

  test('does not grow into what is too weak', () => {
    const { find, asked: depths } = fixedFind(asked.hits, 11);
    pickFromSearch(find, { ...asked, settings: { ...asked.settings, least: 0.995 } });
    expect(depths).toEqual([100]);
  });
});
