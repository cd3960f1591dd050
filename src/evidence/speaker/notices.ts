import { mediumNouns } from './lexicon/nouns.ts';
import type { Mention, Range } from './mentions.ts';
import { isNamePart, nameBefore } from './names.ts';
import type { Word } from './words.ts';

/** "she replied": not the one who spoke last, but the one who was spoken to. */
export function isReply(verb: Word | undefined): boolean {
  return /^(?:replied|replies|retorted|countered|responded|responds|answered|answers)$/u.test(
    verb?.lower ?? '',
  );
}

/** The names of people in a stretch: every longest run of words that can be one. */
export function namesIn(
  words: readonly Word[],
  { from, to }: Range,
): { readonly mention: Extract<Mention, { kind: 'person' }>; readonly range: Range }[] {
  const names = [];
  for (let at = from; at < to; at += 1) {
    if (!isNamePart(words, at, false)) continue;
    if (at + 1 < to && !words[at]?.isPossessive && isNamePart(words, at + 1, true)) continue;
    const name = nameBefore(words, at, from);
    if (name?.mention.kind === 'person') names.push({ mention: name.mention, range: name.range });
  }
  return names;
}

/** The sentence, as far as it can be about an attribution: a few dozen words on either side. */
export function around(range: Range, sentence: Range): Range {
  const from = Math.max(sentence.from, range.from - 60);
  return { from, to: Math.min(sentence.to, range.to + 60) };
}

/** The kinds of text that a sentence says its words stand in: "said on his official social media". */
export function mediaIn(words: readonly Word[], { from, to }: Range): Set<'post' | 'paper'> {
  const media = new Set<'post' | 'paper'>();
  for (const word of words.slice(from, to)) {
    // "The Post" is a newspaper; a post is not.
    const isNoun = !word.isCapital || /^(?:facebook|twitter|telegram)$/u.test(word.lower);
    const medium = isNoun && !word.isQuoted ? mediumNouns.get(word.lower) : undefined;
    if (medium) media.add(medium);
  }
  return media;
}
