import type { Document } from '../../../src/document/document.ts';
import { textOfInlines } from '../../../src/document/inline-text.ts';
import { type PdfElement, textOfElement } from '../../../src/verify/pdf-reading.ts';
import { isKind, type PdfDictionary } from '../../../src/verify/pdf-values.ts';
import { numberOf } from '../draw/raw-pdf.ts';
import type { Law, TaggedFile } from './tagged-file.ts';

const isHeading = /^H[1-6]$/;

interface TaggedHeading {
  readonly level: number;
  readonly text: string;
}

function taggedHeadings({ reading }: TaggedFile): readonly TaggedHeading[] {
  const visit = (element: PdfElement): readonly TaggedHeading[] =>
    isHeading.test(element.role)
      ? [{ level: Number(element.role.slice(1)), text: bare(textOfElement(element, labels)) }]
      : element.children.flatMap((child) => (child.kind === 'element' ? visit(child) : []));
  return reading.elements.flatMap(visit);
}

/** Calls of notes and numbers are no part of what a heading says. */
const labels: ReadonlySet<string> = new Set(['Reference', 'Lbl']);

/** Without spaces and what a line's end adds. */
function bare(text: string): string {
  return text.replace(/[\s\u00ad\u200b]+/g, '');
}

/** The first is H1, and none is more than a level below the one before. */
export const levelsSkipNone: Law = (file) => {
  const headings = taggedHeadings(file);
  return headings
    .filter(({ level }, index) => level > (headings[index - 1]?.level ?? 0) + 1)
    .map(({ level, text }) => `“${text}” is H${level} under what is higher by more than one`);
};

/** The headings of the document are tagged as such, in order; besides them only those we add. */
export function headingsOf(document: Document, added: readonly string[]): Law {
  const wanted = writtenHeadings(document);
  const ours = new Set([document.meta.title ?? '', ...added].map(bare));
  return (file) => {
    const left = [...wanted];
    const strange = taggedHeadings(file).filter(({ text }) => {
      if (text === left[0]) return left.shift() === undefined;
      return !ours.has(text);
    });
    return [
      ...strange.map(({ text }) => `“${text}” is tagged as a heading out of its turn`),
      ...left.map((text) => `“${text}” is not tagged as a heading`),
    ];
  };
}

/** Wherever they stand, notes and boxes included. */
function writtenHeadings(document: Document): readonly string[] {
  const found: string[] = [];
  JSON.stringify([document.blocks, document.notes], (_, value: unknown) => {
    if (isWrittenHeading(value)) found.push(bare(textOfInlines(value.inlines)));
    return value;
  });
  return found;
}

function isWrittenHeading(
  value: unknown,
): value is { inlines: Parameters<typeof textOfInlines>[0] } {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'heading';
}

interface Bookmark {
  readonly title: string;
  readonly dictionary: PdfDictionary;
}

function bookmarksOf({ pdf }: TaggedFile): readonly Bookmark[] {
  const under = (parent: PdfDictionary): readonly Bookmark[] => {
    const found: Bookmark[] = [];
    for (
      let next = pdf.at(parent, 'First');
      isKind(next, 'dictionary');
      next = pdf.at(next, 'Next')
    )
      found.push({ title: pdf.text(next, 'Title') ?? '', dictionary: next }, ...under(next));
    return found;
  };
  const root = pdf.at(pdf.catalogue, 'Outlines');
  return isKind(root, 'dictionary') ? under(root) : [];
}

/** Bookmarks are the headings, in order. */
export const bookmarksAreTheHeadings: Law = (file) => {
  const titles = bookmarksOf(file).map(({ title }) => bare(title));
  const headings = new Set(taggedHeadings(file).map(({ text }) => text));
  return titles
    .filter((title) => !headings.has(title))
    .map((title) => `the bookmark “${title}” is no heading`);
};

/** A bookmark opens at most a few lines above its heading, on the heading's page and in its column. */
export const bookmarksOpenAtTheirHeading: Law = (file) =>
  bookmarksOf(file).flatMap(({ title, dictionary }) => {
    const [page, kind, left, top] = file.pdf.list(dictionary.entries.get('Dest'));
    if (!isKind(kind, 'name') || kind.name !== 'XYZ') return [`“${title}” opens anywhere`];
    const on = file.pages.find(({ object }) => object === numberOf(page));
    const from = (on?.height ?? 0) - Number(top);
    const below = (on?.texts ?? [])
      .filter(
        ({ x, baseline, size }) =>
          x > Number(left) - 2 && baseline > from - 1 && baseline < from + Math.max(size * 3, 36),
      )
      .map(({ text }) => bare(text))
      .join('');
    return isBegun(below, bare(title)) ? [] : [`“${title}” opens at “${below.slice(0, 40)}”`];
  });

/** Whether the first letters of a title are there; the rest may stand on later lines. */
function isBegun(text: string, title: string): boolean {
  return text.includes(title.slice(0, 12));
}
