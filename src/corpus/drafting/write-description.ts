import type { Contributor, Issued } from '../../spec/source-description.ts';
import type { Draft, Fact, FactOrigin } from './draft.ts';

/** Facts of one line of text, with the key of each and what to write where it is not known. */
const textFacts: readonly {
  readonly key: 'containerTitle' | 'publisher' | 'URL' | 'type';
  readonly written: string;
  readonly unknown: string;
}[] = [
  { key: 'containerTitle', written: 'container-title', unknown: 'newspaper, magazine or site' },
  { key: 'publisher', written: 'publisher', unknown: 'who published it' },
  { key: 'URL', written: 'URL', unknown: 'where it can be read' },
  { key: 'type', written: 'type', unknown: 'such as article-newspaper, report or speech' },
];

/**
 * The YAML of a drafted description. Each fact says where it was found; each that nothing told is a
 * comment to be filled in. Values are written as JSON strings, which YAML reads as they stand.
 */
export function writeDescription(draft: Draft): string {
  const lines = [
    '# yaml-language-server: $schema=../schema/source.schema.json',
    '# A draft: check each line against the source, then take this one away.',
    textLine('title', draft.title, 'the title, as the source prints it'),
    ...authorLines(draft.author),
    issuedLine(draft.issued),
    ...textFacts.map(({ key, written, unknown }) => textLine(written, draft[key], unknown)),
    languageLine(draft.language),
  ];
  return `${lines.join('\n')}\n`;
}

function textLine(key: string, fact: Fact<string> | undefined, unknown: string): string {
  if (fact === undefined) return `# ${key}: unknown (${unknown})`;
  const { value, origin } = fact;
  if (origin.from === 'text') return `${key}: ${quoted(value)} # ${inText(origin)}`;
  return `${key}: { value: ${quoted(value)}, ${basisOf(origin)} }`;
}

function authorLines(author: Draft['author']): readonly string[] {
  if (author.length === 0) return ['# author: unknown (nobody signs it, as far as can be seen)'];
  return ['author:', ...author.map(({ value, origin }) => `  - ${authorOf(value, origin)}`)];
}

function authorOf({ name, affiliation }: Contributor, origin: FactOrigin): string {
  const fields = [
    `name: ${quoted(name)}`,
    ...(affiliation === undefined ? [] : [`affiliation: ${quoted(affiliation)}`]),
  ];
  if (origin.from === 'text') return `{ ${fields.join(', ')} } # ${inText(origin)}`;
  return `{ ${[...fields, basisOf(origin)].join(', ')} }`;
}

function issuedLine(issued: Draft['issued']): string {
  if (issued === undefined) return '# issued: unknown (YYYY-MM-DD, or only a year or a month)';
  const { value, origin } = issued;
  if (origin.from === 'text' && value.kind === 'date') {
    return `issued: ${quoted(value.date)} # ${inText(origin)}`;
  }
  return `issued: { ${[...whenOf(value), basisOf(origin)].join(', ')} }`;
}

function whenOf(issued: Issued): readonly string[] {
  if (issued.kind === 'date') return [`value: ${quoted(issued.date)}`];
  const { earliest, latest } = issued;
  return [
    ...(earliest === undefined ? [] : [`earliest: ${quoted(earliest)}`]),
    ...(latest === undefined ? [] : [`latest: ${quoted(latest)}`]),
  ];
}

/** A language has no basis of its own: it is seen, not told. */
function languageLine(language: Draft['language']): string {
  if (language === undefined) return 'language: en # not told: change it where it is another';
  return `language: ${quoted(language.value)}`;
}

function basisOf(origin: FactOrigin): string {
  switch (origin.from) {
    case 'text':
      return `inferred: ${quoted(`The text says so (${origin.where}).`)}`;
    case 'markup':
      return `inferred: ${quoted(`The file’s markup says so (${origin.where}).`)}`;
    case 'reference':
      return `supplied: ${quoted(`From a reference manager (${origin.where}).`)}`;
  }
}

function inText({ where }: FactOrigin): string {
  return `in the text, ${where}`;
}

/**
 * What JSON leaves as it is and YAML would fold or an editor would obey is escaped: separators, and the
 * signs that turn the order of what is written behind them.
 */
function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu,
    (character) => {
      const code = character.charCodeAt(0).toString(16).padStart(4, '0');
      return `\\u${code}`;
    },
  );
}
