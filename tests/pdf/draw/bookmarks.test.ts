import { getDocumentProxy } from 'unpdf';
import { beforeAll, describe, expect, test } from 'vitest';
import { isKind, type PdfDictionary } from '../../../src/verify/pdf-values.ts';
import { everyFeature, setMarkdown } from './every-feature.ts';
import { numberOf, RawPdf } from './raw-pdf.ts';

let bytes: Uint8Array;
let pdf: RawPdf;

beforeAll(async () => {
  bytes = await setMarkdown(everyFeature);
  pdf = new RawPdf(bytes);
});

interface Bookmark {
  readonly title: string | undefined;
  readonly dictionary: PdfDictionary;
  readonly below: readonly Bookmark[];
}

/** Through `First` and `Next`, as a program that shows them goes. */
function bookmarksUnder(parent: PdfDictionary): readonly Bookmark[] {
  const found: Bookmark[] = [];
  for (let next = pdf.at(parent, 'First'); isKind(next, 'dictionary'); next = pdf.at(next, 'Next'))
    found.push({ title: pdf.text(next, 'Title'), dictionary: next, below: bookmarksUnder(next) });
  return found;
}

function all(bookmarks: readonly Bookmark[]): readonly Bookmark[] {
  return bookmarks.flatMap((bookmark) => [bookmark, ...all(bookmark.below)]);
}

function root(): PdfDictionary {
  return pdf.dictionary(pdf.at(pdf.catalogue, 'Outlines'));
}

/** Text that stands a little below a height of a page, y upwards. */
async function textBelow(page: number, top: number): Promise<string> {
  const shown = await (await getDocumentProxy(new Uint8Array(bytes))).getPage(page + 1);
  const { items } = await shown.getTextContent();
  return items
    .map((item) => ('str' in item ? item : { str: '', transform: [0, 0, 0, 0, 0, -1] }))
    .filter(({ transform }) => transform[5] < top && transform[5] > top - 30)
    .map(({ str }) => str)
    .join('');
}

describe('bookmarks', () => {
  test('count all that show below them', () => {
    const outline = bookmarksUnder(root());
    expect(all(outline).length).toBe(5);
    expect(pdf.at(root(), 'Count')).toBe(5);
    for (const { dictionary, below } of all(outline)) {
      const count = below.length === 0 ? undefined : all(below).length;
      expect(pdf.at(dictionary, 'Count')).toBe(count);
    }
  });

  test('open at their heading', async () => {
    for (const { title = '', dictionary } of all(bookmarksUnder(root()))) {
      const [page, kind, , top] = pdf.list(dictionary.entries.get('Dest'));
      expect(kind).toEqual({ kind: 'name', name: 'XYZ' });
      const at = pdf.pages().indexOf(numberOf(page));
      expect(await textBelow(at, Number(top))).toContain(title);
    }
  });
});

test('names of places are in the order of their bytes, each once', () => {
  const names = pdf
    .tree(pdf.dictionary(pdf.at(pdf.catalogue, 'Names', 'Dests')), 'Names')
    .map(([name]) => (isKind(name, 'string') ? name.bytes : ''));
  expect(names.length).toBeGreaterThan(7);
  expect(names).toEqual([...new Set(names)].sort((a, b) => (a < b ? -1 : 1)));
});
