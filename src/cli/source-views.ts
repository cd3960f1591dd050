import type { Article } from '../corpus/article.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { BlockDescription } from '../corpus/describe-blocks.ts';
import { describeCorpus } from '../corpus/describe-corpus.ts';
import { visibleText } from '../diagnostics/visible-text.ts';
import type { ArticleDescription, Attested, Issued } from '../spec/source-description.ts';
import { counted } from './build-summary.ts';
import type { Session } from './session.ts';
import type { Voice } from './voice.ts';

/** A source as `corpus --json` prints it. */
export interface SourceView {
  readonly article: string;
  readonly file: string;
  /** Of the file's bytes. */
  readonly sha256: string;
  /** Offsets into the file's text. */
  readonly start: number;
  readonly end: number;
  readonly description: ArticleDescription;
  readonly passages: number;
  readonly blocks: readonly BlockDescription[];
  /** Lines of the file that stand in no article's range; the same for every article of a file. */
  readonly unclaimed: readonly BlockDescription[];
}

/**
 * The articles whose id or file has one of the words in it; without words, all. Tells BRIEF-USAGE-009
 * where there is none.
 */
export function sourcesNamed(
  wanted: readonly string[],
  corpus: Corpus,
  { misuse }: Session,
): readonly Article[] | undefined {
  if (wanted.length === 0) return corpus.articles;
  const articles = corpus.articles.filter(({ id, file }) =>
    wanted.some((part) => id.includes(part) || file.path.includes(part)),
  );
  if (articles.length > 0) return articles;
  const message = `no source has "${wanted.join('" or "')}" in its id or its file's name`;
  misuse('BRIEF-USAGE-009', message, '"brief corpus" alone shows them all');
  return undefined;
}

export function sourceViews(articles: readonly Article[], corpus: Corpus): readonly SourceView[] {
  const passages = new Map<string, number>();
  for (const { article } of corpus.passages)
    passages.set(article, (passages.get(article) ?? 0) + 1);
  const files = describeCorpus(corpus);
  const unclaimed = new Map(files.map((file) => [file.path, file.unclaimed]));
  const blocks = new Map(
    files.flatMap((file) => file.articles.map((each) => [each.id, each.blocks])),
  );
  return articles.map((article) => ({
    article: article.id,
    file: article.file.path,
    sha256: article.file.sha256,
    start: article.start,
    end: article.end,
    description: article.description,
    passages: passages.get(article.id) ?? 0,
    blocks: blocks.get(article.id) ?? [],
    unclaimed: unclaimed.get(article.file.path) ?? [],
  }));
}

export function printSources(sources: readonly SourceView[], voice: Voice): void {
  for (const [index, source] of sources.entries()) {
    voice.answer(`${visibleText(source.article)}  ${visibleText(source.file)}`);
    for (const [name, value] of factsOf(source.description)) {
      voice.answer(`  ${name.padEnd(12)} ${visibleText(value)}`);
    }
    voice.answer(`  ${'passages'.padEnd(12)} ${source.passages}`);
    for (const block of source.blocks) voice.answer(`  ${blockLine(block)}`);
    if (isLastOfFile(index, sources) && source.unclaimed.length > 0) {
      voice.answer(`  outside the articles of ${visibleText(source.file)}`);
      for (const block of source.unclaimed) voice.answer(`  ${blockLine(block)}`);
    }
    voice.answer('');
  }
  const blocks = sources.flatMap((source, index) => [
    ...source.blocks,
    ...(isLastOfFile(index, sources) ? source.unclaimed : []),
  ]);
  const kept = blocks.filter(({ quotable }) => quotable).length;
  voice.say(
    `${counted(sources.length, 'source')}, ${counted(blocks.length, 'block')}: ${kept} kept, ${blocks.length - kept} left out`,
  );
}

/** What belongs to no article is shown once, after the last article of its file. */
function isLastOfFile(index: number, sources: readonly SourceView[]): boolean {
  return sources[index]?.file !== sources[index + 1]?.file;
}

/** What is known of a source, and on what ground where the text does not say so itself. */
function factsOf(description: ArticleDescription): readonly (readonly [string, string])[] {
  const { title, author, issued, containerTitle, publisher, issuer, type, URL } = description;
  const { country, side, rights, note } = description;
  const facts: (readonly [string, Attested<string> | undefined])[] = [
    ['title', title],
    ...author.map((each): readonly [string, Attested<string>] => [
      'author',
      { ...each, value: nameOf(each.value) },
    ]),
    ['issued', issued && { ...issued, value: whenOf(issued.value) }],
    ['in', containerTitle],
    ['publisher', publisher],
    ['issuer', issuer],
    ['type', type],
    ['URL', URL],
    ['country', country],
    ['side', side],
    ['rights', rights],
  ];
  const known = facts.flatMap(([name, fact]): (readonly [string, string])[] =>
    fact === undefined ? [] : [[name, withGround(fact)]],
  );
  return note === undefined ? known : [...known, ['note', note.trim()]];
}

function nameOf({ name, affiliation }: { name: string; affiliation?: string }): string {
  return affiliation === undefined ? name : `${name}, ${affiliation}`;
}

function whenOf(issued: Issued): string {
  if (issued.kind === 'date') return issued.date;
  const { earliest, latest } = issued;
  if (earliest === undefined) return `${latest} or earlier`;
  return latest === undefined ? `${earliest} or later` : `between ${earliest} and ${latest}`;
}

function withGround({ value, basis, reason }: Attested<string>): string {
  if (basis === 'stated') return value;
  return `${value} (${basis}${reason === undefined ? '' : `: ${reason}`})`;
}

const shownLength = 60;

/** `kept      12-14  paragraph  [paragraph]  The first words of it…` */
function blockLine({
  quotable,
  firstLine,
  lastLine,
  kind,
  reason,
  text,
}: BlockDescription): string {
  const lines = firstLine === lastLine ? `${firstLine}` : `${firstLine}-${lastLine}`;
  const words = text.replaceAll(/\s+/g, ' ');
  const shown = words.length > shownLength ? `${words.slice(0, shownLength)}…` : words;
  return [
    quotable ? 'kept    ' : 'left out',
    lines.padEnd(9),
    kind.padEnd(15),
    `[${visibleText(reason)}]`,
    visibleText(shown),
  ].join(' ');
}
