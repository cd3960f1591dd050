import { crossReferenceEntries, crossReferenceRows, type ObjectPlace } from './cross-reference.ts';
import { deflate, deflateAside } from './deflate.ts';
import { ObjectStream } from './object-stream.ts';
import { objectText } from './object-text.ts';

type Entries = Readonly<Record<string, unknown>>;

/** A stream of the file; what it holds may still be on its way from another thread. */
interface Stream {
  readonly number: number;
  readonly entries: Entries;
  readonly stored: Uint8Array | Promise<Uint8Array>;
}

/** Streams that are deflated at once: a short file is done before another thread has begun. */
const fewStreams = 24;

/** Streams that may be on their way at a time: each takes a quarter of a megabyte. */
const mostUnderWay = 16;

/**
 * A file whose objects stand in compressed streams, with a cross-reference stream to find them: a third of
 * a tagged file is its objects. Source: ISO 32000-1, 7.5.7 and 7.5.8.
 */
export class PackedFile {
  readonly #newObject: () => number;
  readonly #streams: Stream[] = [];
  readonly #places: ObjectPlace[] = [];
  #open: { readonly number: number; readonly stream: ObjectStream } | undefined;

  /** `newObject` gives the number of one more object. */
  constructor(newObject: () => number) {
    this.#newObject = newObject;
  }

  /** `value` is whatever an object may be, but no stream. */
  addObject(number: number, value: unknown): void {
    this.#open ??= { number: this.#newObject(), stream: new ObjectStream() };
    const index = this.#open.stream.add(number, objectText(value));
    this.#places[number - 1] = { stream: this.#open.number, index };
    if (this.#open.stream.isFull) this.#close();
  }

  /** `bytes` are as any filter in `entries` has left them, or are to be deflated. */
  addStream(number: number, entries: Entries, bytes: Uint8Array, isToDeflate: boolean): void {
    if (!isToDeflate) this.#streams.push({ number, entries, stored: bytes });
    else {
      const isShortFile = this.#streams.length < fewStreams;
      const stored = isShortFile ? deflate(bytes) : deflateAside(bytes);
      this.#streams.push({ number, entries: { ...entries, Filter: 'FlateDecode' }, stored });
    }
  }

  /** Waits until no more streams are on their way than may be. */
  async keepUp(): Promise<void> {
    await this.#streams.at(-mostUnderWay)?.stored;
  }

  /** The whole, once every object has been added. `trailer` is what it says beyond where objects are. */
  async bytes(trailer: Entries): Promise<Uint8Array> {
    this.#close();
    const file = new FileBytes();
    file.addText('%PDF-1.7\n%\xff\xff\xff\xff\n');
    for (const { number, entries, stored } of this.#streams) {
      this.#places[number - 1] = { offset: file.length };
      file.addStream(number, entries, await stored);
    }
    const number = this.#newObject();
    const { length } = file;
    this.#places[number - 1] = { offset: length };
    const entries = {
      ...crossReferenceEntries,
      Size: number + 1,
      ...trailer,
      Filter: 'FlateDecode',
    };
    file.addStream(number, entries, deflate(crossReferenceRows(this.#places)));
    file.addText(`startxref\n${length}\n%%EOF\n`);
    return file.bytes();
  }

  #close(): void {
    if (this.#open === undefined) return;
    const { number, stream } = this.#open;
    this.#open = undefined;
    this.addStream(number, stream.entries(), stream.bytes(), true);
  }
}

/** Bytes one after the other. */
class FileBytes {
  readonly #chunks: Uint8Array[] = [];
  #length = 0;

  /** So far. */
  get length(): number {
    return this.#length;
  }

  /** One character a byte. */
  addText(text: string): void {
    this.#add(Buffer.from(text, 'latin1'));
  }

  addStream(number: number, entries: Entries, bytes: Uint8Array): void {
    const dictionary = objectText({ ...entries, Length: bytes.length });
    this.addText(`${number} 0 obj\n${dictionary}\nstream\n`);
    this.#add(bytes);
    this.addText('\nendstream\nendobj\n');
  }

  bytes(): Uint8Array {
    return Buffer.concat(this.#chunks);
  }

  #add(bytes: Uint8Array): void {
    this.#chunks.push(bytes);
    this.#length += bytes.length;
  }
}
