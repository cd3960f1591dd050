import { decodeUtf8 } from '../../project/decode-utf8.ts';
import { countControls } from './controls.ts';
import { decodeBy, type Guess, guessEncoding } from './guess-encoding.ts';
import { decodeUtf16, guessUtf16 } from './utf16.ts';

/** Text and how its bytes were read, or why they are no text. */
export type DecodedText =
  | {
      readonly kind: 'text';
      readonly text: string;
      /** As the Encoding Standard or IANA names it, lower case: `utf-8`, `windows-1252`. */
      readonly encoding: string;
      /** Whether nothing in the file says so: the words should be looked at. */
      readonly isGuessed: boolean;
    }
  | { readonly kind: 'not-text'; readonly message: string; readonly hint: string };

const marks: readonly (readonly [encoding: string, bytes: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-32le', [0xff, 0xfe, 0, 0]],
  ['utf-32be', [0, 0, 0xfe, 0xff]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/**
 * Decodes a text file; nothing is ever replaced by U+FFFD. In this order: a byte order mark; UTF-8,
 * which no other encoding looks like by chance; UTF-16, by its zeros; what the markup declares
 * (`hint`, such as `iso-8859-1`); the encoding whose letters read most like a language. Bytes that
 * are no text, or that fit no encoding well, are refused: words that are guessed at badly cannot be
 * quoted. Linear in the number of bytes.
 */
export function decodeText(bytes: Uint8Array, hint?: string): DecodedText {
  const mark = marks.find(([, own]) => own.every((byte, index) => bytes[index] === byte));
  if (mark) return byMark(bytes, mark[0]);
  const utf8 = decodeUtf8(bytes);
  if (utf8.kind === 'text' && !utf8.text.includes('\0')) {
    // Seven-bit Japanese is ASCII to the eye; its escapes are in no other text.
    if (!holdsEscapes(utf8.text)) return controlled(utf8.text, 'utf-8', false);
  } else if (bytes.includes(0)) {
    const wide = guessUtf16(bytes);
    if (wide) return { ...wide, kind: 'text', isGuessed: false };
    return notText('it holds zeros, so this is not plain text');
  }
  const declared = hint === undefined ? undefined : decodeBy(bytes, hint);
  if (declared) return controlled(declared.text, declared.encoding, false);
  const damaged = utf8.kind === 'invalid' && isDamagedUtf8(bytes);
  if (damaged) {
    return notText(
      `byte ${utf8.offset} is not UTF-8`,
      'save the file as UTF-8; the offset counts bytes from 0',
    );
  }
  return guessed(bytes, guessEncoding(bytes));
}

function holdsEscapes(text: string): boolean {
  return text.includes('\u001b$') || text.includes('\u001b(');
}

function guessed(bytes: Uint8Array, guess: Guess | undefined): DecodedText {
  if (guess) return controlled(guess.text, guess.encoding, true);
  return notText(`its ${bytes.length} bytes fit no encoding well`);
}

function byMark(bytes: Uint8Array, encoding: string): DecodedText {
  if (encoding === 'utf-8') {
    const decoded = decodeUtf8(bytes);
    if (decoded.kind === 'text') return controlled(decoded.text, encoding, false);
    return notText(`byte ${decoded.offset} is not UTF-8, which its byte order mark announces`);
  }
  const text = encoding.startsWith('utf-16')
    ? decodeUtf16(bytes.subarray(2), encoding)
    : decodeBy(bytes.subarray(4), encoding)?.text;
  if (text === undefined)
    return notText(`it is not ${encoding}, which its byte order mark announces`);
  return controlled(text, encoding, false);
}

function controlled(text: string, encoding: string, isGuessed: boolean): DecodedText {
  const nul = text.indexOf('\0');
  if (nul >= 0) return notText(`character ${nul} is NUL, so this is not plain text`);
  const strange = countControls(text);
  // A stray control in a long text is an accident; a guess must not have even that.
  if (strange > (isGuessed ? 0 : 8 + text.length / 200)) {
    return notText(`it holds ${strange} control characters, so this is not plain text`);
  }
  return { kind: 'text', text, encoding, isGuessed };
}

function notText(message: string, hint = 'save the file as plain text in UTF-8'): DecodedText {
  return { kind: 'not-text', message, hint };
}

/**
 * As many well-formed sequences as bytes that are not, or more: a file cut or pasted badly. In no other
 * encoding do letters fall into such sequences half of the time.
 */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  let sound = 0;
  let broken = 0;
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at] ?? 0;
    const rest =
      lead < 0x80 ? 0 : lead < 0xc2 ? -1 : lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : lead < 0xf5 ? 3 : -1;
    const isSound =
      rest >= 0 && bytes.subarray(at + 1, at + 1 + rest).every((byte) => (byte & 0xc0) === 0x80);
    if (!isSound) broken++;
    else if (rest > 0) sound++;
    at += isSound ? rest + 1 : 1;
  }
  return sound > 0 && sound >= broken;
}
