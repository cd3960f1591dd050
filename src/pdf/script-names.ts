/** Scripts that are met with and that no font which ships has, by their names in English. */
const scripts: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/\p{Script=Thai}/u, 'Thai'],
  [/\p{Script=Lao}/u, 'Lao'],
  [/\p{Script=Myanmar}/u, 'Burmese'],
  [/[\p{Script=Han}\p{Script=Bopomofo}]/u, 'Chinese'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'Japanese'],
  [/\p{Script=Hangul}/u, 'Korean'],
  [/\p{Script=Devanagari}/u, 'Devanagari'],
  [/\p{Script=Bengali}/u, 'Bengali'],
  [/\p{Script=Gurmukhi}/u, 'Gurmukhi'],
  [/\p{Script=Gujarati}/u, 'Gujarati'],
  [/\p{Script=Tamil}/u, 'Tamil'],
  [/\p{Script=Telugu}/u, 'Telugu'],
  [/\p{Script=Kannada}/u, 'Kannada'],
  [/\p{Script=Malayalam}/u, 'Malayalam'],
  [/\p{Script=Sinhala}/u, 'Sinhala'],
  [/\p{Script=Tibetan}/u, 'Tibetan'],
  [/\p{Script=Mongolian}/u, 'Mongolian'],
  [/\p{Script=Ethiopic}/u, 'Ethiopic'],
  [/\p{Script=Syriac}/u, 'Syriac'],
  [/\p{Script=Thaana}/u, 'Thaana'],
];

const emoji = /[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}]/u;

/** What can be done about a character that no font has, by what it is. */
export function remedyFor(character: string): string {
  const script = scripts.find(([pattern]) => pattern.test(character))?.[1];
  const otherwise = 'take it out, exclude the passage it stands in, or build with --to md';
  if (script !== undefined) return `${script} cannot be set in a PDF: ${otherwise}`;
  if (emoji.test(character))
    return 'emoji cannot be set in a PDF: write a word, or a sign such as ✓';
  return otherwise;
}
