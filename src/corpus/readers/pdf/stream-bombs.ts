import { inflateSync } from 'node:zlib';

/** Unpacked, of one stream. No page's text is as large, and no picture that prints. */
const mostBytes = 256 * 1024 * 1024;
/** Deflate packs at most 1,032 to one, so that a smaller stream cannot come to more than the bound. */
const leastPacked = mostBytes / 1032;

/**
 * Whether a stream of a PDF unpacks to more than the bound, or is packed twice over, which no program
 * does and a thousand bytes can make a gigabyte of. pdf.js unpacks whatever it is given. Small streams
 * are not looked at; nor is what is encrypted, whose bytes do not pack.
 */
export function holdsStreamBomb(input: Uint8Array): boolean {
  const bytes = Buffer.from(input.buffer, input.byteOffset, input.length);
  let before = 0;
  for (let at = bytes.indexOf('stream'); at >= 0; at = bytes.indexOf('stream', at + 6)) {
    const dictionary = bytes.toString('latin1', Math.max(before, at - 2000), at);
    const end = bytes.indexOf('endstream', at);
    if (end < 0) return false;
    const times = dictionary.match(/\/(?:FlateDecode|Fl|LZWDecode|LZW)\b/g)?.length ?? 0;
    if (times > 1 && /\/Filter\s*\[/.test(dictionary)) return true;
    if (times > 0 && end - at > leastPacked && unpacksTooFar(bytes.subarray(at + 6, end)))
      return true;
    before = end + 9;
    at = end;
  }
  return false;
}

function unpacksTooFar(stream: Buffer): boolean {
  // The keyword is followed by one line end, of one character or two.
  const start = stream[0] === 0x0d && stream[1] === 0x0a ? 2 : 1;
  try {
    inflateSync(stream.subarray(start), { maxOutputLength: mostBytes });
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
  }
}
