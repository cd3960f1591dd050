import { type PageText, sortPageText, type TextItem } from './page-text.ts';
import { PdfFile } from './pdf-file.ts';
import type { PdfElement, PdfOutlineItem, PdfReading, PdfText } from './pdf-reading.ts';
import { readStructure, type StructureChild, type StructureElement } from './pdf-structure.ts';
import { BrokenPdf, isKind, textOfString } from './pdf-values.ts';

/**
 * Reads a PDF back by its tags. The tree comes from the file's own objects, so that an element which
 * goes on over pages is one; the text comes from pdf.js, through each font's ToUnicode and nothing
 * else. Rejects with an `Error` where the file is damaged or encrypted.
 */
export async function readPdf(bytes: Uint8Array): Promise<PdfReading> {
  const file = new PdfFile(bytes);
  const catalogue = file.entry(file.trailer, 'Root');
  if (!isKind(catalogue, 'dictionary')) throw new BrokenPdf('no catalogue');
  const structure = readStructure(file, catalogue) ?? [];
  const language = textOfString(file.entry(catalogue, 'Lang'));
  // pdf.js is 1.6 MB of script: only a run that makes a PDF waits for it.
  const { getDocumentProxy } = await import('unpdf');
  // pdf.js takes the buffer away from its owner, so it is given one of its own.
  const pdf = await getDocumentProxy(new Uint8Array(bytes), {
    verbosity: 0,
    isEvalSupported: false,
  });
  try {
    const pages = await readPages(pdf);
    const { info, metadata } = await pdf.getMetadata();
    const xmp = metadata?.getRaw();
    return {
      pages: pdf.numPages,
      elements: structure.map((element) => withText(element, pages)),
      artifacts: [...pages.values()].map((page) => page.text.artifacts),
      untagged: [...pages.values()].map((page) => page.text.untagged),
      metadata: textEntries(info),
      ...(typeof xmp === 'string' && { xmp }),
      ...(language !== undefined && { language }),
      outline: await readOutline(pdf, (await pdf.getOutline()) ?? []),
    };
  } finally {
    await pdf.loadingTask.destroy();
  }
}

type Pdf = Awaited<ReturnType<typeof import('unpdf').getDocumentProxy>>;

interface ReadPage {
  /** From 1. */
  readonly number: number;
  readonly text: PageText;
}

/** By the number of the page's object, in order. */
type Pages = ReadonlyMap<number, ReadPage>;

async function readPages(pdf: Pdf): Promise<Pages> {
  const pages = new Map<number, ReadPage>();
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const content = await page.getTextContent({
      includeMarkedContent: true,
      // Else pdf.js undoes ligatures by itself, and a font that maps them wrongly would pass.
      disableNormalization: true,
    });
    const items = content.items as readonly TextItem[];
    pages.set(page.ref?.num ?? -number, { number, text: sortPageText(items) });
    page.cleanup();
  }
  return pages;
}

function withText(element: StructureElement, pages: Pages): PdfElement {
  const children = element.children.flatMap((child) => childWithText(child, pages));
  const on = new Set(
    children.flatMap((child) => (child.kind === 'text' ? child.page : child.pages)),
  );
  return { ...element, pages: [...on].sort((a, b) => a - b), children };
}

function childWithText(child: StructureChild, pages: Pages): readonly (PdfElement | PdfText)[] {
  if (child.kind === 'element') return [withText(child, pages)];
  if (child.kind === 'object' || child.page === undefined) return [];
  const page = pages.get(child.page);
  const text = page?.text.marked.get(child.id);
  return page === undefined || text === undefined
    ? []
    : [{ kind: 'text', text, page: page.number }];
}

function textEntries(info: object): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(info).flatMap(([key, value]) =>
      typeof value === 'string' ? [[key, value] as const] : [],
    ),
  );
}

type OutlineNodes = Awaited<ReturnType<Pdf['getOutline']>>;

async function readOutline(pdf: Pdf, nodes: OutlineNodes): Promise<readonly PdfOutlineItem[]> {
  const items: PdfOutlineItem[] = [];
  for (const node of nodes) {
    const page = await pageOf(pdf, node.dest);
    const inner = await readOutline(pdf, node.items);
    items.push({ title: node.title, ...(page !== undefined && { page }), items: inner });
  }
  return items;
}

/** A destination is an array that starts with a page, or the name of one. */
async function pageOf(pdf: Pdf, dest: unknown): Promise<number | undefined> {
  const target = typeof dest === 'string' ? await pdf.getDestination(dest) : dest;
  const first: unknown = Array.isArray(target) ? target[0] : undefined;
  if (typeof first !== 'object' || first === null || !('num' in first && 'gen' in first))
    return undefined;
  const index = await pdf.getPageIndex({ num: Number(first.num), gen: Number(first.gen) });
  return index + 1;
}
