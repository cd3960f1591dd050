/** Letters of scripts that put no blank between words, where a zero-width space marks a word's end. */
const unspaced = '[\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff]';
const strayZeroWidth = new RegExp(`(?<!${unspaced})\\u200b|\\u200b(?!${unspaced})`, 'g');

/**
 * White space of any kind becomes one blank; what is only there for the browser goes: soft hyphens, word
 * joiners, byte order marks, and zero-width spaces but between letters of Thai, Lao, Burmese or Khmer.
 */
export function cleanText(raw: string): string {
  const text = raw
    .replace(/[\u00ad\u2060\ufeff\ufffe\uffff]+/g, '')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters stand in no text
    .replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, ' ');
  return (text.includes('\u200b') ? text.replace(strayZeroWidth, '') : text).trim();
}
