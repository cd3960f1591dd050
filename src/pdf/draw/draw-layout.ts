import type { PDFDocument } from 'pdfkit';
import type { FontBook } from '../fonts/font-book.ts';
import type { LoadedImage } from '../images/loaded-image.ts';
import type { Fill, Layout, LinkArea, Page, PlacedBox, TextRun } from '../layout/page.ts';
import type { Tag } from '../layout/structure.ts';
import { type Attachment, writeAttachment } from './attachment-writer.ts';
import { BriefPdf } from './brief-pdf.ts';
import { ImageWriter } from './image-writer.ts';
import { colourOperator, number } from './operators.ts';
import { writeOutline } from './outline-writer.ts';
import { shapeOperators } from './shape-operators.ts';
import { type Rectangle, StructureWriter } from './structure-writer.ts';
import { textString } from './text-string.ts';
import { TextWriter } from './text-writer.ts';
import { TurnedWriter } from './turned-writer.ts';
import type { DocumentInfo } from './xmp.ts';

export interface DrawInput {
  readonly layout: Layout;
  readonly fonts: FontBook;
  readonly images: readonly LoadedImage[];
  readonly info: DocumentInfo;
  readonly attachment?: Attachment;
}

/** Draws the pages; resolves with the bytes of the file. */
export async function drawLayout(input: DrawInput): Promise<Uint8Array> {
  const pdf = new BriefPdf(input.info);
  const structure = new StructureWriter(pdf, input.layout.structure);
  const languageAt = (tag: Tag): string => structure.languageAt(tag) ?? input.info.language;
  const writers = {
    text: new TextWriter(pdf, input.fonts, languageAt),
    turned: new TurnedWriter(pdf, input.fonts),
    images: new ImageWriter(pdf, input.images),
    structure,
  };
  for (const page of input.layout.pages) {
    drawPage(pdf, page, writers);
    await pdf.keepUp();
  }
  writers.structure.finish();
  writeOutline(pdf, input.layout);
  if (input.attachment) writeAttachment(pdf, input.attachment, input.info.created);
  return pdf.file();
}

interface Writers {
  readonly text: TextWriter;
  readonly turned: TurnedWriter;
  readonly images: ImageWriter;
  readonly structure: StructureWriter;
}

function drawPage(pdf: PDFDocument, page: Page, writers: Writers): void {
  pdf.addPage({ size: [page.width, page.height], margin: 0 });
  for (const box of page.boxes) drawBox(pdf, box, writers);
  writers.structure.endPage();
}

function drawBox(
  pdf: PDFDocument,
  box: PlacedBox,
  { text, turned, images, structure }: Writers,
): void {
  switch (box.kind) {
    case 'text':
      structure.mark(box.tag);
      structure.bound(box.tag, areaOf(box));
      text.write(box);
      break;
    case 'turned':
      structure.mark(box.tag);
      turned.write(box);
      break;
    case 'fill':
      structure.mark(box.tag, 'Layout');
      pdf.addContent(fillOperators(box));
      break;
    case 'shape':
      structure.mark(box.tag);
      structure.bound(box.tag, box);
      pdf.addContent(shapeOperators(box));
      break;
    case 'picture':
      structure.mark(box.tag);
      structure.bound(box.tag, box);
      images.write(box);
      break;
    case 'link':
      drawLink(pdf, box, structure);
      break;
    case 'anchor':
      pdf.addNamedDestination(box.name, 'XYZ', box.x, box.y, null);
      break;
  }
}

/** Of a stretch of text about as much as its letters take. */
function areaOf({ x, baseline, width, size }: TextRun): Rectangle {
  return { x, y: baseline - size * 0.75, width, height: size };
}

function fillOperators({ x, y, width, height, colour }: Fill): string {
  return `${colourOperator(colour)} ${[x, y, width, height].map(number).join(' ')} re f`;
}

/** A link has an annotation for each line of it, and all of them say the same. */
const longestDescription = 1000;

function drawLink(pdf: PDFDocument, box: LinkArea, structure: StructureWriter): void {
  const { x, y, width, height, target, description, tag } = box;
  // PDF/UA-1, 7.18.5: a link says in `Contents` what it leads to.
  const Contents = new String(textString(description, longestDescription));
  const A =
    target.kind === 'url'
      ? { S: 'URI', URI: new String(target.url) }
      : { S: 'GoTo', D: new String(target.name) };
  const structParent = structure.element(tag);
  pdf.annotate(x, y, width, height, { Subtype: 'Link', A, Contents, structParent });
}
