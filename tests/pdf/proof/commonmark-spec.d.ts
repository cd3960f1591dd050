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
