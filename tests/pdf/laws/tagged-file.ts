import { getDocumentProxy } from 'unpdf';
import type { PdfReading } from '../../../src/verify/pdf-reading.ts';
import { readPdf } from '../../../src/verify/read-pdf.ts';
import { type RawContent, type RawElement, RawPdf } from '../draw/raw-pdf.ts';

/** A PDF read three ways: its objects, what stands on its pages, and what its tags say. */
export interface TaggedFile {
  readonly pdf: RawPdf;
  readonly elements: readonly RawElement[];
  /** In the order of the tree. */
  readonly contents: readonly RawContent[];
  readonly pages: readonly PageMarks[];
  readonly reading: PdfReading;
}

export interface PageMarks {
  /** Number of the page's object. */
  readonly object: number;
  readonly width: number;
  readonly height: number;
  /** Ids of marked content in the order in which they are opened. */
  readonly opened: readonly number[];
  readonly texts: readonly MarkedText[];
}

/** A stretch of text where it stands, in points from the page's top left. */
export interface MarkedText {
  /** Of the content it is marked as; `undefined` of artifacts. */
  readonly content: number | undefined;
  readonly text: string;
  readonly x: number;
  readonly baseline: number;
  readonly size: number;
}

/** What a law finds wrong with a file, a line each. */
export type Law = (file: TaggedFile) => readonly string[];

export async function readTagged(bytes: Uint8Array): Promise<TaggedFile> {
  const pdf = new RawPdf(bytes);
  const pages = await readMarks(bytes);
  const reading = await readPdf(bytes);
  return { pdf, elements: pdf.elements(), contents: pdf.contents(), pages, reading };
}

async function readMarks(bytes: Uint8Array): Promise<readonly PageMarks[]> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  const pages: PageMarks[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const [, , width = 0, height = 0] = page.view;
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const marks = marksOf(items as readonly Item[], height);
    pages.push({ object: page.ref?.num ?? 0, width, height, ...marks });
  }
  await pdf.loadingTask.destroy();
  return pages;
}

interface Item {
  readonly type?: string;
  /** Such as `p10R_mc3`; `null` of artifacts. */
  readonly id?: string | null;
  readonly str?: string;
  readonly transform?: readonly number[];
  readonly height?: number;
}

function marksOf(items: readonly Item[], height: number): Pick<PageMarks, 'opened' | 'texts'> {
  const open: (number | undefined)[] = [];
  const opened: number[] = [];
  const texts: MarkedText[] = [];
  for (const { type, id, str = '', transform = [], height: size = 0 } of items) {
    if (type === 'endMarkedContent') open.pop();
    else if (type?.startsWith('begin')) {
      const content = Number(id?.match(/_mc(\d+)$/)?.[1] ?? Number.NaN);
      open.push(Number.isNaN(content) ? open.at(-1) : content);
      if (!Number.isNaN(content)) opened.push(content);
    } else if (str.trim() !== '') {
      const [, , , , x = 0, y = 0] = transform;
      texts.push({ content: open.at(-1), text: str, x, baseline: height - y, size });
    }
  }
  return { opened, texts };
}
