import type { Contributor, Issued } from '../../spec/source-description.ts';

/**
 * Where a drafted fact was found: the words that a reader sees, the file's markup, a reference
 * manager. `where` is the line or the place of the words, the tag, the entry.
 */
export interface FactOrigin {
  readonly from: 'text' | 'markup' | 'reference';
  readonly where: string;
}

export interface Fact<T> {
  readonly value: T;
  readonly origin: FactOrigin;
}

/** What is known of an article before a person has looked: each fact with where it was found. */
export interface Draft {
  readonly title?: Fact<string>;
  readonly author: readonly Fact<Contributor>[];
  readonly issued?: Fact<Issued>;
  readonly containerTitle?: Fact<string>;
  readonly publisher?: Fact<string>;
  readonly URL?: Fact<string>;
  readonly type?: Fact<string>;
  readonly language?: Fact<string>;
}
