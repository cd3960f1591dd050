import { offsetsOf } from './appositions.ts';
import { bodyNouns } from './lexicon/nouns.ts';
import type { Mention, Range } from './mentions.ts';
import { subjectAfter, subjectBefore } from './noun-phrases.ts';
import { isAcronym, type Word } from './words.ts';

/** The institutions an article has named so far, so that "the embassy" and "the RCAF" can be. */
export class Bodies {
  readonly #byHead = new Map<string, Set<string>>();
  readonly #byAcronym = new Map<string, string>();

  /** Takes note of what a sentence names. */
  meet(words: readonly Word[], { from, to }: Range, text: string): void {
    for (let at = from; at < to; at += 1) {
      const word = words[at];
      if (!word || word.isQuoted) continue;
      if (word.text === '(') this.#meetAcronym(words, at, from, text);
      if (!bodyNouns.has(word.lower) || word.isPossessive) continue;
      const name = properNameAround(words, at, { from, to }, text);
      if (name !== undefined) this.#add(word.lower, name);
    }
  }

  /** The name of a body that speaks: introduced in full before, or as it stands. */
  nameOf(mention: Extract<Mention, { kind: 'body' }>, own: string): string {
    if (!mention.isBare) return this.#byAcronym.get(own) ?? own;
    return this.named(mention.head) ?? own;
  }

  /** The one body with this head, "embassy"; `undefined` where none or several were named. */
  named(head: string): string | undefined {
    const names = this.#byHead.get(head);
    return names?.size === 1 ? [...names][0] : undefined;
  }

  #add(head: string, name: string): void {
    const names = this.#byHead.get(head) ?? new Set();
    this.#byHead.set(head, names.add(name));
  }

  /** "Royal Cambodian Armed Forces (RCAF)": the words whose initials the acronym is. */
  #meetAcronym(words: readonly Word[], open: number, first: number, text: string): void {
    const acronym = words[open + 1];
    if (!acronym || !isAcronym(acronym) || words[open + 2]?.text !== ')') return;
    if (this.#byAcronym.has(acronym.text)) return;
    const from = startOfInitials(words, open, first, acronym.text);
    const start = words[from ?? open]?.start ?? 0;
    if (from !== undefined) {
      this.#byAcronym.set(acronym.text, text.slice(start, words[open + 2]?.end));
    }
  }
}

function properNameAround(
  words: readonly Word[],
  at: number,
  { from, to }: Range,
  text: string,
): string | undefined {
  const left = subjectBefore(words, at, from)?.mention;
  const start = left?.kind === 'body' ? left.name.from : at;
  const mention = subjectAfter(words, start, to)?.mention;
  if (mention?.kind !== 'body' || mention.isBare || mention.head !== words[at]?.lower)
    return undefined;
  const { name } = mention;
  if (!words.slice(name.from, name.to).some((word) => word.isCapital)) return undefined;
  // "the Ministry of Interior’s new wing"
  const owner = words.slice(at, name.to).findIndex((word) => word.isPossessive);
  const { start: begin, end } = offsetsOf(words, {
    from: name.from,
    to: owner < 0 ? name.to : at + owner + 1,
  });
  return text.slice(begin, end);
}

function startOfInitials(
  words: readonly Word[],
  open: number,
  first: number,
  acronym: string,
): number | undefined {
  let initials = '';
  for (let at = open - 1; at >= first && initials.length < acronym.length; at -= 1) {
    const word = words[at];
    if (!word || word.isQuoted || word.isPossessive) return undefined;
    if (!word.isCapital) continue;
    initials = (isAcronym(word) ? word.text : word.text.charAt(0)) + initials;
    if (initials === acronym) return at;
  }
  return undefined;
}
