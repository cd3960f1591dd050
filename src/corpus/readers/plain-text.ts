import type { Reader, Reading } from '../extraction.ts';
import { decodeText } from './encoding.ts';
import { encodingRemarks } from './encoding-remarks.ts';
import { mostTextBytes } from './sizes.ts';

/** The file is the text: line ends as they stand, a byte order mark aside. */
export const plainText: Reader = {
  format: 'text',
  mostBytes: mostTextBytes,
  read: readPlainText,
};

function readPlainText(bytes: Uint8Array): Reading {
  const decoded = decodeText(bytes);
  if (decoded.kind === 'not-text') return decoded;
  return {
    kind: 'text',
    extraction: { text: decoded.text, origins: [] },
    ...encodingRemarks(decoded),
  };
}
