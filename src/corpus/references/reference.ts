import type { Contributor, Issued } from '../../spec/source-description.ts';

/** An entry of a reference manager's export, in the terms of a description. What it lacks is absent. */
export interface Reference {
  /** The entry's key, such as `kin2019`. */
  readonly id: string;
  /** Line of the export that it begins on, from 1. */
  readonly line: number;
  readonly title?: string;
  readonly author: readonly Contributor[];
  readonly issued?: Issued;
  readonly containerTitle?: string;
  readonly publisher?: string;
  readonly URL?: string;
  /** CSL type. */
  readonly type?: string;
  /** BCP 47. */
  readonly language?: string;
  /** Names of the files attached to it, without folders. */
  readonly files: readonly string[];
}

/** What is wrong with an export, at a line of it. The other entries are read all the same. */
export interface ReferenceProblem {
  readonly line: number;
  readonly message: string;
}

export interface References {
  readonly references: readonly Reference[];
  readonly problems: readonly ReferenceProblem[];
}
