import { decodeUtf8 } from '../project/decode-utf8.ts';

/** What a reader makes of a file's bytes: its text, or why there is none. */
type Reading =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'not-text'; readonly message: string; readonly hint: string };

export type Reader = (bytes: Uint8Array) => Reading;

/** Readers by extension, lower case with its dot. A new kind of source is a new row. */
export const readers: ReadonlyMap<string, Reader> = new Map([['.txt', readPlainText]]);

/** UTF-8, byte order mark removed, line ends as they stand. */
function readPlainText(bytes: Uint8Array): Reading {
  const decoded = decodeUtf8(bytes);
  if (decoded.kind === 'invalid') {
    return {
      kind: 'not-text',
      message: `byte ${decoded.offset} is not UTF-8`,
      hint: 'save the file as UTF-8; the offset counts bytes from 0',
    };
  }
  // NUL is valid UTF-8 but stands in no text: the file is UTF-16 or not text at all.
  const nul = decoded.text.indexOf('\0');
  if (nul === -1) return decoded;
  return {
    kind: 'not-text',
    message: `character ${nul} is NUL, so this is not plain text`,
    hint: 'save the file as plain text in UTF-8',
  };
}
