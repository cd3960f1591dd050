import { editDistance } from '../../diagnostics/edit-distance.ts';
import { isDescription, offsetsOf, roleAfter } from './appositions.ts';
import type { Mention, Range } from './mentions.ts';
import type { Extent } from './quotation-spans.ts';
import type { Word } from './words.ts';

export type Gender = 'he' | 'she';

/** Somebody, as the article has introduced them so far. */
export interface Person {
  /** Unique in the article. */
  readonly key: string;
  /** Name with its rank, as first given in full. */
  readonly name: Extent;
  /** Its words in lower case, rank left out. */
  readonly tokens: readonly string[];
  readonly role: Extent | undefined;
  readonly affiliation: Extent | undefined;
  readonly gender: Gender | undefined;
  /** Introduced by a role, a rank or as one who speaks: not merely two words with capitals. */
  readonly isCertain: boolean;
}

export interface NamedMention {
  readonly words: readonly Word[];
  readonly mention: Extract<Mention, { kind: 'person' }>;
  readonly apposition?: Range | undefined;
  /** Whether it is the subject of a verb of saying. */
  readonly speaks: boolean;
}

/** In an article with more people than this, spellings and roles are not compared with all of them. */
const MOST_COMPARED = 1000;
const MOST_NAMESAKES = 200;

/** The people of an article, in the order in which it introduces them. */
export class People {
  readonly #people: Person[] = [];
  /** Key → place in the list, and word of a name → places. */
  readonly #places = new Map<string, number>();
  readonly #byToken = new Map<string, number[]>();

  /** Adds a mention to what is known; returns the person, `undefined` where it could be several. */
  meet(named: NamedMention): Person | undefined {
    const tokens = tokensOf(named);
    const role = roleOf(named);
    const known = this.#find(tokens);
    if (known.length > 1) return undefined;
    const [person] = known;
    if (person) return this.#learn(person, named, tokens, role);
    if (tokens.length < 2 && !role && !named.speaks) return undefined;
    const made: Person = {
      key: `${this.#people.length}:${tokens.join(' ')}`,
      name: offsetsOf(named.words, named.mention.name),
      tokens,
      role,
      affiliation: affiliationOf(named),
      gender: genderOf(named),
      isCertain: role !== undefined || named.speaks || hasRank(named),
    };
    this.#enter(made);
    return made;
  }

  /** The one person whose surname is this but for a slip of spelling: "Kristenbrink" for Kritenbrink. */
  similar(token: string): Person | undefined {
    if (this.#people.length > MOST_COMPARED) return undefined;
    const near = this.#people.filter(
      (person) =>
        person.isCertain && person.tokens.length > 1 && isSlip(token, person.tokens.at(-1) ?? ''),
    );
    return near.length === 1 ? near[0] : undefined;
  }

  /** All whose role has these words, as "the prime minister" asks. */
  withRole(phrase: string, text: string): readonly Person[] {
    if (this.#people.length > MOST_COMPARED) return [];
    const wanted = ` ${phrase.toLowerCase()} `;
    return this.#people.filter(
      ({ role }) => role && wordsIn(text.slice(role.start, role.end)).includes(wanted),
    );
  }

  /** The one person of this name, if the article has introduced them. */
  known(tokens: readonly string[]): Person | undefined {
    const found = tokens.length === 0 ? [] : this.#find(tokens);
    return found.length === 1 ? found[0] : undefined;
  }

  /** The one who was introduced by a role or a rank, if nobody else was. */
  sole(): Person | undefined {
    const certain = this.#people.filter((person) => person.isCertain);
    return certain.length === 1 ? certain[0] : undefined;
  }

  learnGender(key: string, gender: Gender): void {
    const person = this.current(key);
    if (person && !person.gender) this.#replace({ ...person, gender });
  }

  current(key: string): Person | undefined {
    return this.#people[this.#places.get(key) ?? -1];
  }

