import { didYouMean } from '../diagnostics/did-you-mean.ts';
import { decodeCharacterReferences } from './character-references.ts';

/** What is wrong with a marker, and what to write. */
export interface MarkerMistake {
  readonly message: string;
  readonly hint: string;
}

export type MarkerOptions = ReadonlyMap<string, string>;

/** A semicolon before white space, but not that of a character reference. */
const valueEnd = /(?<!&#?\w{1,31});(?=\s|$)/;

/**
 * Reads the `; key: value; …` behind the name of a marker, with character references decoded; `what`
 * names it in messages. A semicolon that white space follows ends a value.
 */
export function markerOptions(
  text: string,
  keys: readonly string[],
  what: string,
): MarkerOptions | MarkerMistake {
  return readOptions(markerParts(text), keys, (key) =>
    unknownName(`key of ${what}`, key, keys, 'keys'),
  );
}

/** What semicolons part in a marker. */
export function markerParts(text: string): readonly string[] {
  return text.split(valueEnd).map((part) => part.trim());
}

/** Reads `key: value` parts; `mistakeOf` says what is wrong with a key that is not among `keys`. */
export function readOptions(
  parts: readonly string[],
  keys: readonly string[],
  mistakeOf: (key: string) => MarkerMistake,
): MarkerOptions | MarkerMistake {
  const options = new Map<string, string>();
  for (const part of parts) {
    if (part === '') continue;
    const [, written = part, value = ''] = /^([^:]*):(.*)$/s.exec(part) ?? [];
    const key = written.trim();
    if (!keys.includes(key)) return mistakeOf(key);
    if (options.has(key)) return { message: `"${key}" stands twice`, hint: 'keep one of them' };
    options.set(key, decodeCharacterReferences(value).trim());
  }
  return options;
}

export function unknownName(
  what: string,
  name: string,
  known: readonly string[],
  plural: string,
): MarkerMistake {
  const near = didYouMean(name, known);
  const hint = near === undefined ? `${plural} are ${known.join(', ')}` : `did you mean "${near}"?`;
  return { message: `unknown ${what} ${JSON.stringify(name)}`, hint };
}
