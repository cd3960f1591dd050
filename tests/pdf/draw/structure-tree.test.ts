import { beforeAll, describe, expect, test } from 'vitest';
import { drawLayout } from '../../../src/pdf/draw/draw-layout.ts';
import { headingRoles } from '../../../src/pdf/draw/heading-roles.ts';
import { shippedFonts } from '../../../src/pdf/fonts/font-book.ts';
import { addNode, type StructureRole } from '../../../src/pdf/layout/structure.ts';
import { isKind, type PdfValue } from '../../../src/verify/pdf-values.ts';
import { everyFeature, setMarkdown } from './every-feature.ts';
import { numberOf, type RawElement, RawPdf } from './raw-pdf.ts';

// Judged through the objects of the file: programs that check files miss most of this.

let pdf: RawPdf;

beforeAll(async () => {
  pdf = new RawPdf(await setMarkdown(everyFeature));
});

function ofRole(role: string): readonly RawElement[] {
  return pdf.elements().filter((element) => element.role === role);
}

function bytesOf(value: PdfValue): string {
  return isKind(value, 'string') ? value.bytes : '';
}

describe('the structure tree', () => {
  test('has each element once, under the parent that it names', () => {
    const elements = pdf.elements();
    expect(elements.length).toBeGreaterThan(80);
    expect(new Set(elements.map(({ object }) => object)).size).toBe(elements.length);
    for (const { dictionary, parent } of elements.slice(1))
      expect(numberOf(dictionary.entries.get('P'))).toBe(parent?.object);
  });

  test('tells of each piece of content which element it belongs to, in the parent tree too', () => {
    const root = pdf.dictionary(pdf.at(pdf.catalogue, 'StructTreeRoot'));
    const parents = new Map(pdf.tree(pdf.dictionary(root.entries.get('ParentTree')), 'Nums'));
    const contents = pdf.contents().filter(({ content }) => content !== undefined);
    const pages = pdf.list(pdf.at(pdf.catalogue, 'Pages', 'Kids'));
    let told = 0;
    for (const page of pages) {
      const key = pdf.dictionary(page).entries.get('StructParents') ?? null;
      pdf.list(parents.get(key)).forEach((owner, id) => {
        const own = contents.filter((c) => c.page === numberOf(page) && c.content === id);
        expect(own.map(({ element }) => element.object)).toEqual([numberOf(owner)]);
        told += 1;
      });
    }
    expect(told).toBe(contents.length);
  });

  test('has each annotation in one Link, on the page that shows it', () => {
    const root = pdf.dictionary(pdf.at(pdf.catalogue, 'StructTreeRoot'));
    const parents = new Map(pdf.tree(pdf.dictionary(root.entries.get('ParentTree')), 'Nums'));
    const owned = pdf.contents().filter(({ annotation }) => annotation !== undefined);
    const shown = pdf.list(pdf.at(pdf.catalogue, 'Pages', 'Kids')).flatMap((page) =>
      pdf.list(pdf.dictionary(page).entries.get('Annots')).map((annotation) => ({
        annotation: numberOf(annotation),
        page: numberOf(page),
        dictionary: pdf.dictionary(annotation),
      })),
    );
    expect(new Set(shown.map(({ page }) => page)).size).toBeGreaterThan(2);
    expect(owned.length).toBe(shown.length);
    for (const { annotation, page, dictionary } of shown) {
      const owners = owned.filter((each) => each.annotation === annotation);
      expect(owners.map((owner) => [owner.page, owner.element.role])).toEqual([[page, 'Link']]);
      const key = dictionary.entries.get('StructParent') ?? null;
      expect(numberOf(parents.get(key))).toBe(owners[0]?.element.object);
      expect(pdf.text(dictionary, 'Contents')).toMatch(/\S/);
    }
  });

  test('has the content of a Link on the page of its annotations', () => {
    const pagesOf = new Map<RawElement, Set<number>>();
    for (const { element, page } of pdf.contents())
      if (element.role === 'Link')
        pagesOf.set(element, (pagesOf.get(element) ?? new Set()).add(page));
    expect(pagesOf.size).toBeGreaterThan(5);
    for (const pages of pagesOf.values()) expect(pages.size).toBe(1);
  });

  test('names each note, in the tree of names too', () => {
    const notes = ofRole('Note').map(({ dictionary, object }) => [
      pdf.text(dictionary, 'ID'),
      object,
    ]);
    expect(notes.map(([name]) => name)).toEqual(['note000001', 'note000002']);
    const names = pdf.dictionary(pdf.at(pdf.catalogue, 'StructTreeRoot', 'IDTree'));
    expect(
      pdf.tree(names, 'Names').map(([name, value]) => [bytesOf(name), numberOf(value)]),
    ).toEqual(notes);
  });

  test('says of lists how they count, and of header cells what they head', () => {
    const numbering = ofRole('L').map(({ dictionary }) =>
      pdf.name(pdf.dictionary(dictionary.entries.get('A')), 'ListNumbering'),
    );
    expect(numbering).toEqual(['Disc', 'Disc', 'Decimal', 'Decimal']);
    const scopes = ofRole('TH').map(({ dictionary }) =>
      pdf.name(pdf.dictionary(dictionary.entries.get('A')), 'Scope'),
    );
    expect(scopes).toEqual(['Column', 'Column']);
  });

  test('has figures with their description and place, and none for a decoration', () => {
    const figures = ofRole('Figure').map(({ dictionary }) => pdf.text(dictionary, 'Alt'));
    expect(figures).toEqual(['inline picture', 'a picture that leads', 'A field of colour']);
    for (const { dictionary } of ofRole('Figure')) {
      const [left = 0, bottom = 0, right = 0, top = 0] = pdf.numbers(dictionary, 'A', 'BBox');
      // Inside the margins of the page, and three by two as the picture is.
      expect(left).toBeGreaterThanOrEqual(69.99);
      expect(bottom).toBeGreaterThanOrEqual(71.99);
      expect(right).toBeLessThanOrEqual(525.3);
      expect(top).toBeLessThanOrEqual(841.89 - 72);
      expect((right - left) / (top - bottom)).toBeCloseTo(1.5, 1);
    }
  });

  test('begins with H1 and skips no level on the way down', () => {
    const headings = pdf.elements().filter(({ role }) => /^H\d$/.test(role));
    expect(headings.map(({ role }) => role)).toEqual(['H1', 'H2', 'H1', 'H2', 'H2', 'H2']);
  });
});

