import { isPartialDate } from '../../../spec/calendar.ts';
import type { Found, Metadata } from '../../extraction.ts';
import type { PdfProperties } from './pdf-text.ts';

/** What programs write there when nobody gave a title. */
const noTitle =
  /^(?:microsoft (?:word|powerpoint)\b.*|untitled.*|document\d*|.*\.(?:docx?|pdf|indd|qxd|pptx?|odt|rtf|tex|dvi))$/i;
const noAuthor = /^(?:admin(?:istrator)?|user|unknown|owner|author|windows user|microsoft|.*@.*)$/i;

/** `heading` is the largest type of the first page: where the properties have no title it is one, by sight. */
export function pdfMetadata(properties: PdfProperties, heading: string | undefined): Metadata {
  const title = titleOf(properties, heading);
  const author = properties.authors
    .map(clean)
    .filter((name) => name !== '' && !noAuthor.test(name));
  const date = dateOf(properties.created);
  const { language } = properties;
  return {
    ...(title && { title }),
    ...(author.length > 0 && {
      author: author.map((value) => ({ value, from: 'markup', where: 'Author' })),
    }),
    ...(date !== undefined && {
      issued: { value: date, from: 'markup', where: 'CreationDate, the day the file was made' },
    }),
    ...(language !== undefined &&
      /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(language) && {
        language: { value: language, from: 'markup', where: 'Lang' },
      }),
  };
}

function titleOf(
  { titles }: PdfProperties,
  heading: string | undefined,
): Found<string> | undefined {
  const own = titles.map(clean).find((title) => title !== '' && !noTitle.test(title));
  if (own !== undefined) return { value: own, from: 'markup', where: 'Title' };
  if (heading === undefined) return undefined;
  return { value: heading, from: 'text', where: 'the largest type of its first page' };
}

function clean(text: string): string {
  return text
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, 500);
}

/** `D:20190119083000+07'00'` → `2019-01-19`. */
function dateOf(created: string | undefined): string | undefined {
  const [, year, month, day] = /^(?:D:)?(\d{4})(\d\d)?(\d\d)?/.exec(created ?? '') ?? [];
  const date = [year, month, day].filter((part) => part !== undefined).join('-');
  return isPartialDate(date) ? date : undefined;
}
