import { standWithin, startsOf } from '../positions.ts';
import { type Counted, phrasesOf, type QueryPlan, type WordPattern } from '../query-plan.ts';
import { Vocabulary } from './vocabulary.ts';

/** Where a rule stands in a text. */
export interface Occurrences {
  readonly times: number;
  /** Where each begins, ascending; empty for a window, which has no one place. */
  readonly starts: readonly number[];
  /** In words. */
  readonly length: number;
}

/** A rule whose words are numbers of patterns. */
interface NumberedRule {
  readonly rule: Counted;
  readonly phrases: readonly (readonly number[])[];
}

const nowhere: Occurrences = { times: 0, starts: [], length: 0 };

/** Finds all rules of a plan in a text by one walk over its words. */
export class RuleReader {
  readonly vocabulary: Vocabulary;
  readonly #patternCount: number;
  readonly #rules: readonly NumberedRule[];

  constructor({ counted }: QueryPlan) {
    const numbers = new Map<string, number>();
    const patterns: WordPattern[] = [];
    const numberOf = (pattern: WordPattern): number => {
      const key = `${pattern.kind} ${pattern.text}`;
      const number = numbers.get(key) ?? patterns.push(pattern) - 1;
      numbers.set(key, number);
      return number;
    };
    this.#rules = counted.map((rule) => ({
      rule,
      phrases: phrasesOf(rule).map(({ words }) => words.map(numberOf)),
    }));
    this.#patternCount = patterns.length;
    this.vocabulary = new Vocabulary(patterns);
  }

  /** For each of `plan.counted`, in its order, where it stands. `words`: as the vocabulary reads them. */
  find(words: Int32Array): readonly Occurrences[] {
    const positions = this.#positionsIn(words);
    return this.#rules.map(({ rule, phrases }) => {
      if (phrases.some((phrase) => phrase.some((pattern) => positions[pattern] === undefined))) {
        return nowhere;
      }
      const places = phrases.map((phrase) => ({
        starts: startsOf(phrase.map((pattern) => positions[pattern] ?? [])),
        length: phrase.length,
      }));
      if (rule.kind === 'window') {
        return { times: Number(standWithin(places, rule.within)), starts: [], length: 0 };
      }
      const [{ starts, length } = nowhere] = places;
      return { times: starts.length, starts, length };
    });
  }

  /** For each pattern its positions, ascending; `undefined` where no word fits it. */
  #positionsIn(words: Int32Array): readonly (readonly number[] | undefined)[] {
    const positions: (number[] | undefined)[] = new Array(this.#patternCount).fill(undefined);
    for (let position = 0; position < words.length; position++) {
      const fitted = this.vocabulary.fittedBy(words[position] ?? 0);
      if (fitted === undefined) continue;
      for (const pattern of fitted) {
        const list = positions[pattern];
        if (list) list.push(position);
        else positions[pattern] = [position];
      }
    }
    return positions;
  }
}
