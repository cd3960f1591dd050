import type { Contributor, Issued } from '../../spec/source-description.ts';
import { type BibEntry, parseBibtex } from './bibtex.ts';
import { issuedFrom, languageFrom, webAddressFrom } from './facts.ts';
import { latexText } from './latex-text.ts';
import type { Reference, References } from './reference.ts';

/** CSL's name for the entry types of BibTeX and BibLaTeX that have one. */
const types: ReadonlyMap<string, string> = new Map([
  ['article', 'article-journal'],
  ['book', 'book'],
  ['booklet', 'pamphlet'],
  ['collection', 'book'],
  ['conference', 'paper-conference'],
  ['dataset', 'dataset'],
  ['electronic', 'webpage'],
  ['inbook', 'chapter'],
  ['incollection', 'chapter'],
  ['inproceedings', 'paper-conference'],
  ['legislation', 'legislation'],
  ['letter', 'personal_communication'],
  ['manual', 'report'],
  ['mastersthesis', 'thesis'],
  ['misc', 'document'],
  ['online', 'webpage'],
  ['patent', 'patent'],
  ['phdthesis', 'thesis'],
  ['proceedings', 'book'],
  ['report', 'report'],
  ['techreport', 'report'],
  ['thesis', 'thesis'],
  ['unpublished', 'manuscript'],
  ['www', 'webpage'],
]);

/** The references of a BibTeX or BibLaTeX file. */
export function bibtexReferences(text: string): References {
  const { entries, problems } = parseBibtex(text);
  const nothing = {
    line: 1,
    message: 'this holds no reference, neither in CSL-JSON nor in BibTeX',
  };
  return {
    references: entries.map(referenceOf),
    problems: entries.length + problems.length === 0 ? [nothing] : problems,
  };
}

function referenceOf({ type, key, line, fields }: BibEntry): Reference {
  const first = (...names: readonly string[]): string | undefined => {
    const value = names.map((name) => fields.get(name)).find((raw) => raw !== undefined);
    return value === undefined ? undefined : latexText(value) || undefined;
  };
  const title = first('title');
  const subtitle = first('subtitle');
  const issued = issuedOf(first('date'), first('year'), first('month'), first('day'));
  const container = first('journaltitle', 'journal', 'booktitle', 'maintitle');
  const publisher = first('publisher', 'institution', 'school', 'organization', 'howpublished');
  const address = webAddressFrom(first('url'));
  const language = languageFrom(first('langid', 'language'));
  const cslType = typeOf(type, first('entrysubtype'));
  return {
    id: key,
    line,
    ...(title && { title: subtitle ? `${title}: ${subtitle}` : title }),
    author: namesOf(fields.get('author') ?? ''),
    ...(issued && { issued }),
    ...(container && { containerTitle: container }),
    ...(publisher && webAddressFrom(publisher) === undefined && { publisher }),
    ...(address && { URL: address }),
    ...(cslType && { type: cslType }),
    ...(language && { language }),
    files: filesOf(fields.get('file') ?? ''),
  };
}

function typeOf(type: string, subtype: string | undefined): string | undefined {
  if (subtype === 'newspaper' || subtype === 'magazine') return `article-${subtype}`;
  return types.get(type);
}

function issuedOf(
  date: string | undefined,
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): Issued | undefined {
  if (date !== undefined) return issuedFrom(date);
  if (year === undefined) return undefined;
  const parts = [year, month, day].filter((part) => part !== undefined);
  return issuedFrom(parts.join('-')) ?? issuedFrom(year);
}

/** "Phea, Kin and {Ministry of Foreign Affairs} and Chheang Vannarith": a name in braces is one name. */
function namesOf(value: string): readonly Contributor[] {
  return splitOutsideBraces(value)
    .map((name) => (isBraced(name) ? latexText(name) : givenFirst(latexText(name))))
    .filter((name) => name !== '' && name !== 'others')
    .map((name) => ({ name }));
}

function isBraced(name: string): boolean {
  return /^\{[^{}]*\}$/u.test(name.trim());
}

/** "Phea, Kin" is Kin Phea; "King, Jr., Martin Luther" has its part in the middle put last. */
function givenFirst(name: string): string {
  const [family = '', ...rest] = name.split(/\s*,\s*/u);
  const given = rest.at(-1);
  const suffix = rest.length > 1 ? rest[0] : undefined;
  return [given, family, suffix].filter((part) => part).join(' ');
}

function splitOutsideBraces(value: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (const { 0: found, index } of value.matchAll(/\\.|[{}]|\s+and\s+/gsu)) {
    if (found === '{') depth++;
    else if (found === '}') depth--;
    else if (depth === 0 && !found.startsWith('\\')) {
      parts.push(value.slice(from, index));
      from = index + found.length;
    }
  }
  return [...parts, value.slice(from)];
}

/** `:storage/x.pdf:PDF`, `x.pdf`, several joined by `;`; JabRef escapes colons with a backslash. */
function filesOf(value: string): readonly string[] {
  return value
    .split(/(?<!\\);/u)
    .flatMap((each) => each.split(/(?<!\\):/u))
    .map((each) => each.replaceAll('\\', '').trim().split('/').at(-1) ?? '')
    .filter((name) => /\.[A-Za-z]{2,8}$/u.test(name));
}
