import type { Block } from '../article.ts';
import { detectLanguage, isNotEnglish } from './detect-language.ts';

/** Of a text that nobody has named the language of and that tells too little of it. */
const usual = 'en';
/** "Undetermined", by BCP 47: certainly another than the usual one. */
const undetermined = 'und';

/**
 * The language of an article: what its description says; else what its markup says, unless the text is
 * plainly in another (pages are often published under the language of their site); else what the text
 * shows.
 */
export function languageOf(
  described: string | undefined,
  inMarkup: string | undefined,
  text: string,
  blocks: readonly Block[],
): string {
  if (described !== undefined) return described;
  const sample = sampleOf(text, blocks);
  const detected = detectLanguage(sample);
  if (detected === undefined) return inMarkup ?? (isNotEnglish(sample) ? undetermined : usual);
  return inMarkup !== undefined && primary(inMarkup) === detected ? inMarkup : detected;
}

function primary(tag: string): string {
  return tag.split('-')[0]?.toLowerCase() ?? '';
}

/** The beginning of what can be quoted: menus and share bars are in the language of the site. */
export function sampleOf(text: string, blocks: readonly Block[]): string {
  let sample = '';
  for (const { start, end, quotable } of blocks) {
    if (quotable) sample += `${text.slice(start, Math.min(end, start + 2000))}\n`;
    if (sample.length > 2000) break;
  }
  return sample;
}
