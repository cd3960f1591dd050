import { analyse } from '../analyse.ts';
import type { PlacedPassage } from '../index-store.ts';
import { stem } from '../stem.ts';
import { wordsOf } from '../words-of.ts';
import { fieldsRecordOf, haveSameFields } from './fields-record.ts';
import { GrowingNumbers } from './growing-numbers.ts';
import { packWords } from './passage-record.ts';
import type { PostingList } from './posting-codec.ts';
import type { SegmentWriter } from './segment-writer.ts';

/** Words and passages that a segment is built of in memory at most: some 100 MB. */
const mostWords = 6_000_000;
const mostPassages = 100_000;

interface Pending {
  readonly passage: Omit<PlacedPassage, 'text'>;
  readonly heading: string;
}

/** Words sorted for a segment. `numberOf`: from the order in which they came to their order there. */
interface SortedWords {
  readonly byNumber: readonly { readonly stem: string; readonly word: string }[];
  readonly numberOf: Uint32Array;
}

/**
 * Takes passages in and gives a segment out. A text is kept as the numbers of its words; the lists
 * are made of them at once, by a counting sort, when the segment is written.
 */
export class SegmentBuilder {
  readonly #words = new Map<string, number>();
  /** Words of all passages, one behind the other. */
  readonly #tokens = new GrowingNumbers(1 << 12);
  readonly #ends = new GrowingNumbers();
  #pending: Pending[] = [];

  get passages(): number {
    return this.#pending.length;
  }

  /** Words of all passages, each as often as it comes. */
  get length(): number {
    return this.#tokens.length;
  }

  get isFull(): boolean {
    return this.length >= mostWords || this.passages >= mostPassages;
  }

  add({ text, ...passage }: PlacedPassage): void {
    for (const { word } of analyse(text)) this.#tokens.push(this.#numberOf(word));
    this.#ends.push(this.#tokens.length);
    this.#pending.push({ passage, heading: packWords(wordsOf(passage.heading ?? '')) });
  }

  #numberOf(word: string): number {
    const known = this.#words.get(word);
    if (known !== undefined) return known;
    this.#words.set(word, this.#words.size);
    return this.#words.size - 1;
  }

  /** Writes all that was added, and is empty again. */
  flush(writer: SegmentWriter): void {
    const words = this.#sortedWords();
    const renumbered = this.#tokens.view().map((token) => words.numberOf[token] ?? 0);
    writeLists(writer, words, renumbered, this.#ends.view());
    writeVocabulary(writer, words);
    this.#writePassages(writer, words, renumbered);
    writer.finish();
    this.#words.clear();
    this.#tokens.clear();
    this.#ends.clear();
    this.#pending = [];
  }

  #sortedWords(): SortedWords {
    const byNumber = Array.from(this.#words, ([word, token]) => ({
      stem: stem(word),
      word,
      token,
    }));
    byNumber.sort((a, b) => compare(a.stem, b.stem) || compare(a.word, b.word));
    const numberOf = new Uint32Array(byNumber.length);
    for (const [number, { token }] of byNumber.entries()) numberOf[token] = number;
    return { byNumber, numberOf };
  }

  #writePassages(writer: SegmentWriter, { byNumber }: SortedWords, renumbered: Uint32Array): void {
    const wordOf = (number: number) => byNumber[number]?.word ?? '';
    let previous: Pending | undefined;
    let from = 0;
    for (const [number, pending] of this.#pending.entries()) {
      const { passage, heading } = pending;
      if (!previous || !haveSameFields(previous.passage, passage)) {
        writer.fields(fieldsRecordOf(passage));
      }
      const to = this.#ends.at(number);
      const { id, start, end, position } = passage;
      const words = packWords(Array.from(renumbered.subarray(from, to), wordOf));
      writer.passage({ id, start, end, position, length: to - from, words, heading });
      previous = pending;
      from = to;
    }
  }
}

/** A counting sort of all places by word; within a word they stay in order of passage and position. */
function writeLists(
  writer: SegmentWriter,
  { byNumber }: SortedWords,
  tokens: Uint32Array,
  ends: Uint32Array,
): void {
  const starts = new Uint32Array(byNumber.length + 1);
  for (const word of tokens) starts[word + 1] = (starts[word + 1] ?? 0) + 1;
  for (let word = 0; word < byNumber.length; word++) {
    starts[word + 1] = (starts[word + 1] ?? 0) + (starts[word] ?? 0);
  }
  const next = starts.slice();
  const passageOf = new Uint32Array(tokens.length);
  const positionOf = new Uint32Array(tokens.length);
  let index = 0;
  for (let passage = 0; passage < ends.length; passage++) {
    for (let position = 0; index < (ends[passage] ?? 0); position++, index++) {
      const word = tokens[index] ?? 0;
      const place = next[word] ?? 0;
      next[word] = place + 1;
      passageOf[place] = passage;
      positionOf[place] = position;
    }
  }
  const list = emptyList();
  for (const [number, { stem, word }] of byNumber.entries()) {
    const from = starts[number] ?? 0;
    const to = starts[number + 1] ?? 0;
    gather(list, passageOf.subarray(from, to));
    list.positions = positionOf.subarray(from, to);
    writer.word(stem, word, list);
  }
}

/** Counts how often each passage comes in a list in which equal ones are neighbours. */
function gather(list: PostingList, passages: Uint32Array): void {
  if (list.numbers.length < passages.length) {
    list.numbers = new Uint32Array(passages.length * 2);
    list.times = new Uint32Array(passages.length * 2);
  }
  list.count = 0;
  for (const passage of passages) {
    const last = list.count - 1;
    if (last >= 0 && list.numbers[last] === passage) {
      list.times[last] = (list.times[last] ?? 0) + 1;
    } else {
      list.numbers[list.count] = passage;
      list.times[list.count] = 1;
      list.count += 1;
    }
  }
}

function writeVocabulary(writer: SegmentWriter, { byNumber }: SortedWords): void {
  const byWord = byNumber.map(({ word }, number) => ({ word, number }));
  byWord.sort((a, b) => compare(a.word, b.word));
  for (const { word, number } of byWord) writer.vocabulary(word, number);
}

export function emptyList(): PostingList {
  return {
    count: 0,
    numbers: new Uint32Array(0),
    times: new Uint32Array(0),
    positions: new Uint32Array(0),
  };
}

/** By code units. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
