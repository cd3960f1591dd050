import type { PdfElement, PdfText } from '../../../src/verify/pdf-reading.ts';
import { readPdf } from '../../../src/verify/read-pdf.ts';
import { folded } from './html-text.ts';

/** Elements whose text is running text: what stands in them stands in a line. */
const lines: ReadonlySet<string> = new Set(['P', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'TD', 'TH']);

/** The text of a PDF by its tags, as a screen reader has it; without the marks of lists, which no HTML has. */
export async function textOfPdf(bytes: Uint8Array): Promise<string> {
  const { elements, untagged } = await readPdf(bytes);
  const text = elements.map((element) => textOf(element, false)).join('\n');
  return folded([text, ...untagged].join('\n'));
}

function textOf(element: PdfElement, isInLine: boolean): string {
  if (element.role === 'Lbl') return '';
  if (element.role === 'Figure') return element.alt ?? '';
  if (element.actualText !== undefined) return element.actualText;
  const isLine = isInLine || lines.has(element.role);
  const text = element.children.map((child) => textOfChild(child, isLine)).join('');
  return isInLine ? text : `\n${text}\n`;
}

function textOfChild(child: PdfElement | PdfText, isInLine: boolean): string {
  return child.kind === 'text' ? child.text : textOf(child, isInLine);
}
