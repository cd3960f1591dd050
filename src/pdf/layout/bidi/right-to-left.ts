/**
 * What makes the order of a text more than its own: letters that are written from right to left,
 * figures of Arabic, and the signs that ask for that direction.
 */
const rightToLeft =
  /[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc]|[\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

export function holdsRightToLeft(text: string): boolean {
  return rightToLeft.test(text);
}

/** ISO 639 codes of languages that are written from right to left, with no script named. */
const languages = /^(?:ar|arc|ckb|dv|fa|he|iw|ji|ks|nqo|pa-PK|prs|ps|sd|syr|ug|ur|yi)(?:-|$)/i;

/** Of a BCP 47 tag. */
export function isRightToLeftLanguage(language: string): boolean {
  if (/-(?:Latn|Cyrl)(?:-|$)/i.test(language)) return false;
  return languages.test(language) || /-(?:Arab|Hebr|Syrc|Thaa)(?:-|$)/i.test(language);
}
