import type { PdfValue } from '../../../src/verify/pdf-values.ts';
import { numberOf } from '../draw/raw-pdf.ts';
import type { Law, TaggedFile } from './tagged-file.ts';

/** Each element stands once in the tree, under the parent that it names. */
export const elementsStandOnce: Law = ({ elements }) => {
  const seen = new Set<number>();
  return elements.flatMap(({ role, object, dictionary, parent }) => {
    const isAgain = seen.has(object);
    seen.add(object);
    const named = parent && numberOf(dictionary.entries.get('P'));
    return [
      ...(isAgain ? [`${role} ${object} stands twice`] : []),
      ...(named === parent?.object ? [] : [`${role} ${object} names another parent`]),
    ];
  });
};

/** Each marked content of a page is opened once, and reached once from the tree. */
export const contentIsReachedOnce: Law = ({ pages, contents }) => {
  const reached = countOf(
    contents
      .filter(({ content }) => content !== undefined)
      .map(({ page, content }) => placed(page, content)),
  );
  const opened = countOf(
    pages.flatMap((page) => page.opened.map((content) => placed(page.object, content))),
  );
  return [...new Set([...reached.keys(), ...opened.keys()])]
    .filter((key) => reached.get(key) !== 1 || opened.get(key) !== 1)
    .map(
      (key) =>
        `${key} is opened ${opened.get(key) ?? 0} and reached ${reached.get(key) ?? 0} times`,
    );
};

/** The tree of parents tells the same as the tree itself, which some readers never walk. */
export const parentTreeAgrees: Law = (file) => {
  const { pdf, contents } = file;
  const parents = parentsOf(file);
  const told = new Map<string, number>();
  for (const page of pdf.pages()) {
    const key = pdf.dictionary({ kind: 'reference', number: page }).entries.get('StructParents');
    const owners = pdf.list(parents.get(key ?? null));
    owners.forEach((owner, content) => {
      if (owner !== null) told.set(placed(page, content), numberOf(owner));
    });
  }
  const owned = new Map(
    contents
      .filter(({ content }) => content !== undefined)
      .map(({ page, content, element }) => [placed(page, content), element.object]),
  );
  return [...new Set([...told.keys(), ...owned.keys()])]
    .filter((key) => told.get(key) !== owned.get(key))
    .map(
      (key) =>
        `${key} belongs to ${owned.get(key)}, and by the tree of parents to ${told.get(key)}`,
    );
};

/** By key: the elements of a page's content, or the one of an annotation. */
export function parentsOf({ pdf }: TaggedFile): ReadonlyMap<PdfValue, PdfValue> {
  const root = pdf.dictionary(pdf.at(pdf.catalogue, 'StructTreeRoot'));
  return new Map(pdf.tree(pdf.dictionary(root.entries.get('ParentTree')), 'Nums'));
}

/** All text is of an element or an artifact. */
export const textIsTagged: Law = ({ reading }) =>
  reading.untagged.filter((text) => text.trim() !== '').map((text) => `untagged: ${text}`);

function placed(page: number, content: number | undefined): string {
  return `content ${content} of page ${page}`;
}

function countOf(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
