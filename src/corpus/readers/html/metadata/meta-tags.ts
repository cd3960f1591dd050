import { cleanText } from '../../clean-text.ts';
import { attribute, type Page } from '../page-tree.ts';

/** Contents of the page's `<meta>` elements by name, property or itemprop in lower case, in document order. */
export type MetaTags = ReadonlyMap<string, readonly string[]>;

const mostTags = 2000;
const longestContent = 2000;

export function metaTagsOf({ elements }: Page): MetaTags {
  const tags = new Map<string, string[]>();
  let count = 0;
  for (const element of elements) {
    if (element.tag !== 'meta' || ++count > mostTags) continue;
    const content = attribute(element, 'content');
    const value = content.length > longestContent ? '' : cleanText(content);
    if (value === '') continue;
    for (const key of ['property', 'name', 'itemprop', 'http-equiv']) {
      // One attribute may carry several names.
      for (const name of attribute(element, key).toLowerCase().split(/\s+/).slice(0, 4)) {
        if (name === '') continue;
        const values = tags.get(name);
        if (values) values.push(value);
        else tags.set(name, [value]);
      }
    }
  }
  return tags;
}
