import type { Document, Heading } from '../../document/document.ts';
import type { PackSettings } from '../../spec/template-manifest.ts';
import type { LoadedImage } from '../images/loaded-image.ts';
import { headingAnchor } from './anchors.ts';
import { dressPages } from './dress-pages.ts';
import { type FilledPages, type Flowed, fillPages, gridOf } from './fill-pages.ts';
import { flowBlocks } from './flow/flow-blocks.ts';
import { flowCover, flowTitle } from './flow/flow-title.ts';
import { headingsOf, titleHeading } from './headings-of.ts';
import { inlineText } from './inline-text.ts';
import { outlineOf } from './outline.ts';
import type { Layout } from './page.ts';
import type { Column } from './page-fill.ts';
import { type PagesOfPlaces, pagesOfPlaces, roomLacking, withPageNumbers } from './page-numbers.ts';
import type { LayoutContext, Setting } from './setting.ts';
import { addNode, type OpenNode } from './structure.ts';
import { notesAnchor, notesLabel, withNotes } from './with-notes.ts';

/**
 * A document as pages of placed boxes, with its structure and bookmarks. Where it prints page numbers,
 * in its contents or in "see page 4", they are filled in once its pages are known; it is set again
 * only where a number has more figures than it was given room for.
 */
export function layOut(
  document: Document,
  settings: PackSettings,
  logo: LoadedImage | undefined,
  context: LayoutContext,
): Layout {
  const pageCalls = new Map(context.pageCalls);
  for (;;) {
    const layout = layOutOnce(document, settings, logo, {
      ...context,
      ...freshCounts(),
      pageCalls,
    });
    const places = pagesOfPlaces(layout.pages.map(({ boxes }) => boxes));
    const lacking = roomLacking(pageCalls, places);
    if (lacking.size === 0) return withNumbers(layout, places, context);
    for (const [anchor, room] of lacking) pageCalls.set(anchor, room);
  }
}

/** What is counted while a document is flowed begins anew each time. */
function freshCounts(): Pick<LayoutContext, 'references' | 'noteNodes'> {
  return { references: new Map(), noteNodes: new Map() };
}

function withNumbers(layout: Layout, places: PagesOfPlaces, { measurer }: LayoutContext): Layout {
  const pages = layout.pages.map((page) => ({
    ...page,
    boxes: withPageNumbers(page.boxes, places, measurer),
  }));
  return { ...layout, pages };
}

function layOutOnce(
  document: Document,
  settings: PackSettings,
  logo: LoadedImage | undefined,
  context: LayoutContext,
): Layout {
  const structure = addNode(undefined, 'Document');
  const grid = gridOf(settings, context);
  const hasCover = settings.cover === 'page';
  const parts = { hasCover, measure: grid.measure };
  const { hasEndNotes, ...flowed } = flowDocument(document, parts, structure, context);
  const filled = fillPages(flowed, grid, (page) => columnOf(page, document, context), context);
  const furniture = { meta: document.meta, title: titleOf(document), settings, logo };
  const pages = dressPages(atLeastOne(filled), furniture, context);
  return { pages, structure, outline: outlineOfDocument(document, hasEndNotes, context) };
}

/** The title for the whole width, all else for a column. */
function flowDocument(
  { meta, blocks, notes }: Document,
  { hasCover, measure }: { readonly hasCover: boolean; readonly measure: number },
  structure: OpenNode,
  context: LayoutContext,
): Flowed & { readonly hasEndNotes: boolean } {
  const { style } = context;
  const title = titleHeading({ blocks });
  const whole: Setting = {
    x: style.page.left,
    measure: style.page.width - style.page.left - style.page.right,
    text: style.body,
    node: structure,
    language: meta.language,
    listDepth: 0,
    gap: style.blockGap,
  };
  const setting = { ...whole, measure };
  const flowHead = hasCover ? flowCover : flowTitle;
  const head = flowHead(meta, title, whole, context);
  const body = flowBlocks(title ? blocks.slice(1) : blocks, setting, context);
  const { items, foot, hasEndNotes } = withNotes(head, body, notes, setting, context);
  return { title: head, hasCover, text: items, foot, hasEndNotes };
}

/** On the first page text begins under the masthead and the banner. */
function columnOf(page: number, { meta }: Document, { style }: LayoutContext): Column {
  const bottom = style.page.height - style.page.bottom;
  if (page > 0 || style.mastheadHeight === 0) return { top: style.page.top, bottom };
  const hasBanner = meta.status === 'draft' || meta.marking || meta.embargoUntil;
  const room = hasBanner ? style.banner.size * 5.5 : style.body.leading * 2;
  return { top: Math.max(style.page.top, style.mastheadHeight + room), bottom };
}

function atLeastOne({ covers, pages }: FilledPages): FilledPages {
  const hasPages = covers.length + pages.length > 0;
  return { covers, pages: hasPages ? pages : [{ boxes: [], section: undefined }] };
}

/** The title stands over the bookmarks of its sections only where it is a heading among others. */
function outlineOfDocument(
  document: Document,
  hasEndNotes: boolean,
  context: LayoutContext,
): Layout['outline'] {
  const headings = headingsOf(document).map((heading, index) => ({
    heading,
    anchor: headingAnchor(index),
  }));
  const notes = {
    heading: { level: 2, inlines: [{ kind: 'text', text: notesLabel(context) } as const] },
    anchor: notesAnchor,
  };
  return outlineOf(hasEndNotes ? [...headings, notes] : headings);
}

/** Plain words of the title: the front matter's, or the first heading's. */
export function titleOf({ meta, blocks }: Document): string {
  const first: Heading | undefined = blocks.find((block) => block.kind === 'heading');
  return meta.title ?? (first ? inlineText(first.inlines) : '');
}
