import { inflateSync } from 'node:zlib';
import {
  BrokenPdf,
  isKind,
  type PdfDictionary,
  PdfParser,
  type PdfReference,
  type PdfValue,
} from './pdf-values.ts';

/** Where an object is: at an offset of the file, or the how-manieth inside an object stream. */
type Place =
  | { readonly kind: 'offset'; readonly offset: number }
  | { readonly kind: 'packed'; readonly stream: number; readonly index: number };

/**
 * The objects of a PDF file (ISO 32000-1, 7.5): cross-reference tables and streams, object streams.
 * Read here and not through pdf.js because that gives the structure tree a page at a time, without
 * telling which element on a page continues one of the page before.
 */
export class PdfFile {
  readonly #bytes: string;
  readonly #places = new Map<number, Place>();
  readonly #objects = new Map<number, PdfValue>();
  readonly #packed = new Map<number, readonly PdfValue[]>();
  readonly trailer: PdfDictionary;

  /** Throws `BrokenPdf`. */
  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
    const start = /startxref\s+(\d+)/.exec(this.#bytes.slice(-1024))?.[1];
    if (start === undefined) throw new BrokenPdf('no cross-reference');
    this.trailer = this.#readSections(Number(start));
  }

  /** The value itself, or the object that it refers to. */
  resolve(value: PdfValue | undefined): PdfValue | undefined {
    let found = value;
    for (let hops = 0; isKind(found, 'reference'); hops++) {
      if (hops > 20) throw new BrokenPdf('references in a circle');
      found = this.#object(found);
    }
    return found;
  }

  /** An entry of a dictionary, resolved. */
  entry(dictionary: PdfDictionary, key: string): PdfValue | undefined {
    return this.resolve(dictionary.entries.get(key));
  }

  #readSections(start: number): PdfDictionary {
    const seen = new Set<number>();
    let newest: PdfDictionary | undefined;
    for (let next: PdfValue | undefined = start; typeof next === 'number' && !seen.has(next); ) {
      seen.add(next);
      const section = this.#readSection(next);
      newest ??= section;
      next = section.entries.get('Prev');
    }
    if (newest === undefined) throw new BrokenPdf('no trailer');
    return newest;
  }

  #readSection(offset: number): PdfDictionary {
    const parser = new PdfParser(this.#bytes, offset);
    if (parser.word() === 'xref') return this.#readTable(parser.at);
    const { dictionary, data } = this.#stream(offset);
    this.#readCrossReferenceStream(dictionary, data);
    return dictionary;
  }

  /** Entries of 20 bytes: ten digits of offset, five of generation, `n` or `f`. */
  #readTable(offset: number): PdfDictionary {
    const head = /\s*(\d+)\s+(\d+)[ \t]*\r?\n?/y;
    const entry = /\s*(\d{10}) (\d{5}) ([nf])/y;
    head.lastIndex = offset;
    let at = offset;
    for (let found = head.exec(this.#bytes); found !== null; found = head.exec(this.#bytes)) {
      at = head.lastIndex;
      for (let index = 0; index < Number(found[2]); index++) {
        entry.lastIndex = at;
        const [, position, , type] = entry.exec(this.#bytes) ?? [];
        if (position === undefined) throw new BrokenPdf('a broken cross-reference table');
        at = entry.lastIndex;
        if (type === 'n')
          this.#place(Number(found[1]) + index, { kind: 'offset', offset: Number(position) });
      }
      head.lastIndex = at;
    }
    const parser = new PdfParser(this.#bytes, at);
    if (parser.word() !== 'trailer') throw new BrokenPdf('no trailer');
    return dictionaryOf(parser.value());
  }

  #readCrossReferenceStream(dictionary: PdfDictionary, data: Buffer): void {
    const widths = numbers(dictionary.entries.get('W'));
    const size = dictionary.entries.get('Size');
    const index = numbers(dictionary.entries.get('Index') ?? [0, size ?? 0]);
    const [typeWidth = 0, secondWidth = 0, thirdWidth = 0] = widths;
    const width = typeWidth + secondWidth + thirdWidth;
    if (width === 0) throw new BrokenPdf('a broken cross-reference stream');
    let at = 0;
    for (let pair = 0; pair + 1 < index.length; pair += 2)
      for (
        let nth = 0;
        nth < (index[pair + 1] ?? 0) && at + width <= data.length;
        nth++, at += width
      ) {
        const type = typeWidth === 0 ? 1 : bigEndian(data, at, typeWidth);
        const second = bigEndian(data, at + typeWidth, secondWidth);
        const third = bigEndian(data, at + typeWidth + secondWidth, thirdWidth);
        const number = (index[pair] ?? 0) + nth;
        if (type === 1) this.#place(number, { kind: 'offset', offset: second });
        if (type === 2) this.#place(number, { kind: 'packed', stream: second, index: third });
      }
  }

  /** Sections are read newest first, and the newest place of an object holds. */
  #place(number: number, place: Place): void {
    if (!this.#places.has(number)) this.#places.set(number, place);
  }

  #object({ number }: PdfReference): PdfValue {
    const known = this.#objects.get(number);
    if (known !== undefined) return known;
    const place = this.#places.get(number);
    const value = place === undefined ? null : this.#read(place);
    this.#objects.set(number, value);
    return value;
  }

  #read(place: Place): PdfValue {
    if (place.kind === 'packed') return this.#unpack(place.stream)[place.index] ?? null;
    return this.#objectAt(place.offset).value();
  }

  /** A parser that stands after `12 0 obj`. */
  #objectAt(offset: number): PdfParser {
    const parser = new PdfParser(this.#bytes, offset);
    parser.value();
    parser.value();
    if (parser.word() !== 'obj') throw new BrokenPdf(`no object at byte ${offset}`);
    return parser;
  }

  #unpack(number: number): readonly PdfValue[] {
    const known = this.#packed.get(number);
    if (known !== undefined) return known;
    const place = this.#places.get(number);
    if (place?.kind !== 'offset') throw new BrokenPdf('an object stream inside another');
    const { dictionary, data } = this.#stream(place.offset);
    const text = data.toString('latin1');
    const head = new PdfParser(text, 0);
    const first = Number(dictionary.entries.get('First') ?? 0);
    const starts: number[] = [];
    for (let left = Number(dictionary.entries.get('N') ?? 0); left > 0; left--) {
      head.value();
      starts.push(first + Number(head.value()));
    }
    const values = starts.map((start) => new PdfParser(text, start).value());
    this.#packed.set(number, values);
    return values;
  }

  #stream(offset: number): { readonly dictionary: PdfDictionary; readonly data: Buffer } {
    const parser = this.#objectAt(offset);
    const dictionary = dictionaryOf(parser.value());
    if (parser.word() !== 'stream') throw new BrokenPdf(`no stream at byte ${offset}`);
    const start = this.#bytes.startsWith('\r\n', parser.at) ? parser.at + 2 : parser.at + 1;
    const length = this.entry(dictionary, 'Length');
    const raw = Buffer.from(this.#bytes.slice(start, start + Number(length)), 'latin1');
    return { dictionary, data: unpredicted(this, dictionary, inflated(this, dictionary, raw)) };
  }
}

