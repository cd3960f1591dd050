import type { Document } from '../../../src/document/document.ts';
import { parseDocument } from '../../../src/document/parse-document.ts';
import type { FileSystem } from '../../../src/project/file-system.ts';
import { nodeFileSystem } from '../../../src/project/node-file-system.ts';
import { plainPng } from '../png-file.ts';
import { type Outcome, setDocument } from '../set-document.ts';
import { textOfPdf } from './pdf-text.ts';

/** What a reader of the PDF has of a piece of Markdown, or why there is none. */
export async function textInPdf(markdown: string): Promise<string> {
  const { bytes, found } = await setExample(parsedExample(markdown));
  if (bytes === undefined) return `none: ${found.map(({ code }) => code).join(' ')}`;
  return textOfPdf(bytes);
}

/** Under front matter that says nothing: without it a rule at the start would be taken for one. */
export function parsedExample(markdown: string): Document {
  return withPictures(parseDocument(`---\n---\n${markdown}`, 'example.md', () => {}));
}

export function setExample(document: Document): Promise<Outcome> {
  const project = { root: '/project', shippedTemplates: '/project', files: onePicture };
  return setDocument(document, { project, baseFolder: '/project' });
}

const picture = plainPng();

/** Whatever is asked for is the same picture. */
export const onePicture: FileSystem = {
  ...nodeFileSystem,
  realPath: (path) => path,
  stat: () => ({ kind: 'file', size: picture.length, modified: 0 }),
  readFile: () => picture,
};

/** The pictures of the examples lie nowhere; here each has a file, wherever it is said to be. */
function withPictures(document: Document): Document {
  const copy: unknown = JSON.parse(JSON.stringify(document), (key, value: unknown) =>
    key === 'src' ? 'picture.png' : value,
  );
  return copy as Document;
}
