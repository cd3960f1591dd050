import type { Found, Metadata } from '../../extraction.ts';
import {
  authorProperty,
  dateProperty,
  languageProperty,
  titleProperty,
} from '../property-metadata.ts';
import type { PdfProperties } from './pdf-text.ts';

/** `heading` is the largest type of the first page: it is the title, by sight, where the properties have none. */
export function pdfMetadata(properties: PdfProperties, heading: string | undefined): Metadata {
  const title = titleProperty(properties.titles, 'Title') ?? seenTitle(heading);
  const author = authorProperty(properties.authors, 'Author');
  const issued = dateProperty(dayOf(properties.created), 'CreationDate');
  const language = languageProperty(properties.language, 'Lang');
  return {
    ...(title && { title }),
    ...(author.length > 0 && { author }),
    ...(issued && { issued }),
    ...(language && { language }),
  };
}

function seenTitle(heading: string | undefined): Found<string> | undefined {
  if (heading === undefined) return undefined;
  return { value: heading, from: 'text', where: 'the largest type of its first page' };
}

/** `D:20190119083000+07'00'` → `2019-01-19`. */
function dayOf(created: string | undefined): string | undefined {
  const [, year, month, day] = /^(?:D:)?(\d{4})(\d\d)?(\d\d)?/.exec(created ?? '') ?? [];
  return [year, month, day].filter((part) => part !== undefined).join('-') || undefined;
}
