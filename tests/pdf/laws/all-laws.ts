import type { Document } from '../../../src/document/document.ts';
import type { PackSettings } from '../../../src/spec/template-manifest.ts';
import * as content from './content-laws.ts';
import * as heading from './heading-laws.ts';
import * as link from './link-laws.ts';
import * as nesting from './nesting-laws.ts';
import * as order from './order-laws.ts';
import { type Law, readTagged } from './tagged-file.ts';

/** Laws that need nothing but the file. */
export const lawsOfFiles: Readonly<Record<string, Law>> = {
  elementsStandOnce: content.elementsStandOnce,
  contentIsReachedOnce: content.contentIsReachedOnce,
  parentTreeAgrees: content.parentTreeAgrees,
  textIsTagged: content.textIsTagged,
  annotationsAreOwned: link.annotationsAreOwned,
  linksStayOnTheirPage: link.linksStayOnTheirPage,
  annotationsLieOnThePage: link.annotationsLieOnThePage,
  placesAreThere: link.placesAreThere,
  namesAreInOrder: link.namesAreInOrder,
  notesAreNamed: link.notesAreNamed,
  levelsSkipNone: heading.levelsSkipNone,
  bookmarksAreTheHeadings: heading.bookmarksAreTheHeadings,
  bookmarksOpenAtTheirHeading: heading.bookmarksOpenAtTheirHeading,
  partsStandInTheirWhole: nesting.partsStandInTheirWhole,
  rowsAreEquallyWide: nesting.rowsAreEquallyWide,
  figuresAreDescribed: nesting.figuresAreDescribed,
  treeGoesDownThePage: order.treeGoesDownThePage,
};

/** What was set, with what. */
export interface Origin {
  readonly document: Document;
  readonly settings: PackSettings;
  /** Headings that we add: over notes and contents. */
  readonly added: readonly string[];
}

/** Everything that is wrong with the tags of a file, a line each with the law that it breaks. */
export async function faultsOf(
  bytes: Uint8Array,
  { document, settings, added }: Origin,
): Promise<readonly string[]> {
  const file = await readTagged(bytes);
  const laws: Readonly<Record<string, Law>> = {
    ...lawsOfFiles,
    headings: heading.headingsOf(document, added),
    artifacts: order.artifactsAreFurniture(settings.page, furnitureOf(document, settings)),
  };
  return Object.entries(laws).flatMap(([name, law]) =>
    law(file).map((fault) => `${name}: ${fault}`),
  );
}

/** Words that may stand over the text or in the masthead. */
function furnitureOf({ meta }: Document, { watermark }: PackSettings): readonly string[] {
  return [meta.status ?? '', meta.marking ?? '', watermark].map((each) => each.toUpperCase());
}
