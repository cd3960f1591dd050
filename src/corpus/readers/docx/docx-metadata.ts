import type { Metadata } from '../../extraction.ts';
import { authorProperty, languageProperty, titleProperty } from '../property-metadata.ts';
import { walkXml } from './walk-xml.ts';

/**
 * What `docProps/core.xml` says, in the terms of Dublin Core. Its dates are those of the file: a text of
 * 2013 may have been saved anew today, so they date nothing.
 */
export function docxMetadata(xml: string): Metadata {
  const found = new Map<string, string>();
  let open: string | undefined;
  walkXml(xml, {
    open(name) {
      open = name;
    },
    close() {
      open = undefined;
    },
    text(text) {
      if (open !== undefined) found.set(open, (found.get(open) ?? '') + text.slice(0, 1000));
    },
  });
  const where = (name: string): string => `docx core.xml ${name}`;
  const listed = (name: string): readonly string[] => [found.get(name) ?? ''];
  const title = titleProperty(listed('dc:title'), where('dc:title'));
  const author = authorProperty(listed('dc:creator'), where('dc:creator'));
  const language = languageProperty(found.get('dc:language'), where('dc:language'));
  return {
    ...(title && { title }),
    ...(author.length > 0 && { author }),
    ...(language && { language }),
  };
}
