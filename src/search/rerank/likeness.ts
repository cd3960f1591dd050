import { inverseDocumentFrequency, lengthNorm, saturated } from '../bm25.ts';
import type { Share } from '../explanation.ts';
import type { ReadCandidate } from './read-candidate.ts';
import type { Vocabulary } from './vocabulary.ts';

/*
 * Pseudo-relevance feedback that finds nothing new and only ranks what was found: a relevance model
 * (Lavrenko and Croft, "Relevance-based language models", 2001; the RM1 part of RM3) made of the best
 * passages, each counting by how likely the rules make it, exp(score); of their words the twenty that
 * tell most, by which every candidate is then scored as by a query.
 *
 * How rare a word is is counted among the candidates: what they all share tells none of them apart.
 */
const part = 1.5;
const mostBest = 10;
const mostWords = 20;
const leastPassages = 2;
const mostWordsTold = 5;

/** A word of the model: its stem's number, the word itself to be shown, what it counts. */
interface ModelWord {
  readonly stem: number;
  readonly word: string;
  readonly weight: number;
  readonly idf: number;
}

export interface Scored {
  readonly read: ReadCandidate;
  /** What the rules add. */
  readonly sum: number;
}

/**
 * For each candidate what it gains by being like the best: a part of what the rules add to it, up to
 * one and a half times as much for the most alike. What matches weakly stays weak, however alike.
 *
 * @param pool the candidates that the model is made from, best first by `sum`.
 * @param unit the score that a rule of ordinary weight stands for, so that doubling all weights of a
 *   query changes no order.
 */
export function likenessShares(
  all: readonly Scored[],
  pool: readonly Scored[],
  vocabulary: Vocabulary,
  { averageLength, unit }: { readonly averageLength: number; readonly unit: number },
): readonly Share[] {
  const model = modelOf(pool, vocabulary, unit);
  const places = placesByStem(model, vocabulary);
  const known = new Map<ReadCandidate, Similarity>();
  for (const { read } of [...all, ...pool]) {
    if (!known.has(read)) known.set(read, similarity(read, model, places, averageLength));
  }
  const most = Math.max(0, ...pool.map(({ read }) => known.get(read)?.amount ?? 0));
  const scale = most > 0 ? part / most : 0;
  return all.map(({ read, sum }) => {
    const { amount, words } = known.get(read) ?? unlike;
    return { share: sum * amount * scale, words };
  });
}

function modelOf(
  pool: readonly Scored[],
  vocabulary: Vocabulary,
  unit: number,
): readonly ModelWord[] {
  const best = pool.slice(0, mostBest);
  const top = best[0]?.sum ?? 0;
  const masses = new Map<number, { word: string; mass: number }>();
  for (const { read, sum } of best) {
    const length = read.words.length + read.titleWords.length;
    const mass = Math.exp((sum - top) / unit) / length;
    for (const words of [read.words, read.titleWords]) {
      for (const number of words) {
        const stem = vocabulary.stemOf(number);
        const known = masses.get(stem);
        if (known) known.mass += mass;
        // The best passage's own form of the word is the one that is shown.
        else masses.set(stem, { word: vocabulary.wordOf(number), mass });
      }
    }
  }
  const frequencies = passagesWithStem(pool, vocabulary);
  const words: ModelWord[] = [];
  for (const [stem, { word, mass }] of masses) {
    const frequency = frequencies[stem] ?? 0;
    if (frequency < leastPassages) continue;
    const idf = inverseDocumentFrequency(pool.length, frequency);
    words.push({ stem, word, weight: mass * idf, idf });
  }
  return words.sort(byWeight).slice(0, mostWords);
}

/** Heaviest first; of the same weight by the word, in code units. */
function byWeight(a: ModelWord, b: ModelWord): number {
  return b.weight - a.weight || (a.word < b.word ? -1 : 1);
}

/** For each stem how many candidates have it in their text. */
function passagesWithStem(pool: readonly Scored[], vocabulary: Vocabulary): Int32Array {
  const counts = new Int32Array(vocabulary.stemCount);
  const lastSeen = new Int32Array(vocabulary.stemCount).fill(-1);
  for (const [index, { read }] of pool.entries()) {
    for (const number of read.words) {
      const stem = vocabulary.stemOf(number);
      if (lastSeen[stem] === index) continue;
      lastSeen[stem] = index;
      counts[stem] = (counts[stem] ?? 0) + 1;
    }
  }
  return counts;
}

interface Similarity {
  readonly amount: number;
  readonly words: readonly string[];
}

const unlike: Similarity = { amount: 0, words: [] };

/** For each word's number its place in the model, from 1; 0 for what is not in it. */
function placesByStem(model: readonly ModelWord[], vocabulary: Vocabulary): Int32Array {
  const byStem = new Int32Array(vocabulary.stemCount);
  for (const [index, { stem }] of model.entries()) byStem[stem] = index + 1;
  const places = new Int32Array(vocabulary.wordCount);
  for (let number = 0; number < places.length; number++) {
    places[number] = byStem[vocabulary.stemOf(number)] ?? 0;
  }
  return places;
}

/** The model as a query: BM25 of its words, a word of the title counting as one of the text. */
function similarity(
  { words, titleWords }: ReadCandidate,
  model: readonly ModelWord[],
  places: Int32Array,
  averageLength: number,
): Similarity {
  const frequencies = new Float64Array(model.length + 1);
  const count = (list: Int32Array, worth: number): void => {
    for (const number of list) {
      const place = places[number] ?? 0;
      frequencies[place] = (frequencies[place] ?? 0) + worth;
    }
  };
  count(words, 1 / lengthNorm(words.length / averageLength));
  count(titleWords, 1);
  let amount = 0;
  const gains: { word: string; gain: number }[] = [];
  // In the order of the model, so that the sum is the same to the last bit.
  for (const [index, { word, weight, idf }] of model.entries()) {
    const frequency = frequencies[index + 1] ?? 0;
    if (frequency === 0) continue;
    const gain = weight * idf * saturated(frequency);
    amount += gain;
    gains.push({ word, gain });
  }
  gains.sort((a, b) => b.gain - a.gain);
  return { amount, words: gains.slice(0, mostWordsTold).map(({ word }) => word) };
}
