import type { Phrase } from '../search/query-plan.ts';
import { candidateTerms, type TermCandidate } from './candidate-terms.ts';

/** A term that the passages of a theme use more than others do, for the analyst to take or leave. */
export interface SuggestedTerm {
  /** As the texts write it most often. */
  readonly text: string;
  /** Bits; comparable within one list only. */
  readonly score: number;
  /** How many of the passages looked at have it, outside what the theme has already. */
  readonly found: number;
  /** How many passages have it in all, wherever it stands. */
  readonly everywhere: number;
  /** Number of the first passage that has it, in the order given, and where it stands there. */
  readonly example: { readonly passage: number; readonly start: number; readonly end: number };
}

export interface SuggestionRequest {
  /** Texts of the passages that the theme finds, best first. */
  readonly texts: readonly string[];
  /** What the theme finds already: where it stands, nothing is proposed. */
  readonly known: readonly Phrase[];
  /** What else it names: not proposed by itself, though a longer phrase may be. */
  readonly named?: readonly Phrase[];
  /** Passages in the whole corpus. */
  readonly passages: number;
  /** Of each term, how many passages of the corpus have it: what the index knows. */
  readonly frequencies: (terms: readonly string[]) => readonly number[];
  readonly limit: number;
}

/** How many candidates the index is asked about: those that the most passages have. */
const mostAsked = 400;
/** A term of one passage is that passage's own. */
const leastPassages = 2;
/**
 * A term that so great a part of all passages have, most of them not found by the theme, is the
 * corpus's subject and no theme's.
 */
const widest = 0.2;
/** A phrase stands for a word of it when so great a part of the word's passages have the phrase. */
const phrasePart = 0.7;

/**
 * Terms by pseudo-relevance feedback: the passages found are taken to be on the subject, and their
 * words are weighed by the divergence of Kullback and Leibler from the whole corpus,
 *
 *     score(t) = p · log2(p / P)      p: part of the passages found that have t
 *                                     P: part of all passages that have it
 *
 * after Carpineto, de Mori, Romano and Bigi, "An information-theoretic approach to automatic query
 * expansion" (2001), as Amati's thesis (2003) has it; over passages that have a term, not over
 * occurrences, so that one passage that repeats a word does not carry it. Of a phrase and its words,
 * the phrase is kept where the words seldom stand without it.
 */
export function suggestTerms(request: SuggestionRequest): readonly SuggestedTerm[] {
  const { texts, known, named = [], passages, limit } = request;
  const isNamed = ({ words }: TermCandidate): boolean => named.some((each) => isSame(each, words));
  if (texts.length === 0 || passages === 0) return [];
  const candidates = candidateTerms(texts, known)
    .filter((each) => each.found.length >= leastPassages && !isNamed(each))
    .sort((a, b) => b.found.length - a.found.length || compareText(a, b))
    .slice(0, mostAsked);
  const frequencies = request.frequencies(candidates.map(({ text }) => text));
  const scored = candidates.map((candidate, index) => {
    // An index that has less than was seen was built of other texts; what was seen holds.
    const everywhere = Math.max(frequencies[index] ?? 0, candidate.found.length);
    const share = candidate.found.length / texts.length;
    return { candidate, everywhere, score: share * Math.log2((share * passages) / everywhere) };
  });
  const telling = scored
    .filter(({ score, everywhere, candidate }) => {
      const isWide = everywhere > widest * passages && everywhere > 2 * candidate.found.length;
      return score > 0 && !isWide;
    })
    .sort((a, b) => b.score - a.score || compareText(a.candidate, b.candidate));
  return withoutOverlaps(telling, ({ candidate }) => candidate)
    .slice(0, limit)
    .map(({ candidate, everywhere, score }) => ({
      text: candidate.text,
      score,
      found: candidate.found.length,
      everywhere,
      example: candidate.example,
    }));
}

function isSame(phrase: Phrase, words: readonly string[]): boolean {
  return (
    phrase.words.length === words.length && phrase.words.every(({ text }, at) => text === words[at])
  );
}

function compareText(a: TermCandidate, b: TermCandidate): number {
  return a.text < b.text ? -1 : a.text > b.text ? 1 : 0;
}

/** Of two of which one holds the other's words, the one that tells more: the list has each thing once. */
function withoutOverlaps<T>(
  best: readonly T[],
  candidateOf: (each: T) => TermCandidate,
): readonly T[] {
  const isStoodFor = (word: TermCandidate): boolean =>
    best.some((each) => {
      const phrase = candidateOf(each);
      const holds = phrase.words.length > word.words.length && hasRun(phrase.words, word.words);
      return holds && phrase.found.length >= phrasePart * word.found.length;
    });
  const kept: T[] = [];
  for (const each of best) {
    const candidate = candidateOf(each);
    if (isStoodFor(candidate)) continue;
    const isPartOfKept = kept.some((other) => {
      const { words } = candidateOf(other);
      return hasRun(candidate.words, words) || hasRun(words, candidate.words);
    });
    if (!isPartOfKept) kept.push(each);
  }
  return kept;
}

/** Whether a list of words has another as a run. */
export function hasRun(words: readonly string[], run: readonly string[]): boolean {
  return words.some((_, at) => run.every((word, offset) => words[at + offset] === word));
}