test.each<readonly [readonly StructureRole[], readonly StructureRole[]]>([
  [
    ['H1', 'H2', 'H3', 'H2', 'H1', 'H2'],
    ['H1', 'H2', 'H3', 'H2', 'H1', 'H2'],
  ],
  [
    ['H2', 'H4', 'H3', 'H6', 'H2'],
    ['H1', 'H2', 'H2', 'H3', 'H1'],
  ],
  [
    ['H6', 'H1', 'H3', 'H5', 'H2'],
    ['H1', 'H1', 'H2', 'H3', 'H2'],
  ],
])('headings %j are tagged %j', (written, tagged) => {
  const root = addNode(undefined, 'Document');
  for (const role of written) addNode(addNode(root, 'Sect'), role);
  expect([...headingRoles(root).values()]).toEqual(tagged);
});

test('a passage in another language says so', async () => {
  const structure = addNode(undefined, 'Document');
  const paragraph = addNode(structure, 'P');
  addNode(paragraph, 'Span', { language: 'km' });
  const info = {
    title: 'A',
    authors: [],
    subject: '',
    keywords: [],
    rights: '',
    language: 'en',
    created: new Date(0),
    producer: 'p',
    id: new Uint8Array(16),
  };
  const layout = { pages: [{ width: 200, height: 200, boxes: [] }], structure, outline: [] };
  const made = new RawPdf(await drawLayout({ layout, fonts: shippedFonts(), images: [], info }));
  const languages = made
    .elements()
    .map(({ role, dictionary }) => [role, made.text(dictionary, 'Lang')]);
  expect(languages).toEqual([
    ['Document', undefined],
    ['P', undefined],
    ['Span', 'km'],
  ]);
  expect(made.text(made.catalogue, 'Lang')).toBe('en');
});
