import { type FileObject, type MarkedAs, PDFDocument } from 'pdfkit';
import { isRightToLeftLanguage } from '../layout/bidi/right-to-left.ts';
import { PackedFile } from './packed-file.ts';
import { textString } from './text-string.ts';
import { type DocumentInfo, xmpDescription } from './xmp.ts';

/**
 * A pdfkit document that is PDF/A-3a and PDF/UA-1 at once, with our metadata. It writes what is drawn
 * on a page at once, and packs its objects.
 */
export class BriefPdf extends PDFDocument {
  readonly #description: DocumentInfo;
  /** What was drawn on the page: pdfkit would turn it into bytes operator by operator. */
  #drawn: string[] = [];
  readonly #file: PackedFile;

  constructor(description: DocumentInfo) {
    super(pdfOptions(description));
    this.#description = description;
    this.#file = new PackedFile(() => this._offsets.push(null));
    // pdfkit makes it from the title and the dates alone.
    this._id = description.id;
    // ISO 32000-1, 7.9.6: by bytes. pdfkit asks the locale.
    this._root.data.Names.data.Dests._compareKeys = (a, b) => (a < b ? -1 : 1);
    // ISO 32000-1, 12.2: pages side by side, and the scroll bar, go the way of the language.
    if (isRightToLeftLanguage(description.language))
      this._root.data.ViewerPreferences.data['Direction'] = 'R2L';
  }

  /** pdfkit asks for the first ones before there is anything of ours, and completes them later. */
  override ref(data?: Record<string, unknown>): FileObject {
    const reference = super.ref(data);
    reference.finalize = finishInFile;
    return reference;
  }

  /** Takes an object that is complete. */
  finish(reference: FileObject): void {
    const { id, data, buffer, compress } = reference;
    if (buffer.length === 0) this.#file.addObject(id, data);
    else this.#file.addStream(id, data, Buffer.concat(buffer), compress);
    buffer.length = 0;
    this._refEnd(reference);
  }

  /** Nothing: pdfkit would write as it goes, and `file` does when all is there. */
  override _write(): void {}

  override _finalize(): void {
    this.push(null);
  }

  /** To be waited for after each page: what was drawn is packed meanwhile. */
  keepUp(): Promise<void> {
    return this.#file.keepUp();
  }

  /** The bytes of the file. Nothing can be drawn any more. */
  file(): Promise<Uint8Array> {
    this.end();
    return this.#file.bytes({ Root: this._root, Info: this._info, ID: [this._id, this._id] });
  }

  /** A drawing puts a group of its shapes in the page's place while it draws it. */
  override addContent(content: string): this {
    if (this.page.dictionary === undefined) this.page.write(Buffer.from(`${content}\n`, 'latin1'));
    else this.#drawn.push(content);
    return this;
  }

  /** Nothing that is marked stands in another: pdfkit would look through all that is open each time. */
  override markContent(tag: string, options: MarkedAs): this {
    this.page.markings.push({ tag, options });
    const { type, mcid } = options;
    const said = mcid === undefined ? `/Type/${type}` : `/MCID ${mcid}`;
    return this.addContent(`/${tag}<<${said}>>BDC`);
  }

  override flushPages(): void {
    if (this.#drawn.length > 0)
      this.page.write(Buffer.from(`${this.#drawn.join('\n')}\n`, 'latin1'));
    this.#drawn = [];
    super.flushPages();
  }

  override _addInfo(): void {
    this.appendXML(xmpDescription(this.#description));
  }
}

function finishInFile(this: FileObject): void {
  (this.document as BriefPdf).finish(this);
}

function pdfOptions(info: DocumentInfo): Record<string, unknown> {
  return {
    autoFirstPage: false,
    pdfVersion: '1.7',
    // pdfkit takes one standard; what PDF/UA asks for beyond it is in the XMP packet and the tags.
    subset: 'PDF/A-3a',
    tagged: true,
    displayTitle: true,
    lang: info.language,
    // Without this pdfkit begins with Helvetica, which is not embedded.
    font: null,
    info: {
      Producer: info.producer,
      Creator: info.producer,
      CreationDate: info.created,
      ModDate: info.created,
      Title: textString(info.title),
      ...(info.authors.length > 0 && { Author: textString(info.authors.join('; ')) }),
      ...(info.subject && { Subject: textString(info.subject) }),
      ...(info.keywords.length > 0 && { Keywords: textString(info.keywords.join(', ')) }),
    },
  };
}