  #find(tokens: readonly string[]): Person[] {
    const last = tokens.at(-1) ?? '';
    const places = this.#byToken.get(last) ?? [];
    const namesakes = places.flatMap((place) => this.#people[place] ?? []);
    const same = namesakes.filter((person) => person.tokens.join(' ') === tokens.join(' '));
    if (same.length > 0) return same;
    if (tokens.length > 1) {
      // "Donald J. Trump" and "Donald Trump": first and last agree.
      return namesakes.filter(
        (person) =>
          person.tokens.length > 1 &&
          person.tokens[0] === tokens[0] &&
          person.tokens.at(-1) === last,
      );
    }
    return (
      preferCertain(namesakes, (person) => person.tokens.at(-1) === last) ??
      preferCertain(namesakes, (person) => person.tokens.includes(last)) ??
      []
    );
  }

  #learn(
    person: Person,
    named: NamedMention,
    tokens: readonly string[],
    role: Extent | undefined,
  ): Person {
    const isFuller = tokens.length > person.tokens.length;
    const learnt: Person = {
      ...person,
      ...(isFuller && { tokens, name: offsetsOf(named.words, named.mention.name) }),
      role: person.role ?? role,
      affiliation: person.affiliation ?? affiliationOf(named),
      gender: person.gender ?? genderOf(named),
      isCertain: person.isCertain || role !== undefined || named.speaks,
    };
    this.#replace(learnt);
    return learnt;
  }

  #enter(person: Person): void {
    this.#places.set(person.key, this.#people.length);
    this.#people.push(person);
    this.#index(person);
  }

  #replace(person: Person): void {
    const place = this.#places.get(person.key);
    if (place === undefined) return;
    this.#people[place] = person;
    this.#index(person);
  }

  #index({ key, tokens }: Person): void {
    const place = this.#places.get(key) ?? 0;
    for (const token of tokens) {
      const places = this.#byToken.get(token) ?? [];
      if (places.length < MOST_NAMESAKES && !places.includes(place)) places.push(place);
      this.#byToken.set(token, places);
    }
  }
}

function preferCertain(
  people: readonly Person[],
  fits: (person: Person) => boolean,
): Person[] | undefined {
  const all = people.filter(fits);
  if (all.length < 2) return all.length === 0 ? undefined : all;
  const certain = all.filter((person) => person.isCertain);
  return certain.length === 0 ? all : certain;
}

function tokensOf({ words, mention: { bare } }: NamedMention): string[] {
  return words.slice(bare.from, bare.to).map((word) => word.lower);
}

function roleOf({ words, mention, apposition, speaks }: NamedMention): Extent | undefined {
  const after = apposition ?? roleAfter(words, mention.name.to, words.length);
  // What stands after a name says more than the title before it.
  const role =
    after && (speaks || !isDescription(words, after) || !mention.role) ? after : mention.role;
  return role && offsetsOf(words, role);
}

function affiliationOf({ words, mention: { affiliation } }: NamedMention): Extent | undefined {
  return affiliation && offsetsOf(words, affiliation);
}

function hasRank({ mention: { name, bare } }: NamedMention): boolean {
  return name.from < bare.from;
}

function genderOf({ words, mention }: NamedMention): Gender | undefined {
  const from = mention.role?.from ?? mention.name.from;
  const told = words.slice(from, mention.bare.from).map((word) => word.lower);
  if (told.some((word) => /^(?:mrs|ms|miss|dame|lady|queen|\p{L}+woman)$/u.test(word)))
    return 'she';
  if (told.some((word) => /^(?:mr|sir|lord|king|\p{L}+man)$/u.test(word))) return 'he';
  return undefined;
}

function wordsIn(text: string): string {
  return ` ${text
    .toLowerCase()
    .split(/[^\p{L}-]+/u)
    .join(' ')} `;
}

/** Names are short, but a text can claim otherwise. */
const longestName = 40;

/** One letter wrong in five to seven, two in eight or more, the first one right. */
function isSlip(one: string, other: string): boolean {
  const [shorter, longer] = [one.length, other.length].toSorted((a, b) => a - b);
  if (shorter === undefined || longer === undefined || longer > longestName) return false;
  const allowed = shorter >= 8 ? 2 : shorter >= 5 ? 1 : 0;
  if (allowed === 0 || longer - shorter > allowed || one[0] !== other[0]) return false;
  return editDistance(one, other) <= allowed;
}
