import type { PdfDictionary } from '../../../src/verify/pdf-values.ts';
import { isKind } from '../../../src/verify/pdf-values.ts';
import { numberOf, type RawElement } from '../draw/raw-pdf.ts';
import { parentsOf } from './content-laws.ts';
import type { Law, TaggedFile } from './tagged-file.ts';

interface Annotation {
  readonly object: number;
  readonly page: number;
  readonly dictionary: PdfDictionary;
}

function annotationsOf({ pdf }: TaggedFile): readonly Annotation[] {
  return pdf.pages().flatMap((page) =>
    pdf
      .list(pdf.dictionary({ kind: 'reference', number: page }).entries.get('Annots'))
      .map((annotation) => ({
        object: numberOf(annotation),
        page,
        dictionary: pdf.dictionary(annotation),
      })),
  );
}

/** Each annotation is of one Link, which shows it on the page that has it, and says where it leads. */
export const annotationsAreOwned: Law = (file) => {
  const parents = parentsOf(file);
  const owned = file.contents.filter(({ annotation }) => annotation !== undefined);
  const shown = annotationsOf(file);
  const faults = shown.flatMap(({ object, page, dictionary }) => {
    const owners = owned.filter(({ annotation }) => annotation === object);
    const [owner] = owners;
    const name = `annotation ${object}`;
    if (owners.length !== 1 || owner === undefined) return [`${name} has ${owners.length} owners`];
    const parent = parents.get(dictionary.entries.get('StructParent') ?? null);
    return [
      ...(owner.element.role === 'Link' ? [] : [`${name} is of a ${owner.element.role}`]),
      ...(owner.page === page ? [] : [`${name} is on page ${page}, its element on ${owner.page}`]),
      ...(parent && numberOf(parent) === owner.element.object
        ? []
        : [`${name} has another parent by the tree of parents`]),
      ...(/\S/.test(file.pdf.text(dictionary, 'Contents') ?? '') ? [] : [`${name} says nothing`]),
    ];
  });
  const strays = owned.filter(
    ({ annotation }) => !shown.some(({ object }) => object === annotation),
  );
  return [...faults, ...strays.map(({ annotation }) => `annotation ${annotation} is on no page`)];
};

/** What a Link holds stands on one page, with its annotations: readers take its place from there. */
export const linksStayOnTheirPage: Law = ({ contents }) => {
  const pages = new Map<RawElement, Set<number>>();
  for (const { element, page } of contents)
    if (element.role === 'Link') pages.set(element, (pages.get(element) ?? new Set()).add(page));
  return [...pages]
    .filter(([, on]) => on.size !== 1)
    .map(([{ object }, on]) => `Link ${object} stands on pages ${[...on].join(', ')}`);
};

/** Each area lies on its page and is no line. */
export const annotationsLieOnThePage: Law = (file) =>
  annotationsOf(file).flatMap(({ object, page, dictionary }) => {
    const { width = 0, height = 0 } = file.pages.find((each) => each.object === page) ?? {};
    const [left = 0, bottom = 0, right = 0, top = 0] = file.pdf.numbers(dictionary, 'Rect');
    const isSound = left >= 0 && bottom >= 0 && right <= width && top <= height;
    return isSound && right - left > 0.5 && top - bottom > 0.5
      ? []
      : [`annotation ${object} lies at ${left} ${bottom} ${right} ${top}`];
  });

/** A link inside the file leads to a place that there is. */
export const placesAreThere: Law = (file) => {
  const names = new Set(namesUnder(file, 'Names', 'Dests'));
  return annotationsOf(file).flatMap(({ object, dictionary }) => {
    const target = file.pdf.at(dictionary, 'Dest') ?? file.pdf.at(dictionary, 'A', 'D');
    if (!isKind(target, 'string') || names.has(target.bytes)) return [];
    return [`annotation ${object} leads to ${target.bytes}, which is nowhere`];
  });
};

/** Readers search names by halves, so they must be in the order of their bytes. */
export const namesAreInOrder: Law = (file) => {
  const trees = [
    namesUnder(file, 'Names', 'Dests'),
    namesUnder(file, 'StructTreeRoot', 'IDTree'),
    namesUnder(file, 'Names', 'EmbeddedFiles'),
  ];
  const wrong = trees.flatMap((names) =>
    names.filter((name, index) => index > 0 && name <= (names[index - 1] ?? '')),
  );
  const keys = [...parentsOf(file).keys()].filter((key) => typeof key === 'number');
  const unsorted = keys.filter((key, index) => index > 0 && key <= (keys[index - 1] ?? -1));
  return [...wrong, ...unsorted].map((name) => `${name} is out of order`);
};

function namesUnder({ pdf }: TaggedFile, ...path: readonly string[]): readonly string[] {
  const root = pdf.at(pdf.catalogue, ...path);
  if (!isKind(root, 'dictionary')) return [];
  return pdf.tree(root, 'Names').map(([name]) => (isKind(name, 'string') ? name.bytes : ''));
}

/** Notes have names, each its own, and are found by them. */
export const notesAreNamed: Law = (file) => {
  const names = file.elements
    .filter(({ role }) => role === 'Note')
    .map(({ dictionary }) => file.pdf.text(dictionary, 'ID') ?? '');
  const known = new Set(namesUnder(file, 'StructTreeRoot', 'IDTree'));
  const lost = names
    .filter((name) => !known.has(name))
    .map((name) => `note “${name}” is not found`);
  return new Set(names).size === names.length ? lost : [...lost, 'notes share a name'];
};
