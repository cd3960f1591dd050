import type { Article } from '../corpus/article.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { EarlierTexts } from './earlier-texts.ts';
import { cut, findingAt, quotableText, wordsOf } from './finding.ts';

/** A finding about two articles, told at the later one. */
export interface BetweenArticles {
  readonly article: Article;
  readonly finding: Diagnostic;
}

/** Articles that are, for the most part, an earlier one: an agency's text in two papers, a page saved twice. */
export function doubledArticles(articles: readonly Article[]): readonly BetweenArticles[] {
  const known = new EarlierTexts((number) => {
    const article = articles[number];
    return article ? quotableText(article) : '';
  });
  return articles.flatMap((article) => {
    const number = known.twinOf(quotableText(article));
    const twin = number === undefined ? undefined : articles[number];
    if (!twin) return [];
    const message = `"${article.id}" says nearly the same as "${twin.id}", in ${twin.file.path}`;
    const hint = 'keep one of the two; as two sources they would count one voice twice';
    return [{ article, finding: findingAt('BRIEF-CORPUS-043', message, article, undefined, hint) }];
  });
}

/** Characters of a first paragraph that no two texts have in common by chance. */
const sameStart = 80;

/** First paragraphs that another article begins with as well, but for those of articles that are doubles. */
export function sharedLedes(
  articles: readonly Article[],
  doubled: ReadonlySet<Article>,
): readonly BetweenArticles[] {
  const known = new Map<string, Article>();
  return articles.flatMap((article) => {
    const block = article.blocks.find(({ quotable }) => quotable);
    const lede = block && wordsOf(article, block);
    if (!lede || lede.length < sameStart) return [];
    const key = lede.slice(0, sameStart).toLowerCase();
    const other = known.get(key);
    if (!other) known.set(key, article);
    if (!other || doubled.has(article)) return [];
    const message = `“${cut(lede)}” is also how "${other.id}" begins`;
    const hint = 'if it is a teaser of the other article, leave it out with `omit:`';
    return [{ article, finding: findingAt('BRIEF-CORPUS-042', message, article, block, hint) }];
  });
}
