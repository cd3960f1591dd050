import type { Measurer } from './measurer.ts';

/** At the next one a cache begins anew. */
const mostWords = 50_000;

/** What was found out of words, which recur. */
export class WordCache<Value> {
  readonly #longest: number;
  readonly #known = new Map<string, Value>();

  /** A word of more than `longest` UTF-16 units is not kept: it hardly recurs. */
  constructor(longest: number = Number.POSITIVE_INFINITY) {
    this.#longest = longest;
  }

  get(word: string): Value | undefined {
    return this.#known.get(word);
  }

  keep(word: string, value: Value): void {
    if (word.length > this.#longest) return;
    if (this.#known.size >= mostWords) this.#known.clear();
    this.#known.set(word, value);
  }
}

/** A cache for each look (a face, a style: one object as long as a document is set) of each measurer. */
export class MeasuredWords<Look extends object, Value> {
  readonly #longest: number | undefined;
  readonly #caches = new WeakMap<Measurer, WeakMap<Look, WordCache<Value>>>();
  /** The one before: words of a look follow one another, and it is asked for at each. */
  #last:
    | { readonly look: Look; readonly measurer: Measurer; readonly cache: WordCache<Value> }
    | undefined;

  constructor(longest?: number) {
    this.#longest = longest;
  }

  of(look: Look, measurer: Measurer): WordCache<Value> {
    const last = this.#last;
    if (last?.look === look && last.measurer === measurer) return last.cache;
    const cache = this.#cacheOf(look, measurer);
    this.#last = { look, measurer, cache };
    return cache;
  }

  #cacheOf(look: Look, measurer: Measurer): WordCache<Value> {
    let looks = this.#caches.get(measurer);
    if (looks === undefined) {
      looks = new WeakMap();
      this.#caches.set(measurer, looks);
    }
    let cache = looks.get(look);
    if (cache === undefined) {
      cache = new WordCache(this.#longest);
      looks.set(look, cache);
    }
    return cache;
  }
}
