import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

const reference = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|[a-zA-Z][a-zA-Z0-9]{1,31});/g;

/**
 * Replaces `&amp;`, `&#8217;` and `&#x2019;` by their characters. The rules are CommonMark's (6.2), which
 * differ from HTML's: the semicolon is required and a number is a code point, never a byte of
 * windows-1252.
 */
export function decodeCharacterReferences(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(reference, (whole, decimal?: string, hexadecimal?: string) => {
    if (decimal !== undefined) return characterOf(Number.parseInt(decimal, 10));
    if (hexadecimal !== undefined) return characterOf(Number.parseInt(hexadecimal, 16));
    return named(whole);
  });
}

/** The table of names is read for the first one: most texts have none. */
function named(whole: string): string {
  const { decodeHTMLStrict }: typeof import('entities/decode') = require('entities/decode');
  return decodeHTMLStrict(whole);
}

function characterOf(codePoint: number): string {
  const isSurrogate = codePoint >= 0xd800 && codePoint <= 0xdfff;
  const isScalar = codePoint > 0 && codePoint <= 0x10ffff && !isSurrogate;
  return isScalar ? String.fromCodePoint(codePoint) : '\ufffd';
}
