import type { Report } from '../diagnostics/diagnostic.ts';
import type { Document } from '../document/document.ts';
import type { Project } from '../project/project.ts';
import type { PackSettings } from '../spec/template-manifest.ts';
import { documentInfo } from './document-info.ts';
import type { Attachment } from './draw/attachment-writer.ts';
import { drawLayout } from './draw/draw-layout.ts';
import { Findings } from './findings.ts';
import { isFamily } from './fonts/families.ts';
import { shippedFonts } from './fonts/font-book.ts';
import { holdsShapedText, loadShaper } from './fonts/shaper.ts';
import { ImageShelf } from './images/image-shelf.ts';
import { svgReaderFor } from './images/svg-reader.ts';
import { layOut } from './layout/lay-out.ts';
import { layoutContext } from './layout-context.ts';
import type { MarkdownFile } from './places-in-markdown.ts';
import { resolveStyle } from './style/resolve-style.ts';

export interface PdfOptions {
  readonly settings: PackSettings;
  readonly project: Project;
  /** Folder of the Markdown file, from which the paths of images count. Absolute. */
  readonly baseFolder: string;
  /** The instant that the file says it was made at, ISO 8601: the same one gives the same bytes. */
  readonly created: string;
  /** What the document was read from, to say where something stands. */
  readonly markdown?: MarkdownFile;
  /** What the file takes along. */
  readonly attachment?: Attachment;
}

export interface SetPdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/**
 * Sets a document as a tagged PDF. Reports what is wrong with fonts, images, tables and links;
 * `undefined` where an error was among it, since no file is better than one that lacks something.
 */
export async function setPdf(
  document: Document,
  options: PdfOptions,
  report: Report,
): Promise<SetPdf | undefined> {
  const findings = new Findings(report, options.markdown);
  const { fonts: families } = options.settings;
  for (const family of [families.text, families.heading]) {
    if (!isFamily(family)) findings.unknownFamily(family);
  }
  if (findings.hasErrors()) return undefined;
  if (holdsShapedText([document, options.settings])) await loadShaper();
  const style = resolveStyle(options.settings);
  const fonts = shippedFonts();
  const reader = await svgReaderFor([document, { logo: options.settings.logo }]);
  const images = new ImageShelf(options, findings.report, reader);
  const logo = images.logo(options.settings.logo);
  const context = layoutContext({
    document,
    settings: options.settings,
    style,
    fonts,
    images,
    findings,
  });
  const layout = layOut(document, options.settings, logo, context);
  if (findings.hasErrors()) return undefined;
  const info = documentInfo(document, options.created);
  const { attachment } = options;
  const input = { layout, fonts, images: images.loaded(), info };
  const bytes = await drawLayout({ ...input, ...(attachment && { attachment }) });
  return { bytes, pages: layout.pages.length };
}
