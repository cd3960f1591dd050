import type { ReadParagraph } from './discourse.ts';
import { MOST_STATEMENTS } from './governing.ts';
import { mediumNouns } from './lexicon/nouns.ts';
import { verbsOfSaying } from './lexicon/verbs.ts';
import type { QuotationSpan } from './quotation-spans.ts';
import { wordsOf } from './words.ts';

const phrasings = `calls called calling describes described dubbed termed labelled labeled considers
  considered rejects rejected dismissed praised hailed condemned criticised criticized denounced thanked`;

/** Verbs by which a writer takes up how somebody else puts it. */
const phrasing: ReadonlySet<string> = new Set(phrasings.split(/\s+/));

/** Words beside those of saying by which a sentence tells where quoted words come from. */
const sourceWords: ReadonlySet<string> = new Set(
  `${phrasings} according charter constitution treaty agreement law article speech pact accord protocol manifesto
  motto slogan title titled entitled dispatch interview urges urging proposed wrote`.split(/\s+/),
);

/** How far a clause reaches on either side of quoted words at the most, in characters. */
const CLAUSE = 400;

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
  const near = {
    start: Math.max(sentence.start, quotation.start - CLAUSE),
    end: Math.min(sentence.end, quotation.end + CLAUSE),
  };
  const around = paragraph?.quotations.filter(
    ({ start, end }) => start < near.end && end > near.start,
  );
  const words = wordsOf(text, near, around ?? []);
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

/**
 * Whether the sentence reports the quoted words as somebody's speech: "Its spokesman said the barges
 * were “…”". With a verb that makes them the teller's phrase in between, "said so and called it “…”",
 * it does not.
 */
export function isSaidByAnother(
  text: string,
  paragraph: ReadParagraph,
  quotation: QuotationSpan,
): boolean {
  const sentence = paragraph.sentences.find(
    ({ start, end }) => start <= quotation.start && quotation.start < end,
  );
  const all = sentence?.statements ?? [];
  if (all.length > MOST_STATEMENTS) return true;
  const statements = all.filter(({ reports, isOwn, isText }) => reports && !isOwn && !isText);
  if (sentence && all.length === 0) {
    // "thanked the minister, who said it was “…”": somebody says it, whoever that is.
    const near = text.slice(Math.max(sentence.start, quotation.start - 120), quotation.start);
    return /\b(?:said|says|told)\b[^“"”]*$/u.test(near);
  }
  const before = statements.findLast(({ end }) => end <= quotation.start);
  if (!before) return statements.length > 0;
  const between = text.slice(before.end, quotation.start).match(/\p{L}+/gu) ?? [];
  return !between.some((word) => phrasing.has(word));
}
