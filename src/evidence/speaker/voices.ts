import { offsetsOf } from './appositions.ts';
import type { Attribution } from './attributions.ts';
import { Bodies } from './bodies.ts';
import { honorifics, mediumNouns, roleNouns } from './lexicon/nouns.ts';
import type { Mention, Range } from './mentions.ts';
import { around, isReply, mediaIn, namesIn } from './notices.ts';
import { opensWithPerson, subjectAfter } from './noun-phrases.ts';
import { isOffice } from './offices.ts';
import { type Gender, People, type Person } from './people.ts';
import type { Word } from './words.ts';

/** Somebody who speaks, as a brief would print them. */
export interface Voice {
  /** Tells voices of one article apart. */
  readonly key: string;
  readonly name: string;
  readonly role?: string;
  /** Where the text says where from, not what: “Dr Mackie of the University of Dundee”. */
  readonly affiliation?: string;
  readonly kind: 'person' | 'body' | 'unknown';
}

/** After this many paragraphs without an attribution, a pronoun refers to nobody for certain. */
const MOST_PARAGRAPHS_BETWEEN = 3;

/**
 * What a reader of an article keeps in mind: who was introduced, who spoke last, whose post is being
 * quoted. It is told of each sentence in turn and resolves who speaks in it.
 */
export class Voices {
  readonly #text: string;
  readonly #people = new People();
  readonly #bodies = new Bodies();
  readonly #owners = new Map<'post' | 'paper', Voice>();
  #last: { readonly voice: Voice | undefined; readonly paragraph: number } | undefined;
  /** Of whom sentences told since somebody last spoke, with where; somebody unnamed has no person. */
  #since: {
    readonly person: Person | undefined;
    readonly paragraph: number;
    readonly alone: boolean;
  }[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  /** Takes note of the names in a sentence; those of one in which nobody speaks can be "he" later. */
  read(words: readonly Word[], sentence: Range, paragraph: number, isAttributed: boolean): void {
    this.#bodies.meet(words, sentence, this.#text);
    const met = namesIn(words, sentence).map(({ mention, range }) => ({
      person: this.#people.meet({ words, mention, speaks: false }),
      isSubject: !/^(?:with|by|to|of|from|for|in|at|on|and|against)$/u.test(
        words[range.from - 1]?.lower ?? '',
      ),
    }));
    if (isAttributed) return;
    this.#meetDescribed(words, sentence, paragraph);
    const people = new Set(met.flatMap(({ person }) => (person ? [person.key] : [])));
    const subject = met.find(({ person, isSubject }) => person && isSubject)?.person;
    if (subject) this.#since.push({ person: subject, paragraph, alone: people.size === 1 });
  }

  /** "The minister disagreed.": one who may be the next "he", and who need not have a name yet. */
  #meetDescribed(words: readonly Word[], { from, to }: Range, paragraph: number): void {
    if (!opensWithPerson(words, { from, to })) return;
    const mention = subjectAfter(words, from, to)?.mention;
    const isDefinite = mention?.kind === 'descriptor' && mention.isDefinite;
    const voice = isDefinite ? this.#described(words, mention.phrase, paragraph) : undefined;
    const person = voice ? this.#people.current(voice.key) : undefined;
    this.#since.push({ person, paragraph, alone: true });
  }

  /** Who speaks in an attribution, and remembers it. `undefined`: nobody who can be named for certain. */
  hear(
    words: readonly Word[],
    attribution: Attribution,
    sentence: Range,
    paragraph: number,
  ): Voice | undefined {
    const voice = this.#resolve(words, attribution, sentence, paragraph);
    if (attribution.frame === 'embedded') return voice;
    this.#last = { voice, paragraph };
    this.#since = [];
    for (const [medium, owner] of this.#owners) {
      if (owner.key !== voice?.key) this.#owners.delete(medium);
    }
    if (voice)
      for (const medium of mediaIn(words, around(attribution.range, sentence)))
        this.#owners.set(medium, voice);
    return voice;
  }

  /** Somebody spoke, and nobody knows who: "he" is no longer who spoke before. */
  loseTrack(paragraph: number): void {
    this.#last = { voice: undefined, paragraph };
    this.#since = [];
  }

  /** Who a label in a dialogue names, "MR PRICE"; without a name, the only one introduced so far. */
  labelled(label: string): Voice | undefined {
    if (label === '') {
      const person = this.#people.sole();
      return person && this.#voiceOf(person);
    }
    const bare = label.replace(/\([^()]*\)/gu, '').trim();
    const tokens = bare
      .toLowerCase()
      .split(/\s+/u)
      .filter((token) => !honorifics.has(token.replace(/\.$/u, '')) && !roleNouns.has(token));
    const person = this.#people.known(tokens);
    if (person) return this.#voiceOf(person);
    return { key: `label:${bare.toLowerCase()}`, name: '', kind: 'person' };
  }

  #resolve(
    words: readonly Word[],
    { mention, apposition, range, frame }: Attribution,
    sentence: Range,
    paragraph: number,
  ): Voice | undefined {
    switch (mention.kind) {
      case 'person':
        return this.#person(words, mention, apposition);
      case 'body': {
        const own = this.#slice(words, mention.name);
        const name = this.#bodies.nameOf(mention, own);
        return { key: `body:${name.toLowerCase()}`, name, kind: 'body' };
      }
      case 'descriptor':
        return mention.isDefinite ? this.#described(words, mention.phrase, paragraph) : undefined;
      case 'medium':
        return this.#ownerOf(words, mention);
      case 'pronoun': {
        if (frame === 'embedded')
          return this.#inClause(words, mention.word, { from: sentence.from, to: range.from });
        const scene = frame === 'initial' ? { from: sentence.from, to: range.from } : undefined;
        if (!scene && isReply(words[range.to - 1])) return undefined;
        return this.#pronoun(mention.word, paragraph, words, scene);
      }
      case 'others':
        return undefined;
    }
  }

  #person(
    words: readonly Word[],
    mention: Extract<Mention, { kind: 'person' }>,
    apposition: Range | undefined,
  ): Voice {
    const tokens = words.slice(mention.bare.from, mention.bare.to).map((word) => word.lower);
    const own = this.#slice(words, mention.name);
    const [token = ''] = tokens;
    if (tokens.length === 1 && !mention.role && !this.#people.known(tokens)) {
      const similar = this.#people.similar(token);
      // The passage's own spelling is kept; only the role is the other's.
      if (similar) return { ...this.#voiceOf(similar), name: own };
    }
    const person = this.#people.meet({ words, mention, apposition, speaks: true });
    if (!person) return { key: `name:${own.toLowerCase()}`, name: own, kind: 'unknown' };
    const voice = this.#voiceOf(person);
    // A title before a surname says less than the role the article gave before; "Mayer, the
    // company’s chairman, said" says more.
    const ownRole = apposition ?? (tokens.length > 1 ? mention.role : undefined);
    return {
      ...voice,
      name: tokens.length > 1 ? own : voice.name,
      ...(ownRole && { role: this.#slice(words, ownRole) }),
      ...(mention.affiliation && { affiliation: this.#slice(words, mention.affiliation) }),
    };
  }

  #voiceOf(person: Person): Voice {
    const { key, name, role, affiliation, tokens } = person;
    const isPerson = tokens.length > 1 || role !== undefined;
    return {
      key,
      name: this.#text.slice(name.start, name.end),
      ...(role && { role: this.#text.slice(role.start, role.end) }),
      ...(affiliation && { affiliation: this.#text.slice(affiliation.start, affiliation.end) }),
      kind: isPerson ? 'person' : 'unknown',
    };
  }

  /** "the spokeswoman": the last to speak if they are one, else the only one there is. */
  #described(words: readonly Word[], phrase: Range, paragraph: number): Voice | undefined {
    const people = this.#people.withRole(this.#slice(words, phrase), this.#text);
    const last = this.#lastVoice(paragraph);
    const speaker = people.find((person) => person.key === last?.key);
    const person = speaker ?? (people.length === 1 ? people[0] : undefined);
    if (person) return this.#voiceOf(person);
    if (people.length > 0 || !isOffice(words, phrase)) return undefined;
    const name = this.#slice(words, phrase);
    return { key: `office:${name.toLowerCase()}`, name, kind: 'person' };
  }

  #ownerOf(
    words: readonly Word[],
    { head, owner }: Extract<Mention, { kind: 'medium' }>,
  ): Voice | undefined {
    if (!owner) return this.#owners.get(mediumNouns.get(head) ?? 'paper');
    const named = words.slice(owner.from, owner.to).filter((word) => word.isCapital);
    const person = this.#people.known(named.map((word) => word.lower));
    if (person) return this.#voiceOf(person);
    const own = this.#slice(words, owner);
    const name = named.length > 0 ? own : this.#bodies.named(words[owner.to - 1]?.lower ?? '');
    return name === undefined
      ? undefined
      : { key: `body:${name.toLowerCase()}`, name, kind: 'body' };
  }

  #pronoun(
    word: string,
    paragraph: number,
    words: readonly Word[],
    scene: Range | undefined,
  ): Voice | undefined {
    const last = this.#lastVoice(paragraph);
    if (word === 'it' || word === 'they') {
      return last?.kind === 'body' && this.#since.length === 0 ? last : undefined;
    }
    if (word !== 'he' && word !== 'she') return undefined;
    const candidate = this.#last ? last : this.#onlySubject(paragraph);
    if (candidate?.kind !== 'person') return undefined;
    if (this.#since.some(({ person }) => person?.key !== candidate.key)) {
      return this.#turnedTo(word, paragraph);
    }
    if (scene && this.#namesAnother(words, scene, candidate.key)) return undefined;
    return this.#agrees(candidate, word) ? candidate : undefined;
  }

  /** "Lee was more cautious. “…,” she said.": the one of whom alone the same paragraph just told. */
  #turnedTo(word: Gender, paragraph: number): Voice | undefined {
    const told = this.#since.filter((entry) => entry.paragraph === paragraph);
    const person = told[0]?.person;
    const isSole = person && told.every((entry) => entry.alone && entry.person?.key === person.key);
    if (!isSole || !person.isCertain || told.length < this.#since.length) return undefined;
    const voice = this.#voiceOf(this.#people.current(person.key) ?? person);
    return this.#agrees(voice, word) ? voice : undefined;
  }

  /** "President Wilson first named it when he said": the one person of the sentence so far. */
  #inClause(words: readonly Word[], word: string, before: Range): Voice | undefined {
    if (word !== 'he' && word !== 'she') return undefined;
    const all = namesIn(words, before).map(({ mention: { bare } }) =>
      this.#people.known(words.slice(bare.from, bare.to).map(({ lower }) => lower)),
    );
    // Two words with capitals may be a name; a president is one.
    const certain = all.filter((each) => each?.isCertain);
    const named = certain.length > 0 ? certain : all;
    const [person] = named;
    if (!person || named.some((other) => other?.key !== person.key)) return undefined;
    const voice = this.#voiceOf(person);
    return this.#agrees(voice, word) ? voice : undefined;
  }

  #lastVoice(paragraph: number): Voice | undefined {
    if (!this.#last || paragraph - this.#last.paragraph > MOST_PARAGRAPHS_BETWEEN) return undefined;
    return this.#last.voice;
  }

  /** Nobody has spoken: the one person of whom the sentences just before tell, alone. */
  #onlySubject(paragraph: number): Voice | undefined {
    const [first, ...others] = this.#since;
    const person = first?.person;
    if (!person?.isCertain || !first?.alone || paragraph - first.paragraph > 1) return undefined;
    const isOnly = others.every((other) => other.person?.key === person.key && other.alone);
    return isOnly ? this.#voiceOf(person) : undefined;
  }

  #namesAnother(words: readonly Word[], scene: Range, key: string): boolean {
    return namesIn(words, scene).some(({ mention }) => {
      const { from, to } = mention.bare;
      const person = this.#people.known(words.slice(from, to).map((word) => word.lower));
      return person !== undefined && person.key !== key;
    });
  }

  #agrees({ key }: Voice, gender: Gender): boolean {
    const known = this.#people.current(key)?.gender;
    if (known) return known === gender;
    this.#people.learnGender(key, gender);
    return true;
  }

  #slice(words: readonly Word[], range: Range): string {
    const { start, end } = offsetsOf(words, range);
    return this.#text.slice(start, end);
  }
}
