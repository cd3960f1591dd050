import { isLetter, isLetterOrNumber, isPlainWord } from './characters.ts';
import { khmerBreaks } from './khmer-breaks.ts';

/** Longest word that is kept whole at a slash or a full stop: shorter ones read badly cut. */
const longWord = 24;

/** Longest part of a path or an address, from slash to slash, that is kept whole. */
const longSegment = 40;

/**
 * Offsets inside a word (a stretch without white space) after which a line may break: after hyphens
 * and dashes between letters, after slashes, at soft hyphens and zero-width spaces, and in addresses
 * after the signs that part them, slashes first. Between words of Khmer, which has no spaces. A small
 * part of UAX #14; hyphenation is not done.
 */
export function breakPoints(word: string): readonly number[] {
  const khmer = khmerBreaks(word);
  if (khmer.length === 0) return signBreaks(word);
  return [...new Set([...khmer, ...signBreaks(word)])].sort((a, b) => a - b);
}

function signBreaks(word: string): readonly number[] {
  if (isPlainWord(word)) return [];
  const isAddress = word.length > longWord && /[/:@._]/.test(word);
  const points: number[] = [];
  const kept = isAddress ? slashedSegments(word) : [];
  let next = 0;
  for (let at = 2; at < word.length - 1; at += 1) {
    while ((kept[next]?.[1] ?? Infinity) <= at) next += 1;
    const isKept = (kept[next]?.[0] ?? Infinity) < at;
    if (!isKept && mayBreakAfter(word, at - 1, isAddress)) points.push(at);
  }
  return points;
}

/** Where the parts of a path begin and end that are short enough to stay whole, in their order. */
function slashedSegments(word: string): readonly (readonly [number, number])[] {
  if (!word.includes('/')) return [];
  const segments: [number, number][] = [];
  let start = 0;
  for (const segment of word.split('/')) {
    const end = start + segment.length;
    if (segment.length <= longSegment) segments.push([start, end]);
    start = end + 1;
  }
  return segments;
}

function mayBreakAfter(word: string, index: number, isAddress: boolean): boolean {
  const sign = word.charAt(index);
  const before = word.charAt(index - 1);
  const after = word.charAt(index + 1);
  switch (sign) {
    case '\u200b':
    case '\u00ad':
      return true;
    case '-':
    case '\u2010':
    case '\u2013':
      return (
        isLetterOrNumber(before) && isLetterOrNumber(after) && (isLetter(before) || isLetter(after))
      );
    case '\u2014':
      return after !== '\u2014' && isLetterOrNumber(after);
    case '/':
      return after !== '/' && isLetterOrNumber(after) && (isAddress || isLetterOrNumber(before));
    case '.':
    case '_':
    case '&':
    case '=':
    case '?':
    case '#':
      return isAddress && isLetterOrNumber(before) && isLetterOrNumber(after);
    default:
      return false;
  }
}
