import { beforeEach, expect, test } from 'vitest';
import { parseDocument } from '../../../src/document/parse-document.ts';
import type { PdfElement, PdfText } from '../../../src/verify/pdf-reading.ts';
import { everyFeature, setMarkdown } from '../draw/every-feature.ts';
import type { RawElement } from '../draw/raw-pdf.ts';
import { packSettings } from '../pack-settings.ts';
import { heading, paragraph } from '../trees.ts';
import { lawsOfFiles } from './all-laws.ts';
import { headingsOf } from './heading-laws.ts';
import { artifactsAreFurniture } from './order-laws.ts';
import { readTagged, type TaggedFile } from './tagged-file.ts';

// A law that finds nothing wrong with a file that breaks it holds nothing.

const bytes = setMarkdown(everyFeature);
let file: TaggedFile;

beforeEach(async () => {
  file = await readTagged(await bytes);
});

function elementOf(role: string): RawElement {
  const found = file.elements.find((element) => element.role === role);
  if (found === undefined) throw new Error(`no ${role}`);
  return found;
}

/** The objects of a file are plain data: to spoil them they are changed in place. */
function entriesOf(element: Pick<RawElement, 'dictionary'>): Map<string, unknown> {
  return element.dictionary.entries as Map<string, unknown>;
}

type Spoil = () => TaggedFile;

const spoils: readonly (readonly [keyof typeof lawsOfFiles, Spoil])[] = [
  ['elementsStandOnce', () => ({ ...file, elements: [...file.elements, elementOf('P')] })],
  ['contentIsReachedOnce', () => ({ ...file, contents: file.contents.slice(1) })],
  ['parentTreeAgrees', withElement],
  ['textIsTagged', () => ({ ...file, reading: { ...file.reading, untagged: ['lost'] } })],
  ['annotationsAreOwned', withAnnotationsElsewhere],
  ['linksStayOnTheirPage', withAnnotationsElsewhere],
  ['annotationsLieOnThePage', () => withPages({ width: 100 })],
  ['placesAreThere', withoutNames],
  ['namesAreInOrder', withNamesTurned],
  ['notesAreNamed', () => ({ ...file, elements: [...file.elements, elementOf('Note')] })],
  ['levelsSkipNone', withoutRole('H1')],
  ['bookmarksAreTheHeadings', withoutRole('H2')],
  ['bookmarksOpenAtTheirHeading', withTextsLower],
  ['partsStandInTheirWhole', () => ({ ...file, elements: [without(elementOf('LI'))] })],
  ['rowsAreEquallyWide', withoutCell],
  ['figuresAreDescribed', withoutDescription],
  ['treeGoesDownThePage', () => ({ ...file, contents: file.contents.toReversed() })],
];

test.each(spoils)('%s finds what breaks it', (name, spoil) => {
  const law = lawsOfFiles[name];
  expect(law?.(file)).toEqual([]);
  expect(law?.(spoil())).not.toEqual([]);
});

test('each law is broken above', () => {
  expect(spoils.map(([name]) => name)).toEqual(Object.keys(lawsOfFiles));
});

test('a heading that is not tagged is missed, and so is one that nobody wrote', () => {
  const document = parseDocument(everyFeature, 'a.md', () => {});
  const more = { ...document, blocks: [heading(2, 'Left out'), ...document.blocks] };
  const less = { ...document, blocks: [paragraph('One')] };
  expect(headingsOf(document, ['Notes'])(file)).toEqual([]);
  expect(headingsOf(more, ['Notes'])(file)).not.toEqual([]);
  expect(headingsOf(less, ['Notes'])(file)).not.toEqual([]);
});

test('an artifact between head and foot is seen', () => {
  const { page } = packSettings;
  expect(artifactsAreFurniture(page, [])(file)).toEqual([]);
  expect(artifactsAreFurniture({ ...page, marginTop: 0 }, [])(file)).not.toEqual([]);
});

function without({ parent: _, ...element }: RawElement): RawElement {
  return { ...element, parent: undefined };
}

function withElement(): TaggedFile {
  const [first, ...others] = file.contents;
  if (first === undefined) throw new Error('no content');
  return { ...file, contents: [{ ...first, element: elementOf('Code') }, ...others] };
}

function withAnnotationsElsewhere(): TaggedFile {
  const [, second] = file.pdf.pages();
  const contents = file.contents.map((each) =>
    each.annotation === undefined ? each : { ...each, page: second ?? 0 },
  );
  return { ...file, contents };
}

function withPages(change: { readonly width: number }): TaggedFile {
  return { ...file, pages: file.pages.map((page) => ({ ...page, ...change })) };
}

function withoutNames(): TaggedFile {
  entriesOf({ dictionary: file.pdf.catalogue }).delete('Names');
  return file;
}

function withNamesTurned(): TaggedFile {
  const names = file.pdf.dictionary(file.pdf.at(file.pdf.catalogue, 'Names', 'Dests'));
  (file.pdf.list(names.entries.get('Names')) as unknown[]).reverse();
  return file;
}

function withoutRole(role: string): Spoil {
  return () => ({ ...file, reading: { ...file.reading, elements: pruned(file, role) } });
}

function pruned({ reading }: TaggedFile, role: string): readonly PdfElement[] {
  const isKept = (child: PdfElement | PdfText): boolean =>
    child.kind === 'text' || child.role !== role;
  const prune = (element: PdfElement): PdfElement => ({
    ...element,
    children: element.children
      .filter(isKept)
      .map((child) => (child.kind === 'text' ? child : prune(child))),
  });
  return reading.elements.filter(isKept).map(prune);
}

function withTextsLower(): TaggedFile {
  const pages = file.pages.map((page) => ({
    ...page,
    texts: page.texts.map((text) => ({ ...text, baseline: text.baseline + 200 })),
  }));
  return { ...file, pages };
}

function withoutCell(): TaggedFile {
  const cell = elementOf('TD');
  return { ...file, elements: file.elements.filter((element) => element !== cell) };
}

function withoutDescription(): TaggedFile {
  entriesOf(elementOf('Figure')).delete('Alt');
  return file;
}
