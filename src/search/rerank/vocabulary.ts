import type { WordPattern } from '../query-plan.ts';
import { stem } from '../stem.ts';

const none: readonly number[] = [];

/**
 * The words of the candidates of one query, each looked at once: words and stems get numbers, and of
 * each word it is known which of the query's patterns it fits.
 */
export class Vocabulary {
  readonly #numbers = new Map<string, number>();
  readonly #stemNumbers = new Map<string, number>();
  readonly #words: string[] = [];
  readonly #stems: number[] = [];
  readonly #fitting: (readonly number[] | undefined)[] = [];
  readonly #byStem = new Map<string, number[]>();
  readonly #byWord = new Map<string, number[]>();
  readonly #prefixes: { readonly text: string; readonly pattern: number }[] = [];

  constructor(patterns: readonly WordPattern[]) {
    for (const [pattern, { kind, text }] of patterns.entries()) {
      if (kind === 'prefix') this.#prefixes.push({ text, pattern });
      else listUnder(kind === 'stem' ? this.#byStem : this.#byWord, text).push(pattern);
    }
  }

  /** The words of a text as numbers. */
  read(words: readonly string[]): Int32Array {
    const numbers = new Int32Array(words.length);
    for (let index = 0; index < words.length; index++) {
      const word = words[index] ?? '';
      numbers[index] = this.#numbers.get(word) ?? this.#add(word);
    }
    return numbers;
  }

  wordOf(number: number): string {
    return this.#words[number] ?? '';
  }

  /** Number of the stem of a word, from 0. */
  stemOf(number: number): number {
    return this.#stems[number] ?? 0;
  }

  get wordCount(): number {
    return this.#words.length;
  }

  get stemCount(): number {
    return this.#stemNumbers.size;
  }

  /** Numbers of the patterns that a word fits; `undefined` where there are none, as for most words. */
  fittedBy(number: number): readonly number[] | undefined {
    return this.#fitting[number];
  }

  #add(word: string): number {
    const number = this.#words.length;
    const stemmed = stem(word);
    const stemNumber = this.#stemNumbers.get(stemmed) ?? this.#stemNumbers.size;
    this.#stemNumbers.set(stemmed, stemNumber);
    this.#numbers.set(word, number);
    this.#words.push(word);
    this.#stems.push(stemNumber);
    this.#fitting.push(this.#patternsFor(word, stemmed));
    return number;
  }

  #patternsFor(word: string, stemmed: string): readonly number[] | undefined {
    const found = [
      ...(this.#byStem.get(stemmed) ?? none),
      ...(this.#byWord.get(word) ?? none),
      ...this.#prefixes.filter(({ text }) => word.startsWith(text)).map(({ pattern }) => pattern),
    ];
    return found.length === 0 ? undefined : found;
  }
}

function listUnder(lists: Map<string, number[]>, key: string): number[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}
