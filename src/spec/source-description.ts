import type { PartialDate } from './brief-spec.ts';

/**
 * On what a fact about a source rests. `stated`: the text says so. `inferred`: it follows from the
 * text, by the reason given. `supplied`: an editor knows it from elsewhere. `uncertain`: the file
 * carries it but it may belong to something else; printed as uncertain, never as fact.
 */
export type Basis = 'stated' | 'inferred' | 'supplied' | 'uncertain';

export interface Attested<T> {
  readonly value: T;
  readonly basis: Basis;
  /** Required for every basis but `stated`. */
  readonly reason?: string;
}

/** When something was issued: a date as precise as it is known, or bounds of which either may be absent. */
export type Issued =
  | { readonly kind: 'date'; readonly date: PartialDate }
  | { readonly kind: 'between'; readonly earliest?: PartialDate; readonly latest?: PartialDate };

/** `NAME.yaml` beside `NAME.txt`. Every field may be absent: what a source does not say is not guessed. */
export interface SourceDescription {
  /** The articles of the file, in order; always at least one. */
  readonly articles: readonly DescribedArticle[];
  /** Lines that only a person can know to leave out. */
  readonly omit: readonly Omission[];
  /** Lines that a rule would leave out, and that belong to the text. */
  readonly keep: readonly Omission[];
  readonly note?: string;
}

/** CSL-JSON names. */
export interface ArticleDescription {
  /** Lower-case letters, digits and hyphens; unique in the corpus. Default: the file's name, numbered where it holds several. */
  readonly id?: string;
  /** First and last line of the file, counted from 1, inclusive; absent: the whole file. */
  readonly lines?: LineRange;
  readonly title?: Attested<string>;
  readonly author: readonly Attested<Contributor>[];
  readonly issued?: Attested<Issued>;
  readonly containerTitle?: Attested<string>;
  readonly publisher?: Attested<string>;
  readonly URL?: Attested<string>;
  /** CSL type, such as `article-newspaper`, `article-magazine`, `report`, `speech`, `webpage`. */
  readonly type?: Attested<string>;
  /** BCP 47; `und` where the text is plainly in none of those that are known. */
  readonly language: string;
  /** A release speaks for an office: where nobody is quoted, the office is the speaker and not an author. */
  readonly issuer?: Attested<string>;
  /** Where it comes from, for the balance of a brief: a name or an ISO 3166 code, printed as written. */
  readonly country?: Attested<string>;
  /** Whose side it speaks from, for the balance of a brief, such as "government" or "opposition". */
  readonly side?: Attested<string>;
  /** On what ground it may be quoted at length: lifts the limit of words. */
  readonly rights?: Attested<string>;
  /** What a reader of a citation must know: printed with it. */
  readonly note?: string;
}

/** An article as a person describes it: where nothing is said of its language, the text shows it. */
export type DescribedArticle = Omit<ArticleDescription, 'language'> & {
  readonly language?: string;
};

export interface Contributor {
  readonly name: string;
  /** As the text gives it, such as "Cambodian Institute for Cooperation and Peace". */
  readonly affiliation?: string;
}

export interface LineRange {
  readonly first: number;
  readonly last: number;
}

/** Lines that a person decides on, and why. */
export interface Omission {
  readonly lines: LineRange;
  readonly reason: string;
}
