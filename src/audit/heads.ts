import type { Article, Block } from '../corpus/article.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { termsOf } from '../search/analyse.ts';
import { cut, findingAt, quotableText, wordsOf } from './finding.ts';

/** Words of a text below which it may not come round to its title. */
const fewestTextWords = 40;

/**
 * Titles that hardly speak of their text: the heading of another article that was copied along. A
 * title of another script than its text says nothing here.
 */
export function foreignTitles(article: Article): readonly Diagnostic[] {
  const words = termsOf(quotableText(article));
  if (words.length < fewestTextWords) return [];
  return titles(article).flatMap(({ text, block }) => {
    const missing = missingWords(text, words);
    if (!missing || !isSameScript(text, article)) return [];
    const message = `the title “${cut(text)}” hardly speaks of its text: ${missing} of its words are not there`;
    const hint = 'if it is the title of another article, leave its line out with `omit:`';
    return [findingAt('BRIEF-CORPUS-040', message, article, block, hint)];
  });
}

/**
 * How many words of a title its text lacks, by stem, where that is telling: all of three or more, or
 * over half of five or more with at most one of the others standing there twice. Two texts on one part
 * of the world share a word or two by chance. Of 2,462 titled abstracts of Cranfield and SciFact eight
 * are told so, one in three hundred.
 */
function missingWords(title: string, words: readonly string[]): number | undefined {
  const own = [...new Set(termsOf(title))];
  const counts = own.map((word) => words.filter((each) => each === word).length);
  const missing = counts.filter((count) => count === 0).length;
  const repeated = counts.filter((count) => count > 1).length;
  const isForeign =
    (own.length >= 3 && missing === own.length) ||
    (own.length >= 5 && missing * 2 > own.length && repeated <= 1);
  return isForeign ? missing : undefined;
}

interface Title {
  readonly text: string;
  /** Absent where the title is the description's. */
  readonly block?: Block;
}

function titles(article: Article): readonly Title[] {
  const first = article.blocks.findIndex(({ quotable }) => quotable);
  const headings = article.blocks
    .slice(0, Math.max(first, 0))
    .filter(({ kind, level }) => kind === 'heading' && level === 1)
    .map((block): Title => ({ text: wordsOf(article, block), block }));
  const described = article.description.title?.value;
  const isThere = headings.some(({ text }) => text === described);
  return described === undefined || isThere ? headings : [...headings, { text: described }];
}

function isSameScript(title: string, article: Article): boolean {
  const isLatin = (text: string): boolean => /\p{Script=Latin}/u.test(text);
  return isLatin(title) === isLatin(quotableText(article).slice(0, 2000));
}

/** Every byline behind the first, unless it says the same again. */
export function furtherBylines(article: Article): readonly Diagnostic[] {
  const bylines = article.blocks.filter(({ reason }) => reason === 'byline');
  const [first, ...others] = bylines;
  if (!first) return [];
  const known = new Set([comparable(wordsOf(article, first))]);
  return others.flatMap((block) => {
    const text = wordsOf(article, block);
    if (known.has(comparable(text))) return [];
    known.add(comparable(text));
    const message = `a second byline: “${cut(text)}”`;
    const hint = 'if a second article begins here, divide the file with `articles:`';
    return [findingAt('BRIEF-CORPUS-041', message, article, block, hint)];
  });
}

/** The names alone: the date beside them differs from copy to copy. */
function comparable(byline: string): string {
  return (byline.split(/\s*[|·•]\s*/u)[0] ?? '').toLowerCase();
}

export function missingDate(article: Article): readonly Diagnostic[] {
  if (article.description.issued) return [];
  const message = `the article "${article.id}" has no date`;
  const hint = 'give `issued:` in its description';
  return [findingAt('BRIEF-CORPUS-044', message, article, undefined, hint)];
}
