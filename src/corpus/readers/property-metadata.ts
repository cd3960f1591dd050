import { isLanguageTag } from '../../spec/language-tag.ts';
import type { Found } from '../extraction.ts';

/*
 * What programs write into the properties of a file when nobody gave a title or a name.
 */
const noTitle =
  /^(?:microsoft (?:word|powerpoint)\b.*|untitled.*|document\d*|presentation\d*|.*\.(?:docx?|pdf|indd|qxd|pptx?|odt|rtf|tex|dvi))$/i;
const noAuthor =
  /^(?:admin(?:istrator)?|user|unknown|owner|author|(?:windows|office) user|microsoft.*|python-docx|.*@.*)$/i;

/** The first title that a person can have given. */
export function titleProperty(titles: readonly string[], where: string): Found<string> | undefined {
  const value = titles.map(clean).find((title) => title !== '' && !noTitle.test(title));
  return value === undefined ? undefined : { value, from: 'markup', where };
}

/** Names of people or offices; several may stand in one property, with semicolons. */
export function authorProperty(names: readonly string[], where: string): readonly Found<string>[] {
  return names
    .flatMap((name) => name.split(';'))
    .map(clean)
    .filter((name) => name !== '' && !noAuthor.test(name))
    .slice(0, 50)
    .map((value) => ({ value, from: 'markup', where }));
}

export function languageProperty(
  language: string | undefined,
  where: string,
): Found<string> | undefined {
  return language !== undefined && isLanguageTag(language)
    ? { value: language, from: 'markup', where }
    : undefined;
}

function clean(text: string): string {
  return text
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, 500);
}
