import type { Article } from '../corpus/article.ts';
import type { ArticleDescription, Attested } from '../spec/source-description.ts';
import { formatIssued } from './dates.ts';
import { joined, type SourceWord, type Wording } from './wording.ts';

/** How many of its first words stand for a text without a title. */
const openingWords = 6;

/** The title in quotation marks or, where there is none, the words that the text begins with. */
export function titleOf(article: Article, { word, mark }: Wording): string {
  const { title } = article.description;
  if (title && title.basis !== 'uncertain') return `“${isolated(title.value)}”${mark(title.basis)}`;
  const opening = openingOf(article);
  return opening === ''
    ? word('untitled')
    : `${word('untitled-beginning')} “${isolated(`${opening} …`)}”`;
}

function openingOf(article: Article): string {
  const block = article.blocks.find(({ quotable }) => quotable);
  if (!block) return '';
  const words = article.file.text.slice(block.start, block.end).trim().split(/\s+/u);
  return words
    .slice(0, openingWords)
    .join(' ')
    .replace(/[,;:]$/, '');
}

/** The container, or failing that the publisher. */
function whereOf(
  { containerTitle, publisher }: ArticleDescription,
  wording: Wording,
): string | undefined {
  const where = containerTitle ?? publisher;
  return where && marked(where, wording);
}

function marked({ value, basis }: Attested<string>, { mark }: Wording): string {
  return `${isolated(value)}${mark(basis)}`;
}

/**
 * A name from right to left keeps to itself, or the commas and figures of the date behind it would
 * take its way. UAX #9: first strong isolate, and its end.
 */
function isolated(text: string): string {
  return /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/.test(text) ? `\u2068${text}\u2069` : text;
}

/** "18 November 2018", "June 2024 or earlier (inferred)", "n.d.". */
export function whenOf({ issued }: ArticleDescription, wording: Wording): string {
  const when = issued && formatIssued(issued.value, wording.language);
  return when ? `${when}${wording.mark(issued.basis)}` : wording.word('no-date');
}

/** Author, byline or office: "Chheang Vannarith", "unsigned", "byline uncertain (Hul Seingheng)". */
export function whoOf({ author, issuer }: ArticleDescription, wording: Wording): string {
  const certain = author.filter(({ basis }) => basis !== 'uncertain');
  if (certain.length > 0) {
    return joined(
      certain.map(({ value, basis }) => `${value.name}${wording.mark(basis)}`),
      wording,
    );
  }
  const names = author.map(({ value }) => value.name);
  if (names.length > 0) return `${wording.word('byline-uncertain')} (${joined(names, wording)})`;
  return issuer ? marked(issuer, wording) : wording.word('unsigned');
}

/** The line under a quotation: title, where and when. */
export function sourceLineOf(article: Article, wording: Wording): string {
  const { description } = article;
  return [titleOf(article, wording), whereOf(description, wording), whenOf(description, wording)]
    .filter((part) => part !== undefined)
    .join(', ');
}

/** Full citation, closed by a full stop: who, title, where, publisher, when, address; nothing passed over. */
export function citationOf(article: Article, wording: Wording): string {
  const { description } = article;
  const { containerTitle, publisher, URL: address } = description;
  const parts = [
    whoOf(description, wording),
    titleOf(article, wording),
    containerTitle && marked(containerTitle, wording),
    publisher && marked(publisher, wording),
    whenOf(description, wording),
    address && marked(address, wording),
  ];
  const citation = parts.filter((part) => part !== undefined).join(', ');
  return `${citation.charAt(0).toUpperCase()}${citation.slice(1)}${citation.endsWith('.') ? '' : '.'}`;
}

/** One sentence for each fact printed that the text does not state, with its reason. */
export function remarksOf(
  { author, note, ...rest }: ArticleDescription,
  { word }: Wording,
): readonly string[] {
  const { title, issued, containerTitle, publisher, URL: address, issuer } = rest;
  const { type, country, side, rights } = rest;
  const facts: readonly (readonly [SourceWord, Attested<unknown> | undefined])[] = [
    ['fact-title', title],
    ...author.map((each) => ['fact-author', each] as const),
    ['fact-issuer', issuer],
    ['fact-date', issued],
    ['fact-publication', containerTitle],
    ['fact-publisher', publisher],
    ['fact-address', address],
    ['fact-kind', type],
    ['fact-country', country],
    ['fact-side', side],
    ['fact-rights', rights],
  ];
  const remarks = facts.flatMap(([name, fact]) =>
    fact === undefined || fact.basis === 'stated' || fact.reason === undefined
      ? []
      : [`${word(name)} ${word(fact.basis)}: ${sentence(fact.reason)}`],
  );
  return [...new Set([...(note === undefined ? [] : [sentence(note)]), ...remarks])];
}

function sentence(text: string): string {
  const trimmed = text.trim().replace(/\s+/gu, ' ');
  return /[.!?]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
