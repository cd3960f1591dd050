import { commonWords } from './common-words.ts';

/** What is looked at; a language shows itself on the first page. UTF-16 units. */
const sampleLength = 2000;
/** Fewer words could be a name, a list or a quotation. */
const fewestWords = 20;
/** Part of a text's words that are common words of its language; prose has 0.35 and more. */
const leastShare = 0.22;
/**
 * Of the common words that two languages do not share, so many must be the better one's, and so many
 * times as many as the other's: Indonesian and Malay differ in one word of ten.
 */
const fewestOwn = 2;
const clearLead = 3;

/** Scripts of one language in all but name. */
const scripts: readonly (readonly [string, RegExp])[] = [
  ['km', /\p{Script=Khmer}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['lo', /\p{Script=Lao}/gu],
  ['my', /\p{Script=Myanmar}/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['ka', /\p{Script=Georgian}/gu],
  ['hy', /\p{Script=Armenian}/gu],
];
const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const han = /\p{Script=Han}/gu;

/**
 * The language that a text is in, as a BCP 47 tag: by its script where that tells, else by its common
 * words. `undefined` where that is not certain: the text is short, or mixed, or of a language whose
 * words are not known here.
 */
export function detectLanguage(text: string): string | undefined {
  const sample = text.slice(0, sampleLength);
  // Nearly all texts are in Latin letters, and then no script has to be counted.
  const byScript = /[\u0370-\u1cff\u2c80-\ud7ff]/.test(sample) ? languageOfScript(sample) : 'words';
  return byScript === 'words' ? languageOfWords(wordsOf(sample)) : byScript;
}

/** Whether a text is certainly not English, whatever else it is. */
export function isNotEnglish(text: string): boolean {
  const words = wordsOf(text.slice(0, sampleLength));
  return words.length >= fewestWords && shareOf(words, 'en') < leastShare / 3;
}

/** `words` where the script has several languages; `undefined` where none has most of the text. */
function languageOfScript(sample: string): string | undefined {
  const letters = countOf(sample, /\p{L}/gu);
  const isMost = (count: number): boolean => count > letters * 0.6 && count >= fewestWords;
  for (const [language, script] of scripts) if (isMost(countOf(sample, script))) return language;
  const [syllables, characters] = [countOf(sample, kana), countOf(sample, han)];
  if (isMost(syllables + characters)) {
    if (syllables > characters / 5) return 'ja';
    return syllables === 0 ? 'zh' : undefined;
  }
  return 'words';
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function wordsOf(sample: string): readonly string[] {
  return (
    sample
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu) ?? []
  );
}

function languageOfWords(words: readonly string[]): string | undefined {
  if (words.length < fewestWords) return undefined;
  const languages = [...commonWords.keys()];
  const shares = new Map(languages.map((language) => [language, shareOf(words, language)]));
  const [best = '', ...others] = languages.sort(
    (a, b) => (shares.get(b) ?? 0) - (shares.get(a) ?? 0),
  );
  if ((shares.get(best) ?? 0) < leastShare) return undefined;
  return others.every((other) => leads(words, best, other)) ? best : undefined;
}

function leads(words: readonly string[], best: string, other: string): boolean {
  const [ours, theirs] = [commonWords.get(best), commonWords.get(other)];
  const own = words.filter((word) => ours?.has(word) && !theirs?.has(word)).length;
  const foreign = words.filter((word) => theirs?.has(word) && !ours?.has(word)).length;
  return own >= fewestOwn && own >= foreign * clearLead;
}

function shareOf(words: readonly string[], language: string): number {
  const common = commonWords.get(language);
  return words.filter((word) => common?.has(word)).length / words.length;
}
