import { lengthNorm, saturated } from '../bm25.ts';
import type { RuleShare } from '../explanation.ts';
import type { ReadCandidate } from './read-candidate.ts';
import type { WeighedMember, WeighedRule } from './weighed-rules.ts';

/*
 * Fields as BM25F counts them (Robertson, Zaragoza and Taylor, "Simple BM25 extension to multiple
 * weighted fields", 2004): a word in a title is so many words in the text, and all are saturated
 * together, so that a title cannot count over again what the text has said.
 *
 * A title stands over the first passage, and says what that one is about. Further down it only
 * confirms what a passage says itself, and less the further, or it would lift every passage of a long
 * article alike.
 */
const titleWeight = 2;
const headingWeight = 0.5;

/** What each rule adds to a candidate, in the order of the plan; of a group its best member. */
export function ruleShares(
  rules: readonly WeighedRule[],
  read: ReadCandidate,
  averageLength: number,
): readonly RuleShare[] {
  const norm = lengthNorm(read.words.length / averageLength);
  return rules.map(({ text, members }) => {
    const shares = members.map((member) => shareOf(text, member, read, norm));
    return shares.reduce((best, share) => (worthOf(share) > worthOf(best) ? share : best));
  });
}

/** Each field adds what the score grows by when it is counted too: text, then heading, then title. */
function shareOf(
  rule: string,
  { text: term, weight, idf, index }: WeighedMember,
  { candidate, text, heading, title }: ReadCandidate,
  norm: number,
): RuleShare {
  const times = text[index]?.times ?? 0;
  const byText = times / norm;
  const byHeading = byText + headingWeight * (heading[index]?.times ?? 0);
  const isUnderTitle = candidate.position === 0 || times > 0;
  const nearness = isUnderTitle ? titleWeight / (1 + candidate.position) : 0;
  const byTitle = byHeading + nearness * (title[index]?.times ?? 0);
  const worth = weight * idf;
  const [one, two, three] = [saturated(byText), saturated(byHeading), saturated(byTitle)];
  return {
    rule,
    term,
    weight,
    idf,
    times,
    text: worth * one,
    heading: worth * (two - one),
    title: worth * (three - two),
  };
}

export function worthOf({ text, heading, title }: RuleShare): number {
  return text + heading + title;
}
