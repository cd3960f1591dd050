import { decodeUtf8 } from '../../project/decode-utf8.ts';
import type { Reader, Reading } from '../extraction.ts';

export const plainText: Reader = { format: 'text', read: readPlainText };

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
  if (nul === -1) return { kind: 'text', extraction: { text: decoded.text, origins: [] } };
  return {
    kind: 'not-text',
    message: `character ${nul} is NUL, so this is not plain text`,
    hint: 'save the file as plain text in UTF-8',
  };
}
