import type { ReadParagraph } from './discourse.ts';
import { mediumNouns } from './lexicon/nouns.ts';
import { verbsOfSaying } from './lexicon/verbs.ts';
import { type QuotationSpan, quotationSpans } from './quotation-spans.ts';
import { wordsOf } from './words.ts';

/** Words beside those of saying by which a sentence tells where quoted words come from. */
const sourceWords: ReadonlySet<string> = new Set(
  `calls called calling described describes dubbed termed labelled labeled considered considers
  according charter constitution treaty agreement law article speech pact accord protocol manifesto
  motto slogan title titled entitled dispatch interview urges urging proposed wrote`.split(/\s+/),
);

/**
 * Whether the author's own sentence says, in the clause around them, whose the quoted words in it are:
 * "ASEAN, whose charter calls for “…”". Then the passage is the author's, who does the telling;
 * otherwise nobody's for certain.
 */
export function namesItsSource(
  text: string,
  paragraph: ReadParagraph | undefined,
  quotation: QuotationSpan,
): boolean {
  const sentence = paragraph?.sentences.find(
    ({ start, end }) => start <= quotation.start && quotation.start < end,
  );
  if (!sentence) return false;
  const words = wordsOf(text, sentence, quotationSpans(text, sentence));
  const breaks = words.filter((word) => word.text === ';' && !word.isQuoted);
  const from = breaks.findLast(({ start }) => start < quotation.start)?.end ?? sentence.start;
  const to = breaks.find(({ start }) => start >= quotation.end)?.start ?? sentence.end;
  return words.some(
    ({ start, end, lower, isQuoted, isCapital }) =>
      from <= start &&
      end <= to &&
      !isQuoted &&
      !isCapital &&
      (verbsOfSaying.has(lower) || sourceWords.has(lower) || mediumNouns.has(lower)),
  );
}
