import type { Document } from '../../src/document/document.ts';
import { Findings } from '../../src/pdf/findings.ts';
import { shippedFonts } from '../../src/pdf/fonts/font-book.ts';
import { ImageShelf } from '../../src/pdf/images/image-shelf.ts';
import { layOut } from '../../src/pdf/layout/lay-out.ts';
import type { Layout, Page, TextRun } from '../../src/pdf/layout/page.ts';
import { layoutContext } from '../../src/pdf/layout-context.ts';
import { resolveStyle } from '../../src/pdf/style/resolve-style.ts';
import type { FileSystem } from '../../src/project/file-system.ts';
import { nodeFileSystem } from '../../src/project/node-file-system.ts';
import type { PackSettings } from '../../src/spec/template-manifest.ts';
import { packSettings } from './pack-settings.ts';

export function laidOut(
  document: Document,
  settings: PackSettings = packSettings,
  files: FileSystem = nodeFileSystem,
): Layout {
  const project = { root: '/', shippedTemplates: '/', files };
  const findings = new Findings((found) => {
    throw new Error(found.message);
  });
  const context = layoutContext({
    document,
    settings,
    style: resolveStyle(settings),
    fonts: shippedFonts(),
    images: new ImageShelf({ project, baseFolder: '/' }, findings.report),
    findings,
  });
  return layOut(document, settings, undefined, context);
}

export function runsOf({ boxes }: Page): readonly TextRun[] {
  return boxes.filter((box) => box.kind === 'text');
}

/** Runs that a reader reads: artifacts aside. */
export function readRunsOf(page: Page): readonly TextRun[] {
  return runsOf(page).filter(({ tag }) => tag !== 'artifact');
}

export function textOf(page: Page): string {
  return readRunsOf(page)
    .map(({ text }) => text)
    .join('');
}
