import type { Article, Block } from '../corpus/article.ts';
import { foldWhiteSpace } from '../corpus/lines.ts';
import type { CorpusCode } from '../diagnostics/codes/corpus.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { spanOf } from '../diagnostics/span.ts';

/** A finding at a block of an article; without a block, at the file. */
export function findingAt(
  code: CorpusCode,
  message: string,
  { file }: Article,
  block: Pick<Block, 'start' | 'end'> | undefined,
  hint: string,
): Diagnostic {
  const hints = [hint];
  if (!block) return diagnostic(code, message, { file: file.path, hints });
  return diagnostic(code, message, {
    span: spanOf(file.path, file.text, block.start, block.end),
    hints,
  });
}

/** The words of a block on one line. */
export function wordsOf({ file }: Article, { start, end }: Pick<Block, 'start' | 'end'>): string {
  return foldWhiteSpace(file.text.slice(start, end));
}

/** A line cut to what a message can hold. */
export function cut(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60).trimEnd()}…` : text;
}

/** All that may be quoted of an article, in one string. */
export function quotableText(article: Article): string {
  return article.blocks
    .filter(({ quotable }) => quotable)
    .map((block) => wordsOf(article, block))
    .join('\n');
}
