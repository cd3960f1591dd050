import { createRequire } from 'node:module';
import type { PDFDocument } from 'pdfkit';
import type { Picture } from '../layout/page.ts';

const require = createRequire(import.meta.url);

/** Draws an SVG that was found safe: shapes alone, which name nothing outside. Loaded by the first one. */
export function drawSvg(pdf: PDFDocument, markup: string, { x, y, width, height }: Picture): void {
  const draw: typeof import('svg-to-pdfkit') = require('svg-to-pdfkit');
  // Without both lengths it would take those of the page.
  draw(pdf, markup, x, y, { width, height, assumePt: true, warningCallback: ignore });
}

/** What it warns of changes nothing that is drawn; by itself it would write to the console. */
function ignore(): void {}
