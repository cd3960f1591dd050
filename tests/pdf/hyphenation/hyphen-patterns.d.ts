/** What the package takes for its patterns; each language's file is of this kind. */
declare module 'hyphen' {
  function createHyphenator(
    patterns: unknown,
    options: {
      readonly hyphenChar: string;
      readonly minWordLength: number;
    },
  ): (text: string) => string;
  export = createHyphenator;
}
