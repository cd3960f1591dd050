import type { Found, Metadata } from '../../extraction.ts';
import { authorProperty, languageProperty, titleProperty } from '../property-metadata.ts';
import type { PdfProperties } from './pdf-text.ts';

/**
 * `heading` is the largest type of the first page: it is the title, by sight, where the properties have
 * none. The day that the file was made on dates the file, and not its text.
 */
export function pdfMetadata(properties: PdfProperties, heading: string | undefined): Metadata {
  const title = titleProperty(properties.titles, 'Title') ?? seenTitle(heading);
  const author = authorProperty(properties.authors, 'Author');
  const language = languageProperty(properties.language, 'Lang');
  return {
    ...(title && { title }),
    ...(author.length > 0 && { author }),
    ...(language && { language }),
  };
}

function seenTitle(heading: string | undefined): Found<string> | undefined {
  if (heading === undefined) return undefined;
  return { value: heading, from: 'text', where: 'the largest type of its first page' };
}
