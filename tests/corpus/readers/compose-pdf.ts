import { createRequire } from 'node:module';
import type { Readable } from 'node:stream';
import type { Part } from './sample-article.ts';

/** The part of pdfkit that draws text as a word processor would. */
export interface Canvas extends Readable {
  y: number;
  fontSize(points: number): Canvas;
  font(name: string): Canvas;
  text(text: string, x?: number, y?: number, options?: Readonly<Record<string, unknown>>): Canvas;
  moveDown(lines: number): Canvas;
  addPage(): Canvas;
  rect(x: number, y: number, width: number, height: number): Canvas;
  fill(colour: string): Canvas;
  save(): Canvas;
  restore(): Canvas;
  rotate(degrees: number, options?: { readonly origin: readonly [number, number] }): Canvas;
  end(): void;
}

type Options = Readonly<Record<string, unknown>>;

const { PDFDocument }: { readonly PDFDocument: new (options: Options) => Canvas } = createRequire(
  import.meta.url,
)('pdfkit');

/** A PDF that `draw` draws, in memory. */
export async function composePdf(
  draw: (canvas: Canvas) => void,
  options: Options = {},
): Promise<Buffer> {
  const canvas = new PDFDocument({ size: 'A4', margin: 72, ...options });
  const chunks: Buffer[] = [];
  const done = new Promise<Buffer>((resolve, reject) => {
    canvas.on('data', (chunk: Buffer) => chunks.push(chunk));
    canvas.on('end', () => resolve(Buffer.concat(chunks)));
    canvas.on('error', reject);
  });
  draw(canvas);
  canvas.end();
  return done;
}

const sizes = { title: 20, heading: 14, paragraph: 10.5, quotation: 10.5, item: 10.5 } as const;

/** Set in one column, as a word processor would. */
export function pdfOf(parts: readonly Part[]): Promise<Buffer> {
  return composePdf(
    (doc) => {
      for (const { kind, text } of parts) {
        doc.fontSize(sizes[kind]).font(kind === 'heading' ? 'Helvetica-Bold' : 'Helvetica');
        if (kind === 'item') doc.text(`•  ${text}`, 84, undefined, { width: 420 });
        else
          doc.text(text, 72, undefined, {
            width: 450,
            align: kind === 'paragraph' ? 'justify' : 'left',
          });
        doc.moveDown(0.8);
      }
    },
    { info: { Author: 'Sok Chanda', CreationDate: new Date(Date.UTC(2019, 0, 19, 8, 30)) } },
  );
}
