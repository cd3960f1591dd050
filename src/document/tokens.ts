import { Lexer, type MarkedToken, type Token, type TokensList } from 'marked';
import {
  type NoteDefinitionToken,
  type NoteReferenceToken,
  noteDefinition,
  noteReference,
} from './footnotes.ts';

/** What the lexer yields: marked's own tokens and ours for footnotes. */
export type MarkdownToken = MarkedToken | NoteDefinitionToken | NoteReferenceToken;

/** Thrown inside the lexer and caught in `lexMarkdown`: marked offers no other way out. */
class TooIntricate extends Error {
  /** The beginning of the paragraph that is so, where it is not the blocks that are. */
  readonly opening: string | undefined;

  constructor(opening?: string) {
    super();
    this.opening = opening;
  }
}

/** Levels of quotations and lists, and of emphasis and links. People's texts have under ten. */
const deepest = 40;

/**
 * marked looks through the rest of a block for the partner of every emphasis mark, if any mark may be
 * one: marks times characters, of which it reads this many in about two seconds.
 */
const mostEmphasisWork = 1_000_000_000;

/**
 * marked recurses once a level and reads some nested quotations again for every level, so depth
 * costs stack and, at worst, a power of two. Depth and the total of characters read are capped.
 */
class GuardedLexer extends Lexer {
  #depth = 0;
  #budget: number;

  constructor(budget: number) {
    super({
      gfm: true,
      breaks: false,
      pedantic: false,
      extensions: {
        renderers: {},
        childTokens: {},
        block: [noteDefinition.tokenizer],
        inline: [noteReference.tokenizer],
        ...(noteDefinition.start && { startBlock: [noteDefinition.start] }),
      },
    });
    this.#budget = budget;
  }

  override blockTokens(src: string, tokens?: Token[], clipped?: boolean): Token[];
  override blockTokens(src: string, tokens: TokensList, clipped?: boolean): TokensList;
  override blockTokens(src: string, tokens: Token[] = [], clipped = false): Token[] {
    return this.#guard(src, () => super.blockTokens(src, tokens, clipped));
  }

  override inlineTokens(...args: Parameters<Lexer['inlineTokens']>): Token[] {
    const [src] = args;
    const marks = src.length > 10_000 ? (src.match(/[^\s*_~][*_~]/g)?.length ?? 0) : 0;
    if (marks * src.length > mostEmphasisWork) throw new TooIntricate(src.slice(0, 100));
    return this.#guard(src, () => super.inlineTokens(...args));
  }

  #guard<T>(src: string, read: () => T): T {
    this.#budget -= src.length;
    if (this.#depth >= deepest || this.#budget < 0) throw new TooIntricate();
    this.#depth++;
    const tokens = read();
    this.#depth--;
    return tokens;
  }
}

export type Lexed =
  | { readonly kind: 'tokens'; readonly tokens: readonly MarkdownToken[] }
  /** Nested too deeply or too tangled; `offset` is where the block begins that is so. */
  | { readonly kind: 'too-intricate'; readonly offset: number };

/** Reads Markdown with CommonMark's and GitHub's rules, and footnotes. Line ends must be `\n`. */
export function lexMarkdown(text: string): Lexed {
  const lexer = new GuardedLexer(deepest * text.length + 100_000);
  try {
    return { kind: 'tokens', tokens: markdownTokens(lexer.lex(text)) };
  } catch (error) {
    if (!(error instanceof TooIntricate || error instanceof RangeError)) throw error;
    const opening = error instanceof TooIntricate ? error.opening : undefined;
    if (opening !== undefined)
      return { kind: 'too-intricate', offset: Math.max(0, text.indexOf(opening)) };
    const read = lexer.tokens.reduce((length, token) => length + token.raw.length, 0);
    return { kind: 'too-intricate', offset: read < text.length ? read : 0 };
  }
}

/** The lexer above makes no other tokens than these; marked's types cannot know that. */
export function markdownTokens(tokens: readonly Token[] | undefined): readonly MarkdownToken[] {
  return (tokens ?? []) as readonly MarkdownToken[];
}
