import type { Article } from '../corpus/article.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { cslOf } from './csl.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import type { RecordedQuotation } from './evidence-record.ts';
import { findWords, type Wanted } from './find-words.ts';
import { citationNote, type Stretch } from './notes.ts';
import type { Slice } from './opaque-markdown.ts';
import type { Wording } from './wording.ts';

/** What an `[@id]` points at: an article, or a passage of it. */
export interface Cited {
  readonly id: string;
  readonly article: Article;
  /** The passage's offsets; absent where the article as a whole is cited. */
  readonly within?: Slice & Stretch;
}

/** The article or passage of an id. */
export function citedBy(id: string, corpus: Corpus): Cited | undefined {
  const passage = corpus.passageById.get(id);
  const article = corpus.articleById.get(passage?.article ?? id);
  if (!article) return undefined;
  return { id, article, ...(passage && { within: passage }) };
}

/** An annotation, such as `[…]` or `[sic]`, or words between annotations. */
type Part = { readonly kind: 'annotation' | 'words'; readonly text: string };

/**
 * Words in quotation marks that carry a citation, found in what is cited: the Markdown to print, with the
 * source's own characters, and what the record keeps of them. `undefined` where the source has no such
 * words. `[…]`, `[sic]` and words in brackets are the analyst's unless the source has them too.
 */
export function inlineQuotation(
  markdown: string,
  cited: Cited,
  wording: Wording,
): { readonly printed: string; readonly recorded: RecordedQuotation } | undefined {
  const unfolded = wordsOf(markdown);
  const words = unfolded.trim();
  // French marks have a space inside them, which is the analyst's to set.
  const before = unfolded.slice(0, unfolded.length - unfolded.trimStart().length);
  const after = unfolded.slice(unfolded.trimEnd().length);
  const whole: readonly Part[] = [{ kind: 'words', text: words }];
  for (const parts of [whole, splitAtAnnotations(words)]) {
    const slices = findWords(wantedOf(parts), cited.article, cited.within);
    if (!slices) continue;
    const { file } = cited.article;
    const texts = slices.map(({ start, end }) => file.text.slice(start, end));
    const inMarks = `${before}${printed(parts, texts)}${after}`;
    return { printed: inMarks, recorded: recorded(cited, slices, texts, wording) };
  }
  return undefined;
}

/** The analyst's Markdown as the text it stands for: line breaks, quotation markers and escapes undone. */
function wordsOf(markdown: string): string {
  return markdown.replace(/\s*\n[ \t>]*/g, ' ').replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

function splitAtAnnotations(words: string): readonly Part[] {
  return words
    .split(/(\[[^\][]{1,80}\])/)
    .map((text, index): Part => ({ kind: index % 2 === 1 ? 'annotation' : 'words', text }))
    .filter(({ text }) => text !== '');
}

function wantedOf(parts: readonly Part[]): readonly Wanted[] {
  return parts.flatMap(({ kind, text }, index) => {
    if (kind === 'annotation' || text.trim() === '') return [];
    const joinsBefore = index > 0 && /^\S/.test(text);
    const joinsAfter = index < parts.length - 1 && /\S$/.test(text);
    return [{ text, joinsBefore, joinsAfter }];
  });
}

/** The parts again, with the source's characters in place of the analyst's; spaces as the analyst has them. */
function printed(parts: readonly Part[], texts: readonly string[]): string {
  const rest = [...texts];
  return parts
    .map(({ kind, text }) => {
      if (kind === 'annotation' || text.trim() === '') return text;
      const [before = '', after = ''] = [/^\s*/.exec(text)?.[0], /\s*$/.exec(text)?.[0]];
      return `${before}${escapeMarkdown(rest.shift() ?? '')}${after}`;
    })
    .join('');
}

function recorded(
  cited: Cited,
  segments: readonly Slice[],
  text: readonly string[],
  wording: Wording,
): RecordedQuotation {
  const { file, id: article } = cited.article;
  return {
    id: cited.id,
    kind: 'inline',
    source: {
      file: file.path,
      sha256: file.sha256,
      article,
      ...(cited.within?.place && { place: cited.within.place }),
    },
    segments,
    text,
    citation: citationNote(cited, wording),
    csl: cslOf(cited.article),
  };
}
