import { cslTypes } from '../../spec/csl-types.ts';
import type { Contributor, Issued } from '../../spec/source-description.ts';
import { issuedFrom, languageFrom, webAddressFrom } from './facts.ts';
import type { Reference, ReferenceProblem, References } from './reference.ts';

type Mapping = Readonly<Record<string, unknown>>;

/** The references of CSL-JSON (CSL 1.0.2): an array of items, or one with `items`. */
export function cslReferences(text: string): References {
  const parsed = parse(text);
  const items = Array.isArray(parsed) ? parsed : isMapping(parsed) ? parsed['items'] : undefined;
  if (!Array.isArray(items)) {
    const message = 'this is not CSL-JSON: an array of items is expected';
    return { references: [], problems: [{ line: 1, message }] };
  }
  const references: Reference[] = [];
  const problems: ReferenceProblem[] = [];
  if (items.length === 0) problems.push({ line: 1, message: 'the array holds no item' });
  for (const [index, item] of items.entries()) {
    if (isMapping(item)) references.push(referenceOf(item, index));
    else problems.push({ line: 1, message: `item ${index + 1} is not a mapping` });
  }
  return { references, problems };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function referenceOf(item: Mapping, index: number): Reference {
  const title = line(item['title']);
  const issued = issuedOf(item['issued']);
  const container = line(item['container-title']);
  const publisher = line(item['publisher']);
  const address = webAddressFrom(line(item['URL']));
  const type = line(item['type']);
  const language = languageFrom(line(item['language']));
  return {
    id: line(item['id']) ?? line(item['citation-key']) ?? `item ${index + 1}`,
    line: 1,
    ...(title && { title }),
    author: Array.isArray(item['author']) ? item['author'].flatMap(nameOf) : [],
    ...(issued && { issued }),
    ...(container && { containerTitle: container }),
    ...(publisher && { publisher }),
    ...(address && { URL: address }),
    ...(type && cslTypes.includes(type) && { type }),
    ...(language && { language }),
    files: [],
  };
}

/** `{family, given}` with particles and suffix, or `{literal}`. */
function nameOf(written: unknown): readonly Contributor[] {
  if (!isMapping(written)) return [];
  const literal = line(written['literal']);
  const parts = ['given', 'dropping-particle', 'non-dropping-particle', 'family', 'suffix'];
  const name =
    literal ??
    parts
      .map((part) => line(written[part]))
      .filter((part) => part !== undefined)
      .join(' ');
  return name === '' ? [] : [{ name }];
}

/** `date-parts`, a `raw` date, or `literal`; a date that is marked as about its time keeps its year. */
function issuedOf(written: unknown): Issued | undefined {
  if (!isMapping(written)) return undefined;
  const parts = written['date-parts'];
  if (Array.isArray(parts) && parts.length > 0) {
    const dates = parts
      .filter(Array.isArray)
      .map((date) => date.map((part) => String(part)).join('-'));
    return issuedFrom(dates.join('/'));
  }
  return issuedFrom(line(written['raw']) ?? line(written['literal']) ?? '');
}

/** Text on one line, or nothing: numbers count as text, markup that CSL allows in titles goes. */
function line(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return undefined;
  const plain = value.replace(/<\/?(?:i|b|sub|sup|span)(?:\s[^<>]*)?>/giu, '');
  return plain.replace(/\s+/gu, ' ').trim() || undefined;
}

function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
