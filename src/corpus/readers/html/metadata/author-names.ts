import { namesInByline } from '../../../drafting/names-in-byline.ts';
import { cleanText } from '../clean-text.ts';

const opening =
  /^(?:(?:written|reported|posted|published|story|text|words|article)\s+)?by:?\s+|^(?:author|par|von|por|di)s?:\s*/i;
/** What content management systems write where nobody signed. */
const nobody =
  /^(?:(?:site|web|super)?\s?(?:admin(?:istrator)?|master|user|editor|author)s?|by|unknown|none|null|undefined|anonymous|guest|staff|test|\(?no author\)?|view all posts.*|about the author|follow|n\/a|-)$/i;

/** The authors that a value of a page's markup names; without "By", without addresses and accounts. */
export function authorNames(value: string): readonly string[] {
  if (value.length > 300) return [];
  const text = cleanText(value).replace(opening, '').trim();
  if (!isName(text)) return [];
  const names = namesInByline(text).map(({ name }) => name);
  if (names.length > 0) return names;
  return text.split(/\s*;\s*/).filter(isName);
}

function isName(text: string): boolean {
  if (text.length < 2 || text.length > 120 || nobody.test(text)) return false;
  return !/https?:|www\.|[@<>{}[\]|\\]|\d{3}/i.test(text) && /\p{L}/u.test(text);
}
