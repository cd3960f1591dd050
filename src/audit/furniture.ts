import type { Article, Block } from '../corpus/article.ts';
import { countWords } from '../corpus/count-words.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { cut, findingAt, wordsOf } from './finding.ts';

/** What pages say to their readers, and texts do not. */
const pageWords =
  /\b(?:click here|read more|subscribe|sign up|log ?in|newsletter|cookies?|all rights reserved|share this|follow us|advertisement|download the app|related (?:articles|stories|posts)|leave a comment|photo(?:graph)? by)\b|©/iu;
/** A line of page furniture is short. */
const mostPageWords = 30;
/** Kept lines of fewer words that are no sentence. */
const fewWords = 7;
/** "Mr. President," stands again and again in a speech. */
const salutation =
  /^(?:(?:your|dear|mr|mrs|madam|excellenc\p{L}+|ladies|distinguished|colleagues)\b.*),$/iu;
/** Left out at more than this share of an article's words, the rules may be wrong. */
const mostLeftOut = 0.6;
const fewestWords = 80;

/** Lines that may be quoted and look like the page, and texts of which little is left. */
export function suspiciousFurniture(article: Article): readonly Diagnostic[] {
  const kept = article.blocks.filter(({ quotable, reason }) => quotable && isByRule(reason));
  const lines = kept.flatMap((block) => lookOf(article, block));
  return [...lines, ...leftOut(article)];
}

/** A person who keeps a line with `keep:` gives a reason in words; a rule's is one of these. */
function isByRule(reason: string): boolean {
  return /^[a-z0-9-]+$/u.test(reason);
}

function lookOf(article: Article, block: Block): readonly Diagnostic[] {
  const text = wordsOf(article, block);
  const words = countWords(text);
  const isScrap =
    block.kind === 'paragraph' &&
    words < fewWords &&
    !salutation.test(text) &&
    !/[.!?:;…។]["'”’»)\]]*$/u.test(text);
  if (!isScrap && !(words <= mostPageWords && pageWords.test(text))) return [];
  const message = `“${cut(text)}” may be quoted, and looks like a part of the page`;
  const hint = 'leave it out with `omit:`, or keep it with `keep:`, and say why';
  return [findingAt('BRIEF-CORPUS-045', message, article, block, hint)];
}

function leftOut(article: Article): readonly Diagnostic[] {
  const count = (blocks: readonly Block[]): number =>
    blocks.reduce((sum, block) => sum + countWords(wordsOf(article, block)), 0);
  const all = count(article.blocks);
  const out = count(article.blocks.filter(({ quotable, reason }) => !quotable && isByRule(reason)));
  if (all < fewestWords || out <= mostLeftOut * all) return [];
  const share = Math.round((100 * out) / all);
  const message = `${share} % of the words of "${article.id}" are left out by rules`;
  const hint = `look with \`brief corpus ${article.id}\``;
  return [findingAt('BRIEF-CORPUS-046', message, article, undefined, hint)];
}
