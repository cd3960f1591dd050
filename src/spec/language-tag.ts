/** The shape of a tag of BCP 47, such as `en` or `en-GB`. */
export const languageTag: RegExp = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}$/;

export function isLanguageTag(text: string): boolean {
  return languageTag.test(text);
}