/** Far more than the structure of a brief of a thousand pages takes. */
const mostInflated = 256 * 1024 * 1024;

function inflated(file: PdfFile, dictionary: PdfDictionary, raw: Buffer): Buffer {
  const filter = file.entry(dictionary, 'Filter');
  const only = Array.isArray(filter) ? (filter as readonly PdfValue[])[0] : filter;
  if (only === undefined) return raw;
  if (!isKind(only, 'name') || only.name !== 'FlateDecode') throw new BrokenPdf('unknown filter');
  try {
    return inflateSync(raw, { maxOutputLength: mostInflated });
  } catch {
    throw new BrokenPdf('a damaged stream');
  }
}

/** Undoes PNG's `Up` and `None` predictors, the ones that cross-reference streams are written with. */
function unpredicted(file: PdfFile, dictionary: PdfDictionary, data: Buffer): Buffer {
  const parms = file.entry(dictionary, 'DecodeParms');
  if (!isKind(parms, 'dictionary')) return data;
  if (Number(file.entry(parms, 'Predictor') ?? 1) < 10) return data;
  const width = Number(file.entry(parms, 'Columns') ?? 1);
  const rows = Math.floor(data.length / (width + 1));
  const plain = Buffer.alloc(rows * width);
  for (let row = 0; row < rows; row++) {
    const type = data[row * (width + 1)];
    if (type !== 0 && type !== 2) throw new BrokenPdf('unknown predictor');
    for (let column = 0; column < width; column++) {
      const above = type === 2 && row > 0 ? (plain[(row - 1) * width + column] ?? 0) : 0;
      plain[row * width + column] = (data[row * (width + 1) + 1 + column] ?? 0) + above;
    }
  }
  return plain;
}

function dictionaryOf(value: PdfValue): PdfDictionary {
  if (!isKind(value, 'dictionary')) throw new BrokenPdf('no dictionary');
  return value;
}

function numbers(value: PdfValue | undefined): readonly number[] {
  return Array.isArray(value) ? (value as readonly PdfValue[]).map(Number) : [];
}

function bigEndian(data: Buffer, at: number, width: number): number {
  let value = 0;
  for (let index = 0; index < width; index++) value = value * 256 + (data[at + index] ?? 0);
  return value;
}
