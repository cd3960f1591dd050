import type { PDFDocument, StructureElement } from 'pdfkit';

/** Gives notes the names that PDF/UA-1, 7.9 asks for, and the tree in which they are looked up. */
export class NoteIds {
  /** In the order of the names, which are of one length. */
  readonly #entries: unknown[] = [];

  add(element: StructureElement): void {
    const number = this.#entries.length / 2 + 1;
    const name = new String(`note${String(number).padStart(6, '0')}`);
    element.dictionary.data['ID'] = name;
    this.#entries.push(name, element.dictionary);
  }

  /** ISO 32000-1, table 322: a tree whose elements have names has `IDTree`. */
  finish(pdf: PDFDocument): void {
    if (this.#entries.length > 0) pdf.getStructTreeRoot().data['IDTree'] = { Names: this.#entries };
  }
}
