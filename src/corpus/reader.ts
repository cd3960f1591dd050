import type { Reader } from './extraction.ts';
import { plainText } from './readers/plain-text.ts';

export type { Extraction, Found, Mark, Metadata, Origin, Reader, Reading } from './extraction.ts';

/**
 * Readers by extension, lower case with its dot. A new kind of source is a new row. A reader itself
 * imports its types from `extraction.ts`: this file imports the readers.
 */
export const readers: ReadonlyMap<string, Reader> = new Map([['.txt', plainText]]);
