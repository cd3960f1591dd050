import { bodyNouns, neverInNames, places, roleNouns } from './lexicon/nouns.ts';
import { isRoleNoun } from './names.ts';
import { isAcronym, type Word, wordsOf } from './words.ts';

/** Roles that one has in a firm or a group, whatever its name: "CEO of Greenline". */
const firmRoles = new Set(
  `ceo cfo founder co-founder owner co-owner chairman chairwoman chairperson executive spokesman
  spokeswoman spokesperson economist analyst researcher strategist representative member coordinator
  consultant director head trustee manager partner editor correspondent`.split(/\s+/),
);

/**
 * The organisation that a role names, as a slice of it: "director of the International Relations
 * Institute at the Royal Academy of Cambodia" has its last "at", "Royal Academy of Cambodia"; "World
 * Bank spokesman" what stands before the office. `undefined` where the role names none, or only a place
 * ("governor of Pursat") or a person ("Sok Leang’s spokesman").
 */
export function organisationIn(role: string): string | undefined {
  const words = wordsOf(role, { start: 0, end: role.length }, []);
  const office = words.findIndex((word, at) => isOffice(words, word, at));
  if (office < 0) return undefined;
  const found = afterOffice(words, office) ?? beforeOffice(words, office);
  const [first] = found ?? [];
  const last = found?.at(-1);
  if (!first || !last) return undefined;
  return role.slice(first.start, last.end - (last.isPossessive ? 2 : 0));
}

/** The head of the role: the last of "deputy director", "research fellow", before what it is of. */
function isOffice(words: readonly Word[], word: Word, at: number): boolean {
  const next = words[at + 1];
  return isRoleNoun(word) && !(next && isRoleNoun(next)) && !word.isPossessive;
}

/** "… at the Royal Academy of Cambodia": the last "at" or "with", else the first "of", "for", "from". */
function afterOffice(words: readonly Word[], office: number): readonly Word[] | undefined {
  const rest = words.slice(office + 1);
  const at = rest.findLastIndex(({ lower }) => /^(?:at|with)$/u.test(lower));
  if (at >= 0) return nameFrom(rest, at + 1);
  for (const [of, { lower }] of rest.entries()) {
    if (!/^(?:of|for|from)$/u.test(lower)) continue;
    const name = nameFrom(rest, of + 1);
    if (name && isOrganisation(name, firmRoles.has(words[office]?.lower ?? ''))) return name;
  }
  return undefined;
}

function isOrganisation(name: readonly Word[], isFirm: boolean): boolean {
  const isNamed = name.length > 1 && name.some(isBody);
  return (
    isNamed ||
    name.some(isAcronym) ||
    (isFirm && name.every((word) => isProper(word) && !word.isPossessive))
  );
}

/** A proper name and what belongs to it, up to a comma or a word in lower case that joins nothing. */
function nameFrom(words: readonly Word[], from: number): readonly Word[] | undefined {
  const start = /^(?:the|an?)$/u.test(words[from]?.lower ?? '') ? from + 1 : from;
  let to = start;
  while (to < words.length && continuesName(words, to)) to += 1;
  const name = words.slice(start, to);
  return name.some((word) => word.isCapital) ? name : undefined;
}

function continuesName(words: readonly Word[], at: number): boolean {
  const word = words[at];
  const next = words[at + 1];
  if (!word) return false;
  if (word.isCapital || /^[(’&)]$/u.test(word.text)) return true;
  if (word.lower === 'the') return /^(?:of|for)$/u.test(words[at - 1]?.lower ?? '');
  if (!/^(?:of|for|and|in)$/u.test(word.lower) || !next) return false;
  return next.isCapital || (next.lower === 'the' && words[at + 2]?.isCapital === true);
}

/** "US Department of State assistant secretary", "Royal Cambodian Armed Forces (RCAF) commander". */
function beforeOffice(words: readonly Word[], office: number): readonly Word[] | undefined {
  let to = office;
  while (to > 0 && !endsName(words[to - 1])) to -= 1;
  const name = words.slice(0, to);
  const last = name.findLast((word) => /\p{L}/u.test(word.text));
  if (!last || last.isPossessive) return undefined;
  const isInstitution = name.length > 1 && name.some(isBody) && name.some(isProperNoun);
  const isFirm =
    firmRoles.has(words[office]?.lower ?? '') &&
    isProper(last) &&
    !(name.length === 1 && bodyNouns.has(last.lower)) &&
    name.every((each) => each.isCapital);
  return isInstitution || isAcronymAlone(name) || isFirm ? name : undefined;
}

/** A state is no organisation, whatever it calls itself. */
function isBody({ lower }: Word): boolean {
  return bodyNouns.has(lower) && !/^(?:republic|kingdom|states?|cabinet)$/u.test(lower);
}

function endsName(word: Word | undefined): boolean {
  if (!word) return false;
  return word.isCapital || word.text === ')' || bodyNouns.has(word.lower);
}

function isProperNoun(word: Word): boolean {
  return word.isCapital && !roleNouns.has(word.lower);
}

function isAcronymAlone(name: readonly Word[]): boolean {
  const [word] = name;
  return name.length === 1 && word !== undefined && isAcronym(word) && !isState(word);
}

/** A state is where somebody holds office, not a body that they are of. */
function isState({ text }: Word): boolean {
  return /^(?:U\.?S\.?A?\.?|U\.?K\.?|UAE|DRC|PRC|DPRK|ROK)$/u.test(text);
}

/** A capital that is no place, no nationality and no field of an office. */
function isProper(word: Word): boolean {
  const { lower } = word;
  return word.isCapital && !places.has(lower) && !neverInNames.has(lower) && !roleNouns.has(lower);
}
