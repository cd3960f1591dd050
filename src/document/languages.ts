import { isLanguageTag } from '../spec/language-tag.ts';
import type { Conversion, Place } from './conversion.ts';
import type { Block } from './document.ts';
import { markerText } from './marker-text.ts';
import { PendingMarker } from './pending-marker.ts';
import type { MarkdownToken } from './tokens.ts';

/** Gives the block that follows a marker its language. */
export class Languages {
  readonly #conversion: Conversion;
  readonly #pending: PendingMarker<string>;

  constructor(conversion: Conversion) {
    this.#conversion = conversion;
    this.#pending = new PendingMarker((place) =>
      this.#refuse('no block follows this language', place),
    );
  }

  /** Takes a token that is a marker; tells whether it was one. */
  takes(token: MarkdownToken, line: number): boolean {
    const language = token.type === 'html' ? markerText(token.raw, 'language') : undefined;
    if (language === undefined) return false;
    this.forget();
    const at = { line, words: token.raw.trim() };
    if (isLanguageTag(language)) this.#pending.wait(language, at);
    else this.#refuse(`${JSON.stringify(language)} is no language`, at);
    return true;
  }

  /** The language of the next block, if a marker has said it, for that block alone. */
  next(): string | undefined {
    return this.#pending.take()?.request;
  }

  /** The blocks of a token, in the language that a marker before them has said. */
  spoken(blocks: readonly Block[]): readonly Block[] {
    if (blocks.length === 0) return blocks;
    const language = this.next();
    return language === undefined ? blocks : blocks.map((block) => inLanguage(block, language));
  }

  /** Reports a marker that no block has followed. */
  forget(): void {
    this.#pending.forget();
  }

  #refuse(message: string, at: Place): void {
    this.#conversion.warn('BRIEF-VERIFY-032', message, at, [
      'write <!-- language: fr --> right before a block, with a tag of BCP 47',
    ]);
  }
}

/** Of evidence it is the words that are in another language, and not who said them where. */
function inLanguage(block: Block, lang: string): Block {
  if (block.kind !== 'block-quotation' || block.evidence === undefined) return { ...block, lang };
  return {
    ...block,
    blocks: block.blocks.map((inner) => ({ ...inner, lang: inner.lang ?? lang })),
  };
}
