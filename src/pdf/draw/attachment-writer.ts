import type { PDFDocument } from 'pdfkit';

/** A file that goes along inside the PDF, as the data that it was made from. */
export interface Attachment {
  /** ASCII, without folder. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** MIME. */
  readonly type: string;
  readonly description: string;
}

/**
 * Embeds a file as an associated one of the whole document (ISO 19005-3, 6.8). Not by pdfkit's own
 * `file`, whose checksum is hexadecimal digits where ISO 32000-1, table 46 wants 16 bytes.
 */
export function writeAttachment(pdf: PDFDocument, attachment: Attachment, modified: Date): void {
  const { name, bytes, type, description } = attachment;
  const file = pdf.ref({
    Type: 'EmbeddedFile',
    Subtype: type.replaceAll('/', '#2F'),
    Params: { Size: bytes.length, ModDate: modified },
  });
  file.end(bytes);
  const specification = pdf.ref({
    Type: 'Filespec',
    F: new String(name),
    UF: new String(name),
    Desc: new String(description),
    AFRelationship: 'Data',
    EF: { F: file, UF: file },
  });
  specification.end();
  pdf.addNamedEmbeddedFile(name, specification);
  pdf._root.data['AF'] = [specification];
}
