import type { Attested, DescribedArticle } from '../spec/source-description.ts';
import type { SourceFile } from './article.ts';
import type { Found } from './extraction.ts';

/**
 * A description with what the file's own markup says where a person said nothing: inferred, with the
 * place as the reason, since a page's markup is often its site's and not the article's.
 */
export function withFound(
  description: DescribedArticle,
  { metadata, format }: Pick<SourceFile, 'metadata' | 'format'>,
): DescribedArticle {
  if (!metadata) return description;
  const { title, author = [], issued, publisher, containerTitle, URL: address, type } = metadata;
  const infer = <T>({ value, from, where }: Found<T>): Attested<T> => ({
    value,
    basis: 'inferred',
    reason: from === 'text' ? `from the text: ${where}` : `from ${carriers[format]}: ${where}`,
  });
  // An office speaks in a release: whoever typed it is not its author.
  const isUnsigned = description.author.length === 0 && description.issuer === undefined;
  return {
    ...(title && { title: infer(title) }),
    ...(issued && { issued: { ...infer(issued), value: { kind: 'date', date: issued.value } } }),
    ...(publisher && { publisher: infer(publisher) }),
    ...(containerTitle && { containerTitle: infer(containerTitle) }),
    ...(address && { URL: infer(address) }),
    ...(type && { type: infer(type) }),
    ...description,
    ...(isUnsigned && {
      author: author.map((name) => ({ ...infer(name), value: { name: name.value } })),
    }),
  };
}

const carriers: Readonly<Record<SourceFile['format'], string>> = {
  text: 'the file',
  markdown: 'the front matter',
  html: "the page's markup",
  pdf: "the document's properties",
  docx: "the document's properties",
};
