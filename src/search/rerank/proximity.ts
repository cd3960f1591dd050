import { lengthNorm, saturated } from '../bm25.ts';
import type { Share } from '../explanation.ts';
import type { ReadCandidate } from './read-candidate.ts';
import type { WeighedRule } from './weighed-rules.ts';

/*
 * Term proximity as Büttcher, Clarke and Lushman add it to BM25 ("Term proximity scoring for ad-hoc
 * retrieval on very large text collections", 2006): of two different things that stand next to each
 * other in the text, with none of the query's between them, each gains the other's idf / distance²;
 * what each has gained is saturated as a frequency is.
 *
 *     Ream … … naval base … dredging        three things, two neighbourhoods
 */
const part = 0.2;
/** Beyond this many words the gain is below a fiftieth, and saying that they stand together a lie. */
const farthest = 8;
const mostPairsTold = 5;

const nothing: Share = { share: 0, words: [] };

/** One thing of the query in the text: of a group, any of its members. */
interface Mention {
  readonly rule: number;
  readonly member: number;
  readonly start: number;
  readonly last: number;
}

export function proximityShare(
  rules: readonly WeighedRule[],
  read: ReadCandidate,
  averageLength: number,
): Share {
  const mentions = outermost(mentionsIn(rules, read));
  if (mentions.length < 2) return nothing;
  const gains = new Map<number, number>();
  const pairs = new Map<string, number>();
  const gain = (to: Mention, from: Mention, distance: number): number => {
    const amount = (rules[from.rule]?.members[from.member]?.idf ?? 0) / (distance * distance);
    gains.set(to.rule, (gains.get(to.rule) ?? 0) + amount);
    return amount;
  };
  for (const [index, mention] of mentions.entries()) {
    const before = mentions[index - 1];
    const distance = before ? mention.start - before.last : 0;
    if (!before || before.rule === mention.rule || distance < 1 || distance > farthest) continue;
    const amount = gain(mention, before, distance) + gain(before, mention, distance);
    const name = `${nameOf(rules, before)} … ${nameOf(rules, mention)}`;
    pairs.set(name, (pairs.get(name) ?? 0) + amount);
  }
  return { share: sumOf(gains, rules, read.words.length / averageLength), words: heaviest(pairs) };
}

function mentionsIn(rules: readonly WeighedRule[], { text }: ReadCandidate): readonly Mention[] {
  return rules
    .flatMap(({ members }, rule) =>
      members.flatMap(({ index }, member) => {
        const { starts = [], length = 0 } = text[index] ?? {};
        return starts.map((start) => ({ rule, member, start, last: start + length - 1 }));
      }),
    )
    .sort((a, b) => a.start - b.start || b.last - a.last);
}

/** Without what stands inside another: in "Ream naval base" the phrase counts, and "base" does not. */
function outermost(mentions: readonly Mention[]): readonly Mention[] {
  let last = -1;
  return mentions.filter((mention) => {
    const stands = mention.last > last;
    if (stands) last = mention.last;
    return stands;
  });
}

/** Summed in the order of the rules, whatever order the text has them in. */
function sumOf(
  gains: ReadonlyMap<number, number>,
  rules: readonly WeighedRule[],
  relativeLength: number,
): number {
  const norm = lengthNorm(relativeLength);
  let sum = 0;
  for (const [number, { weight, members }] of rules.entries()) {
    const gained = gains.get(number);
    if (gained === undefined) continue;
    const idf = Math.max(...members.map((member) => member.idf));
    sum += part * weight * Math.min(1, idf) * saturated(gained / norm);
  }
  return sum;
}

function nameOf(rules: readonly WeighedRule[], { rule, member }: Mention): string {
  return rules[rule]?.members[member]?.text ?? '';
}

function heaviest(pairs: ReadonlyMap<string, number>): readonly string[] {
  return [...pairs]
    .sort((a, b) => b[1] - a[1])
    .slice(0, mostPairsTold)
    .map(([name]) => name);
}
