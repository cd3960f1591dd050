import type { Article, Block } from '../article.ts';
import { dateInWords } from '../date-in-words.ts';
import { detectLanguage } from '../language/detect-language.ts';
import { sampleOf } from '../language/language-of.ts';
import { lineAt } from '../lines.ts';
import { cleanText } from '../readers/clean-text.ts';
import type { Draft, Fact } from './draft.ts';
import { namesInByline } from './names-in-byline.ts';

/** What a saved page's own names call a byline or a date. A biography is called a byline as well. */
const namedByline = /^part-(?:byline|author)/u;
/** Dates further down belong to what the text tells of. */
const headDate =
  /^(?:date-line|byline|dateline|part-(?:byline|dateline|timestamp|pubdate|published))$/u;

/**
 * What the head of a text says of itself: its title, byline and date, each from the line that the rules
 * for furniture know it by. What they do not know stays unknown: nothing is guessed from the text below.
 */
export function factsInText(article: Article): Draft {
  const { text, lineStarts } = article.file;
  const firstText = article.blocks.findIndex(({ quotable }) => quotable);
  const head = firstText === -1 ? article.blocks : article.blocks.slice(0, firstText);
  const wordsOf = ({ start, end }: Block): string => cleanText(text.slice(start, end));
  const found = <T>(value: T, { start }: Block): Fact<T> => ({
    value,
    origin: { from: 'text', where: `line ${lineAt(lineStarts, start)}` },
  });

  const title = titleOf(head);
  const byline =
    article.blocks.find(({ reason }) => reason === 'byline') ??
    head.find((block) => namedByline.test(block.reason) && /^by\s/iu.test(wordsOf(block)));
  const date = head.find(
    (block) => headDate.test(block.reason) && dateInWords(wordsOf(block)) !== undefined,
  );
  const day = date && dateInWords(wordsOf(date));
  const first = article.blocks[firstText];
  const language = detectLanguage(sampleOf(text, article.blocks));
  return {
    ...(title && { title: found(wordsOf(title), title) }),
    author: byline ? namesInByline(wordsOf(byline)).map((name) => found(name, byline)) : [],
    ...(date && day !== undefined && { issued: found({ kind: 'date', date: day }, date) }),
    ...(first && language !== undefined && { language: found(language, first) }),
  };
}

/** The line that stands twice or in front of a byline, else the first heading of the highest rank. */
function titleOf(head: readonly Block[]): Block | undefined {
  const headings = head.filter(({ kind, level }) => kind === 'heading' && level === 1);
  return headings.find(({ reason }) => reason === 'title') ?? headings[0];
}
