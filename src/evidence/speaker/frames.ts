import { connectives, sceneOpeners, subordinators } from './lexicon/function-words.ts';
import type { Range } from './mentions.ts';
import type { Word } from './words.ts';

/**
 * `initial`: the sentence begins with it. `set-off`: it stands beside the words, "…, he said".
 * `embedded`: it is part of what somebody else says, or of a clause of the author's.
 */
export type Frame = 'initial' | 'set-off' | 'embedded';

/** In words; what is longer says something of its own. */
const LONGEST_SCENE = 60;

/** Where an attribution, `range`, stands in its sentence. */
export function frameOf(words: readonly Word[], range: Range, sentence: Range): Frame {
  if (range.from === sentence.from) return 'initial';
  const before = words[range.from - 1];
  if (!before) return 'initial';
  if (joinsClause(words, range.from, sentence)) return 'initial';
  if (before.lower === 'as' && isAgreement(words, range.from - 1, sentence)) return 'set-off';
  if (isReason(words, range.from - 1, sentence)) return 'initial';
  if (subordinators.has(before.lower) && !before.isQuoted) return 'embedded';
  if (isScene(words, { from: sentence.from, to: range.from })) return 'initial';
  if (before.isQuoted) return 'set-off';
  const isAside = /^[,–—-]$/u.test(before.text);
  if (isAside && endsClause(words, range.to, sentence)) return 'set-off';
  // "Disagreeing with the minister, Briggs said".
  const isParticiple = /\p{L}{2}ing$/u.test(words[sentence.from]?.lower ?? '');
  if (!isParticiple || before.text !== ',' || range.from - sentence.from > LONGEST_SCENE) {
    return 'embedded';
  }
  const scene = words.slice(sentence.from, range.from);
  return scene.some((word) => word.isQuoted) ? 'embedded' : 'initial';
}

/** "That is why President Bokassa said". */
function isReason(words: readonly Word[], why: number, { from }: Range): boolean {
  return (
    why > from &&
    why <= from + 5 &&
    words[why]?.lower === 'why' &&
    /^(?:that|this)$/u.test(words[from]?.lower ?? '')
  );
}

/** "As Marx said, “…”", "“…”, as U Thant has said": beside the words, whoever agrees with them. */
function isAgreement(words: readonly Word[], as: number, { from }: Range): boolean {
  const before = words[as - 1];
  if (as <= from || !before || before.isQuoted) return true;
  return (
    /^[,–—(-]$/u.test(before.text) || (as - 1 === from && /^(?:for|but|and)$/u.test(before.lower))
  );
}

/** ", but Briggs said": a claim beside the one before, not a part of it. */
function joinsClause(words: readonly Word[], at: number, { from }: Range): boolean {
  const [comma, conjunction] = [words[at - 2], words[at - 1]];
  if (at - 2 < from || comma?.text !== ',' || comma.isQuoted) return false;
  return /^(?:but|and|while|whereas)$/u.test(conjunction?.text ?? '');
}

/** What may stand before the one who speaks without a claim of its own. */
function isScene(words: readonly Word[], { from, to }: Range): boolean {
  if (to - from > LONGEST_SCENE) return false;
  const scene = words.slice(from, to);
  if (scene.some((word) => word.isQuoted)) return false;
  if (scene.at(-1)?.lower === 'ago' && scene.length <= 6) return true;
  if (scene.every((word) => isConnective(word) || word.text === ',')) return true;
  const first = scene.find((word) => !connectives.has(word.lower) && word.text !== ',');
  const opens = first !== undefined && (sceneOpeners.has(first.lower) || /day$/u.test(first.lower));
  return opens && (scene.at(-1)?.text === ',' || scene.length <= 5);
}

function isConnective({ lower }: Word): boolean {
  return (
    connectives.has(lower) || /^(?:only|just|very|quite|even|again|once|\p{L}{3,}ly)$/u.test(lower)
  );
}

/** After "he said", the sentence ends, goes on after a comma, or tells when and where. */
export function endsClause(words: readonly Word[], at: number, sentence: Range): boolean {
  const next = words[at];
  if (at >= sentence.to || !next) return true;
  if (next.isQuoted || /^[.,:;!?–—]$/u.test(next.text)) return true;
  return sceneOpeners.has(next.lower) || /day$/u.test(next.lower) || isToldTo(words, at);
}

/** "Phea told The Post.", "he told reporters on Monday": the hearer, then the end. */
function isToldTo(words: readonly Word[], at: number): boolean {
  if (words[at - 1]?.lower !== 'told' && words[at - 1]?.lower !== 'tells') return false;
  for (let end = at; end < at + 7; end += 1) {
    const word = words[end];
    if (!word || /^[.,]$/u.test(word.text)) return true;
    if (word.lower === 'that') return false;
  }
  return false;
}
