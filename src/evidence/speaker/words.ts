import type { Extent, QuotationSpan } from './quotation-spans.ts';

/** A word or a mark of a paragraph. */
export interface Word {
  readonly text: string;
  /** Lower case, without a possessive ending or a full stop. */
  readonly lower: string;
  /** Offsets into the file's text. */
  readonly start: number;
  readonly end: number;
  readonly isCapital: boolean;
  /** Ends in ’s, or is a plural before a lone apostrophe. */
  readonly isPossessive: boolean;
  /** Inside quotation marks. */
  readonly isQuoted: boolean;
}

// Initials (J.), contracted names of states (U.S.) and forms of address keep their full stop; after a
// name Sen is no senator ("Hun Sen.").
const pattern =
  /(?:\p{Lu}\.){2,}|\p{Lu}\.(?=\s+\p{Lu})|(?:Dr|Mrs?|Ms|Prof|Gen|Lt|Col|Maj|Capt|Brig|Adm|Sgt|Rev|Hon|Ven|(?<!\p{Lu}\p{Ll}+\s)Sen|Gov|Rep|Jr|Sr)\.|[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|[-‑’'&/](?=[\p{L}\p{N}]))*|\S/gu;

export function wordsOf(
  text: string,
  { start, end }: Extent,
  quotations: readonly QuotationSpan[],
): Word[] {
  const words: Word[] = [];
  let quotation = 0;
  for (const match of text.slice(start, end).matchAll(pattern)) {
    const from = start + match.index;
    while ((quotations[quotation]?.end ?? Infinity) <= from) quotation += 1;
    const isQuoted = from >= (quotations[quotation]?.start ?? Infinity);
    words.push(wordOf(match[0], from, isQuoted));
  }
  return words;
}

function wordOf(text: string, start: number, isQuoted: boolean): Word {
  const isPossessive = /[’']s$/iu.test(text);
  const bare = isPossessive ? text.slice(0, -2) : text;
  return {
    text,
    lower: bare.toLowerCase().replace(/\.$/u, '') || text,
    start,
    end: start + text.length,
    isCapital: /^\p{Lu}/u.test(text),
    isPossessive,
    isQuoted,
  };
}

/** A mark that stands alone, after a plural: “the farmers’ union”. */
export function isApostrophe({ text }: Word): boolean {
  return text === '’' || text === "'";
}

/** Two capitals or more: RCAF, POW/MIA. */
export function isAcronym(word: Word): boolean {
  return /^\p{Lu}[\p{Lu}\p{N}&/-]+s?$/u.test(word.text.replace(/[’']s$/u, ''));
}
