import { createRequire } from 'node:module';

export interface Guess {
  readonly text: string;
  readonly encoding: string;
}

// Loaded when a file needs them, and without waiting: nearly every file is UTF-8.
const load = createRequire(import.meta.url);

/** Enough to know a language by; detection is slower than reading. */
const sampleBytes = 64 * 1024;
/** Confidences are per cent. Byte pairs fit the East Asian encodings by chance; letters rarely do. */
const leastOfPairs = 50;
const leastOfLetters = 15;
const pairs = /^(?:gb|big5|shift|euc|iso-2022)/i;

/** Each of these is the second, with other characters at 0x80 to 0x9F, where the first has none. */
const supersets: ReadonlyMap<string, string> = new Map([
  ['ascii', 'windows-1252'],
  ['us-ascii', 'windows-1252'],
  ['latin1', 'windows-1252'],
  ['iso-8859-1', 'windows-1252'],
  ['iso-8859-9', 'windows-1254'],
  ['iso-8859-11', 'windows-874'],
  ['tis-620', 'windows-874'],
  ['gb2312', 'gb18030'],
  ['gbk', 'gb18030'],
]);

/**
 * Decodes by a named encoding; `undefined` where there is none of that name, or where a byte means
 * nothing in it. ISO-8859-1 is read as windows-1252, as the Encoding Standard has it.
 */
export function decodeBy(bytes: Uint8Array, label: string): Guess | undefined {
  const iconv: typeof import('iconv-lite') = load('iconv-lite');
  const name = label.trim().toLowerCase();
  const encoding = supersets.get(name) ?? name;
  // `hex` and `base64` are encodings to the package, and text to nobody.
  if (!/^[a-z][\w:.-]{2,30}$/.test(encoding) || /^(?:hex|base64|binary|utf-?7)/.test(encoding)) {
    return undefined;
  }
  if (!iconv.encodingExists(encoding)) return undefined;
  const text = iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), encoding);
  return /[\ufffd\u0080-\u009f]/.test(text) ? undefined : { text, encoding };
}

/** The encoding whose letters read most like a language, if any does well enough. */
export function guessEncoding(bytes: Uint8Array): Guess | undefined {
  if (isMacintosh(bytes)) return decodeBy(bytes, 'macintosh');
  const chardet: typeof import('chardet') = load('chardet');
  for (const { name, confidence } of chardet.analyse(sampleOf(bytes))) {
    if (confidence < (pairs.test(name) ? leastOfPairs : leastOfLetters)) continue;
    const guess = /^(?:utf|ascii)/i.test(name) ? undefined : decodeBy(bytes, name);
    if (guess) return guess;
  }
  // A few accents in English are too few to tell a language by, and nearly always this.
  return isNearlyAscii(bytes) ? decodeBy(bytes, 'windows-1252') : undefined;
}

/** From the first byte on that is not ASCII; what stands before it says nothing. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte >= 0x80);
  const from = Math.max(0, first - sampleBytes / 2);
  return bytes.subarray(from, from + sampleBytes);
}

/** "don\xd5t": a curly apostrophe as old Macintoshes wrote it, a capital in all other Latin encodings. */
function isMacintosh(bytes: Uint8Array): boolean {
  const isSmall = (byte = 0): boolean => byte >= 0x61 && byte <= 0x7a;
  let found = 0;
  for (let at = bytes.indexOf(0xd5); at >= 0; at = bytes.indexOf(0xd5, at + 1)) {
    if (!isSmall(bytes[at - 1]) || !isSmall(bytes[at + 1])) return false;
    found++;
  }
  return found > 0 && isNearlyAscii(bytes);
}

function isNearlyAscii(bytes: Uint8Array): boolean {
  let high = 0;
  for (const byte of bytes) if (byte >= 0x80) high++;
  return high > 0 && high * 10 < bytes.length;
}
