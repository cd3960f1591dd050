/** The package has no types of its own; this is the part of it that we use. */
declare module 'snowball-stemmers' {
  interface Stemmer {
    stem(word: string): string;
  }
  const snowball: { newStemmer(algorithm: string): Stemmer };
  // biome-ignore lint/style/noDefaultExport: the package is CommonJS, which Node gives as a default.
  export default snowball;
}
