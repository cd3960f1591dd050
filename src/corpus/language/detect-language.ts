import { commonWords, languagesByWord } from './common-words.ts';

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
  const english = words.filter((word) => commonWords.get('en')?.has(word)).length;
  return words.length >= fewestWords && english < (words.length * leastShare) / 3;
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
  const speakers = words.flatMap((word) => languagesByWord.get(word) ?? []);
  const counts = countsOf(speakers);
  const best = [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? '';
  const count = counts.get(best) ?? 0;
  if (count < leastShare * words.length) return undefined;
  const shared = countsOf(
    words.flatMap((word) => {
      const languages = languagesByWord.get(word);
      return languages?.includes(best) ? languages : [];
    }),
  );
  const isLead = [...commonWords.keys()].every((other) => {
    const both = shared.get(other) ?? 0;
    const [own, foreign] = [count - both, (counts.get(other) ?? 0) - both];
    return other === best || (own >= fewestOwn && own >= foreign * clearLead);
  });
  return isLead ? best : undefined;
}

function countsOf(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
