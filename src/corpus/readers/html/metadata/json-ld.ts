import { attribute, type Page, textOf } from '../page-tree.ts';

/** A thing that a page describes to search engines: names and values as schema.org has them. */
export type Thing = ReadonlyMap<string, unknown>;

/** Longer than this it is a catalogue; an article's data is a few thousand characters. */
const longestScript = 2_000_000;
/** Of what closes a comment or a CDATA section around the data. */
const closingLength = 30;
const deepest = 8;
const mostThings = 5000;
const wrappers = ['@graph', 'mainEntity', 'mainEntityOfPage', 'itemListElement', 'item'];

const articleType =
  /^(?:(?:\w*news)?article|blogposting|liveblogposting|socialmediaposting|report|scholarlyarticle|techarticle|reportagenewsarticle|medicalscholarlyarticle)$/i;

/** The articles that JSON-LD in a page describes, in document order. What is no JSON is passed over. */
export function articlesInJsonLd({ elements }: Page): readonly Thing[] {
  const found: Thing[] = [];
  for (const element of elements) {
    if (element.tag !== 'script' || !/\bld\+json\b/i.test(attribute(element, 'type'))) continue;
    const source = textOf(element);
    if (source.length <= longestScript) collect(parse(source), 0, found);
  }
  return found.filter((thing) => typesOf(thing).some((type) => articleType.test(type)));
}

export function typesOf(thing: Thing): readonly string[] {
  return asList(thing.get('@type'))
    .filter((type) => typeof type === 'string')
    .map((type) => type.replace(/^https?:\/\/schema\.org\//i, ''));
}

export function asList(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

export function asThing(value: unknown): Thing | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return new Map(Object.entries(value));
}

/** A string, or the name of a person or an organisation. */
export function nameIn(value: unknown): string {
  if (typeof value === 'string') return value;
  const name = asList(asThing(value)?.get('name'))[0];
  return typeof name === 'string' ? name : '';
}

function parse(source: string): unknown {
  const text = source.trim();
  const opening =
    /^(?:<!--|(?:\/\/|\/\*)?\s{0,9}<!\[CDATA\[(?:\s{0,9}\*\/)?)/.exec(text)?.[0] ?? '';
  const end = text.slice(-closingLength);
  const closing = /(?:-->|(?:\/\/|\/\*)?\s{0,9}\]\]>(?:\s{0,9}\*\/)?|;)$/.exec(end)?.[0] ?? '';
  const bare = text.slice(opening.length, text.length - closing.length);
  try {
    return JSON.parse(bare);
  } catch {
    return parsePatched(bare);
  }
}

/** Line ends inside of strings are the commonest mistake. */
function parsePatched(source: string): unknown {
  try {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is wrong with it
    return JSON.parse(source.replace(/[\u0000-\u001f]+/g, ' '));
  } catch {
    return undefined;
  }
}

function collect(value: unknown, depth: number, found: Thing[]): void {
  if (depth > deepest || found.length >= mostThings) return;
  if (Array.isArray(value)) {
    for (const member of value.slice(0, mostThings)) collect(member, depth + 1, found);
    return;
  }
  const thing = asThing(value);
  if (!thing) return;
  found.push(thing);
  for (const wrapper of wrappers) collect(thing.get(wrapper), depth + 1, found);
}
