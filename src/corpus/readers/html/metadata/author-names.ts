import { namesInByline } from '../../../drafting/names-in-byline.ts';
import { asText } from './candidates.ts';

const opening =
  /^(?:(?:analysis|opinion|commentary|review|interview|exclusive|written|reported|posted|published|story|text|words|article)\s+)?by:?\s+|^(?:author|par|von|por|di)s?:\s*/i;
/** What content management systems write where nobody signed. */
const nobody =
  /^(?:\S*(?:admin(?:istrator)?|webmaster|editor)s?|user|authors?|by|unknown|none|null|undefined|anonymous|guest|staff|test|\(?no author\)?|view all posts.*|about the author|follow|n\/a|-)$/i;
/** What somebody is, not who. */
const office =
  /\b(?:writer|editor|correspondent|reporter|columnist|contributor|staff|producer|freelance)\b/i;
/** "MS", "RDN", "PhD": what stands behind a name and a comma. */
const degree = /^(?:[A-Z]{2,5}|Ph\.?D\.?|M\.?D\.?|Jr\.?|Sr\.?)$/;

/** The authors that values of a page's markup name; without "By", addresses, accounts, posts and degrees. */
export function authorNames(values: readonly string[]): readonly string[] {
  const names = values.flatMap(namesIn);
  const people = names.filter((name) => !office.test(name) && !degree.test(name));
  return (people.length > 0 ? people : names).map(inMixedCase);
}

function namesIn(value: string): readonly string[] {
  if (value.length > 300) return [];
  const text = (asText(value) ?? '').replace(opening, '').trim();
  if (!isName(text)) return [];
  const names = namesInByline(text).map(({ name }) => name);
  if (names.length > 0) return names.filter(isName);
  const [first = ''] = text.split(/\s*,\s*/);
  // "Chris Cillizza, CNN Editor-at-large"
  if (office.test(text.slice(first.length)) && isName(first)) return [first];
  return text.split(/\s*;\s*/).filter(isName);
}

function isName(text: string): boolean {
  if (text.length < 2 || text.length > 120 || nobody.test(text)) return false;
  // One word in small letters is the name of an account.
  if (/^\p{Ll}\S*$/u.test(text)) return false;
  return !/https?:|www\.|[@<>{}[\]|\\]|\d{3}/i.test(text) && /\p{L}/u.test(text);
}

/** A byline in capitals is typography: "TOM KRISHER" is Tom Krisher. Initials and one-word names stay. */
function inMixedCase(name: string): string {
  if (!name.includes(' ') || name !== name.toUpperCase()) return name;
  return name.replace(
    /\p{Lu}[\p{Lu}\p{M}]{2,}/gu,
    (word) => word.slice(0, 1) + word.slice(1).toLowerCase(),
  );
}
