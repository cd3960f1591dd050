/** Accents and other marks that a Latin, Greek or Cyrillic letter can be written without. */
const accents = /[\u0300-\u036f]/g;
/** Marks of writing that are no part of a word: soft hyphen, zero-width joiners, byte order mark. */
const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const khmerZero = 0x17e0;
const apostrophes = /['\u2019\u02bc\uff07]/g;

/** Letters with a stroke or joined, which Unicode does not take apart. */
const plainLetters: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['ł', 'l'],
  ['ı', 'i'],
  ['þ', 'th'],
]);

/**
 * A word in the one form that all its spellings share: compatibility forms undone (Unicode NFKC),
 * lower case, no accents, no apostrophes, no possessive. Khmer keeps every sign: its vowels are
 * marks too, and none of them is in the range of the accents.
 */
export function foldWord(word: string): string {
  const plain = /^[a-z0-9]+$/i.test(word);
  if (plain) return word.toLowerCase();
  return withoutPossessive(word)
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(accents, '')
    .replace(invisible, '')
    .replace(apostrophes, '')
    .replace(/[ßæœøđðłıþ]/g, (letter) => plainLetters.get(letter) ?? letter)
    .normalize('NFC');
}

/** `1,000` and `1000` are one number, `9.42` keeps its point, and Khmer figures read as ours do. */
export function foldNumber(number: string): string {
  return foldWord(number.replaceAll(',', '')).replace(/[\u17e0-\u17e9]/g, (figure) =>
    String(figure.charCodeAt(0) - khmerZero),
  );
}

/** A cluster (Khmer, Thai, Chinese …) in its composed form, without joiners. */
export function foldCluster(cluster: string): string {
  return cluster.normalize('NFC').replace(invisible, '');
}

function withoutPossessive(word: string): string {
  return word.replace(/['\u2019\u02bc\uff07][sS]$/, '');
}

/*
 * The articles, prepositions and pronouns of French, Italian and Catalan that lose their vowel before
 * another. "O’Brien", "don’t", "N’Djamena" and "T’aipei" keep what stands before the apostrophe.
 */
const elision =
  /^(?:[cdjlmns]|(?:jus|lors|puis|quoi)?qu|[dn]ell|sull|all|dall|un|que(?:st|ll))['\u2019\u02bc\uff07](?=([\p{L}]))/iu;

/** The word after an elided one: `alerte` of "l’alerte", `État` of "d’État"; others as they are. */
export function withoutElision(word: string): string {
  const [elided, next = ''] = elision.exec(word) ?? [];
  if (elided === undefined || !/^[aeiouhæœ]/i.test(next.normalize('NFD'))) return word;
  return word.slice(elided.length);
}
