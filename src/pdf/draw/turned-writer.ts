import type { PDFDocument, Reference } from 'pdfkit';
import type { FontBook } from '../fonts/font-book.ts';
import type { Turned } from '../layout/page.ts';
import { number } from './operators.ts';
import { outlinedRun } from './outlined-run.ts';

/**
 * Draws what stands aslant as outlines: as text, its letters would turn up between the lines that a
 * reader copies. It is in the file once, however many pages show it.
 */
export class TurnedWriter {
  readonly #pdf: PDFDocument;
  readonly #fonts: FontBook;
  readonly #forms = new Map<Turned, { readonly name: string; readonly form: Reference }>();

  constructor(pdf: PDFDocument, fonts: FontBook) {
    this.#pdf = pdf;
    this.#fonts = fonts;
  }

  write(box: Turned): void {
    const { name, form } = this.#forms.get(box) ?? this.#add(box);
    this.#pdf.page.xobjects[name] ??= form;
    this.#pdf.addContent(`q ${turnOperator(box)} /${name} Do Q`);
  }

  #add(box: Turned): { readonly name: string; readonly form: Reference } {
    const form = this.#pdf.ref({
      Type: 'XObject',
      Subtype: 'Form',
      BBox: boundsOf(box),
      Resources: {},
    });
    form.end(
      Buffer.from(box.runs.map((run) => outlinedRun(run, this.#fonts)).join('\n'), 'latin1'),
    );
    const added = { name: `Turned${this.#forms.size + 1}`, form };
    this.#forms.set(box, added);
    return added;
  }
}

/** With room for what hangs below a line or stands high above it. */
function boundsOf({ runs }: Turned): readonly number[] {
  const left = Math.min(...runs.map(({ x, size }) => x - size));
  const right = Math.max(...runs.map(({ x, width, size }) => x + width + size));
  const top = Math.min(...runs.map(({ baseline, size }) => baseline - 1.5 * size));
  const bottom = Math.max(...runs.map(({ baseline, size }) => baseline + size));
  return [left, top, right, bottom].map(Math.round);
}

/** ISO 32000-1, 8.3.4; y downwards. */
function turnOperator({ x, y, angle }: Turned): string {
  const [sin, cos] = [fraction(Math.sin(angle)), fraction(Math.cos(angle))];
  return `${cos} ${fraction(-Math.sin(angle))} ${sin} ${cos} ${number(x)} ${number(y)} cm`;
}

/** Finer than a length, since it is multiplied by lengths. */
function fraction(value: number): string {
  return String(Math.round(value * 1e5) / 1e5);
}
