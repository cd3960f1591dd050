import { didYouMean } from '../diagnostics/did-you-mean.ts';
import { decodeCharacterReferences } from './character-references.ts';

/** What is wrong with a marker, and what to write. */
export interface MarkerMistake {
  readonly message: string;
  readonly hint: string;
}

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
): ReadonlyMap<string, string> | MarkerMistake {
  const options = new Map<string, string>();
  for (const part of text.split(valueEnd).map((each) => each.trim())) {
    if (part === '') continue;
    const [, written = part, value = ''] = /^([^:]*):(.*)$/s.exec(part) ?? [];
    const key = written.trim();
    if (!keys.includes(key)) return unknownKey(key, keys, what);
    if (options.has(key)) return { message: `"${key}" stands twice`, hint: 'keep one of them' };
    options.set(key, decodeCharacterReferences(value).trim());
  }
  return options;
}

function unknownKey(key: string, keys: readonly string[], what: string): MarkerMistake {
  const near = didYouMean(key, keys);
  const hint = near === undefined ? `keys are ${keys.join(', ')}` : `did you mean "${near}"?`;
  return { message: `unknown key of ${what} ${JSON.stringify(key)}`, hint };
}
