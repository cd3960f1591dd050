/** Word indices of a paragraph, end exclusive. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** What the subject of a verb of saying is, before anything is known of the article. */
export type Mention =
  /** `name` includes ranks and forms of address, `bare` does not. */
  | {
      readonly kind: 'person';
      readonly name: Range;
      readonly bare: Range;
      readonly role?: Range;
      /** “of the University of Dundee”, the preposition left out. */
      readonly affiliation?: Range;
    }
  /** "the US embassy in Phnom Penh"; `isBare` where the head stands alone, "the embassy". */
  | { readonly kind: 'body'; readonly name: Range; readonly head: string; readonly isBare: boolean }
  /** "the minister", "a spokeswoman for the ministry". */
  | { readonly kind: 'descriptor'; readonly phrase: Range; readonly isDefinite: boolean }
  /** "the post"; `owner` where it is "Manet’s post" or "the ministry’s post". */
  | { readonly kind: 'medium'; readonly head: string; readonly owner?: Range }
  | { readonly kind: 'pronoun'; readonly word: string }
  /** Nobody in particular, or several at once. */
  | { readonly kind: 'others' };

/** A mention and the words it takes up. */
export interface Subject {
  readonly mention: Mention;
  readonly range: Range;
}
