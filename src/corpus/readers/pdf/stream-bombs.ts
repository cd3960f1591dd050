import { constants, inflateSync } from 'node:zlib';
import { graphicsDepth } from './graphics-depth.ts';

/** Unpacked, of one stream. No page's text is as large, and no picture that prints. */
const mostBytes = 256 * 1024 * 1024;
/**
 * Graphics states nested in one another, in all the file. Readers need not go deeper than 28 (PDF 1.7,
 * annex C); pdf.js takes time with the square and more, a quarter of a minute for 20,000.
 */
const mostNested = 5000;

const tooLarge = 'it unpacks to far more than a document holds';
const tooDeep = 'its pages nest graphics states without an end';

/**
 * What is wrong with the streams of a PDF, if anything: one unpacks to more than the bound, or is
 * packed twice over, which no program does and a thousand bytes can make a gigabyte of, or nests
 * graphics states without an end. pdf.js follows whatever it is given. What is encrypted is not
 * looked at: its bytes do not unpack.
 */
export function streamBombIn(input: Uint8Array): string | undefined {
  const bytes = Buffer.from(input.buffer, input.byteOffset, input.length);
  let before = 0;
  let depth = 0;
  for (let at = bytes.indexOf('stream'); at >= 0; at = bytes.indexOf('stream', at + 6)) {
    const dictionary = bytes.toString('latin1', Math.max(before, at - 2000), at);
    const end = bytes.indexOf('endstream', at);
    if (end < 0) return undefined;
    const times = dictionary.match(/\/(?:FlateDecode|Fl|LZWDecode|LZW)\b/g)?.length ?? 0;
    if (times > 1 && /\/Filter\s*\[/.test(dictionary)) return tooLarge;
    const content = unpacked(bytes.subarray(at + 6, end), times > 0);
    if (content === 'too large') return tooLarge;
    const nested = graphicsDepth(content, depth);
    if (nested.deepest > mostNested) return tooDeep;
    depth = nested.depth;
    before = end + 9;
    at = end;
  }
  return undefined;
}

/** Nothing where the stream is damaged or packed in another way; pdf.js tells. */
function unpacked(stream: Buffer, isPacked: boolean): Uint8Array | 'too large' {
  if (!isPacked) return stream;
  // The keyword is followed by one line end, of one character or two.
  const start = stream[0] === 0x0d && stream[1] === 0x0a ? 2 : 1;
  try {
    return inflateSync(stream.subarray(start), {
      maxOutputLength: mostBytes,
      finishFlush: constants.Z_SYNC_FLUSH,
    });
  } catch (error) {
    const isTooLarge = error instanceof Error && 'code' in error;
    return isTooLarge && error.code === 'ERR_BUFFER_TOO_LARGE' ? 'too large' : new Uint8Array();
  }
}
