import { crossReferenceEntries, crossReferenceRows, type ObjectPlace } from './cross-reference.ts';
import { deflate } from './deflate.ts';
import { ObjectStream } from './object-stream.ts';
import { objectText } from './object-text.ts';

/** Where the bytes go. */
export interface Output {
  /** Bytes so far. */
  readonly offset: number;
  write(bytes: Uint8Array): void;
  /** The number of a new object. */
  newObject(): number;
}

type Entries = Readonly<Record<string, unknown>>;

/**
 * The body and the end of a file whose objects stand in compressed streams, with a cross-reference
 * stream to find them: a third of a tagged file is its objects. Source: ISO 32000-1, 7.5.7 and 7.5.8.
 */
export class PackedFile {
  readonly #output: Output;
  readonly #places: ObjectPlace[] = [];
  #open: { readonly number: number; readonly stream: ObjectStream } | undefined;

  constructor(output: Output) {
    this.#output = output;
  }

  /** `value` is whatever an object may be, but no stream. */
  addObject(number: number, value: unknown): void {
    this.#open ??= { number: this.#output.newObject(), stream: new ObjectStream() };
    const index = this.#open.stream.add(number, objectText(value));
    this.#places[number - 1] = { stream: this.#open.number, index };
    if (this.#open.stream.isFull) this.#close();
  }

  /** `bytes` are as any filter in `entries` has left them, or are to be deflated. */
  addStream(number: number, entries: Entries, bytes: Uint8Array, isToDeflate: boolean): void {
    const stored = isToDeflate ? deflate(bytes) : bytes;
    const filter = isToDeflate ? { Filter: 'FlateDecode' } : {};
    const dictionary = objectText({ ...entries, ...filter, Length: stored.length });
    this.#places[number - 1] = { offset: this.#output.offset };
    this.#write(`${number} 0 obj\n${dictionary}\nstream\n`);
    this.#output.write(stored);
    this.#write('\nendstream\nendobj\n');
  }

  /** `trailer` is what it says beyond where objects are. */
  end(trailer: Entries): void {
    this.#close();
    const number = this.#output.newObject();
    const { offset } = this.#output;
    this.#places[number - 1] = { offset };
    const entries = { ...crossReferenceEntries, Size: number + 1, ...trailer };
    this.addStream(number, entries, crossReferenceRows(this.#places), true);
    this.#write(`startxref\n${offset}\n%%EOF\n`);
  }

  /** One character a byte. */
  #write(text: string): void {
    this.#output.write(Buffer.from(text, 'latin1'));
  }

  #close(): void {
    if (this.#open === undefined) return;
    const { number, stream } = this.#open;
    this.#open = undefined;
    this.addStream(number, stream.entries(), stream.bytes(), true);
  }
}
