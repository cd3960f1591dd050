import { type DecodedText, decodeText } from '../encoding.ts';

/** A page declares its encoding at its very start; browsers look no further. */
const head = 4096;

/** So many letters that are no UTF-8 are no accident: what the page declares is wrong. */
const fewestForeignLetters = 8;

/**
 * Decodes a page by what it declares: a byte order mark, an XML declaration, `<meta charset>` or
 * `http-equiv`; else by its bytes. Where a page that says it is UTF-8 has bytes that are not, those alone
 * become U+FFFD, since they mostly stand in an advertisement.
 */
export function decodePage(bytes: Uint8Array): DecodedText {
  const declared = declaredEncoding(bytes);
  const decoded = decodeText(bytes, declared);
  if (!/^utf-?8$/i.test(declared ?? '') || bytes.includes(0)) return decoded;
  if (decoded.kind === 'text' && !decoded.isGuessed) return decoded;
  if (decoded.kind === 'text' && holdsForeignLetters(bytes)) return decoded;
  const text = new TextDecoder().decode(bytes);
  return { kind: 'text', text, encoding: 'utf-8', isGuessed: false };
}

function holdsForeignLetters(bytes: Uint8Array): boolean {
  let count = 0;
  for (const byte of bytes) if (byte >= 0x80 && ++count >= fewestForeignLetters) return true;
  return false;
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(head, bytes.length));
  const markup = start.toString('latin1');
  const xml = /^\s{0,99}<\?xml[^>]{1,200}?encoding\s{0,9}=\s{0,9}["']([\w.:-]{1,40})["']/i.exec(
    markup,
  );
  if (xml) return xml[1];
  for (const [meta] of markup.matchAll(/<meta[\s/][^>]{1,400}>/gi)) {
    const charset = /charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{1,40})/i.exec(meta)?.[1];
    // What a browser can read as ASCII is no UTF-16, whatever it says.
    if (charset) return /^utf-?16/i.test(charset) ? 'utf-8' : charset;
  }
  return undefined;
}
