import type { Reading } from '../../extraction.ts';
import type { Judged } from './judge-blocks.ts';
import type { PageFacts } from './metadata/page-facts.ts';
import { headingTags } from './tags.ts';

type NotText = Extract<Reading, { kind: 'not-text' }>;

/** Less than this, in characters, is a notice. */
const shortestArticle = 100;
/** An error message says no more. */
const longestError = 700;
const errors =
  /\b(?:404|403|401|410|50[0234]|(?:page|file|article) (?:was )?not found|access denied|forbidden|just a moment|attention required|are you a robot|service unavailable|bad gateway)\b/i;

/** Why a page holds no article: an application's shell, an error, a front page; `undefined` where it does. */
export function whyNoArticle(facts: PageFacts, judged: readonly Judged[]): NotText | undefined {
  const text = judged.filter(
    ({ kind }) => kind !== 'furniture' && kind !== 'caption' && kind !== 'heading',
  );
  const length = text.reduce((sum, { block }) => sum + block.text.length, 0);
  if (length < shortestArticle) return isShell(facts) ? shell : nothing;
  if (length < longestError && errors.test(facts.documentTitle)) return errorPage;
  return isFrontPage(facts, judged) ? frontPage : undefined;
}

const saveAgain = 'save the page again once it shows the article, or its text as .txt';
const shell: NotText = {
  kind: 'not-text',
  message: 'the page has no text of its own: a script fills it in',
  hint: saveAgain,
};
const nothing: NotText = {
  kind: 'not-text',
  message: 'no article is found in the page',
  hint: saveAgain,
};
const errorPage: NotText = {
  kind: 'not-text',
  message: 'the page is an error message, not an article',
  hint: saveAgain,
};
const frontPage: NotText = {
  kind: 'not-text',
  message: 'the page lists articles and is none itself',
  hint: 'save the page of each article',
};

function isShell({ blocks, page }: PageFacts): boolean {
  const visible = blocks.reduce((sum, { text }) => sum + text.length, 0);
  return visible < 500 && page.elements.some(({ tag }) => tag === 'script');
}

/** Headings that are links, with a line or two each, and nothing in the markup that speaks of an article. */
function isFrontPage({ article, tags }: PageFacts, judged: readonly Judged[]): boolean {
  if (article || tags.has('article:published_time') || tags.has('citation_title')) return false;
  if (tags.get('og:type')?.[0]?.toLowerCase() === 'article') return false;
  const headings = judged.filter(({ block }) => headingTags.has(block.element.tag));
  const linked = headings.filter(({ block }) => block.linked > 0.8 * block.text.length);
  const words = judged.filter(({ kind }) => kind === 'paragraph');
  return (
    linked.length >= 5 && linked.length > 0.6 * headings.length && words.length < 3 * linked.length
  );
}
