declare module 'commonmark-spec' {
  /** The examples of the specification; a tab is written `→`. */
  export const tests: readonly {
    readonly markdown: string;
    readonly html: string;
    readonly section: string;
    /** From 1. */
    readonly number: number;
  }[];
}

/** The version of CommonMark that GitHub's specification 0.29-gfm takes up whole. */
declare module 'commonmark-spec-0.29' {
  export { tests } from 'commonmark-spec';
}
