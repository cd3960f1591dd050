/** The objects that a PDF is written in (ISO 32000-1, 7.3). Strings are bytes, one a character. */
export type PdfValue =
  | null
  | boolean
  | number
  | PdfName
  | PdfString
  | PdfReference
  | PdfDictionary
  | readonly PdfValue[];

export interface PdfName {
  readonly kind: 'name';
  readonly name: string;
}

export interface PdfString {
  readonly kind: 'string';
  readonly bytes: string;
}

export interface PdfReference {
  readonly kind: 'reference';
  readonly number: number;
}

export interface PdfDictionary {
  readonly kind: 'dictionary';
  readonly entries: ReadonlyMap<string, PdfValue>;
}

/** Thrown by the reader of objects where the bytes are not a PDF's; caught where a file is opened. */
export class BrokenPdf extends Error {}

const deepest = 200;

// ISO 32000-1, 7.2: white space, and the delimiters that end a word. Sticky: each is tried in place.
const space = /(?:[\0\t\n\f\r ]|%[^\r\n]*)*/y;
const reference = /(\d+)[\0\t\n\f\r ]+\d+[\0\t\n\f\r ]+R(?![^\0\t\n\f\r ()<>[\]{}/%])/y;
const number = /[+-]?(?:\d+\.?\d*|\.\d+)/y;
const bareWord = /[a-zA-Z]+/y;
const name = /\/([^\0\t\n\f\r ()<>[\]{}/%]*)/y;
const hexDigits = /<([0-9a-fA-F\0\t\n\f\r ]*)>/y;
const octalDigits = /\\([0-7]{1,3})/y;

/** Reads values from the bytes of a PDF, given as one character a byte. */
export class PdfParser {
  readonly #bytes: string;
  at: number;

  constructor(bytes: string, at: number) {
    this.#bytes = bytes;
    this.at = at;
  }

  /** The next value; two numbers and an `R` are a reference. */
  value(depth: number = 0): PdfValue {
    if (depth > deepest) throw new BrokenPdf('nested too deeply');
    this.#skipSpace();
    const unit = this.#bytes.charAt(this.at);
    if (unit === '/') return { kind: 'name', name: this.#name() };
    if (unit === '(') return { kind: 'string', bytes: this.#literalString() };
    if (unit === '[') return this.#array(depth);
    if (this.#bytes.startsWith('<<', this.at)) return this.#dictionary(depth);
    if (unit === '<') return { kind: 'string', bytes: this.#hexString() };
    const referred = this.#match(reference);
    return referred === undefined
      ? this.#keyword()
      : { kind: 'reference', number: Number(referred) };
  }

  /** A bare word such as `obj`, `stream` or `trailer`, or `undefined` where none is next. */
  word(): string | undefined {
    this.#skipSpace();
    return this.#match(bareWord);
  }

  /** What the pattern's group holds, or all of the match. */
  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.#bytes);
    if (match === null) return undefined;
    this.at = pattern.lastIndex;
    return match[1] ?? match[0];
  }

  #keyword(): PdfValue {
    const found = this.#match(number);
    if (found !== undefined) return Number(found);
    const word = this.word();
    if (word === 'true' || word === 'false') return word === 'true';
    if (word === 'null') return null;
    throw new BrokenPdf(`no value at byte ${this.at}`);
  }

  #skipSpace(): void {
    this.#match(space);
  }

  #name(): string {
    const written = this.#match(name) ?? '';
    return written.replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
  }

  #array(depth: number): readonly PdfValue[] {
    const values: PdfValue[] = [];
    this.at++;
    for (this.#skipSpace(); this.#bytes.charAt(this.at) !== ']'; this.#skipSpace())
      values.push(this.value(depth + 1));
    this.at++;
    return values;
  }

  #dictionary(depth: number): PdfDictionary {
    const entries = new Map<string, PdfValue>();
    this.at += 2;
    for (this.#skipSpace(); !this.#bytes.startsWith('>>', this.at); this.#skipSpace()) {
      if (this.#bytes.charAt(this.at) !== '/') throw new BrokenPdf(`no key at byte ${this.at}`);
      entries.set(this.#name(), this.value(depth + 1));
    }
    this.at += 2;
    return { kind: 'dictionary', entries };
  }

  #hexString(): string {
    const digits = this.#match(hexDigits);
    if (digits === undefined) throw new BrokenPdf(`an open string at byte ${this.at}`);
    const pairs = digits.replace(/[^0-9a-fA-F]/g, '').match(/../g) ?? [];
    return pairs.map((pair) => String.fromCharCode(Number.parseInt(pair, 16))).join('');
  }

  #literalString(): string {
    let bytes = '';
    let depth = 1;
    for (this.at++; depth > 0; this.at++) {
      const unit = this.#bytes.charAt(this.at);
      if (unit === '') throw new BrokenPdf('an open string at the end');
      if (unit === '\\') bytes += this.#escape();
      else {
        if (unit === '(') depth++;
        if (unit === ')') depth--;
        if (depth > 0) bytes += unit;
      }
    }
    return bytes;
  }

  /** Leaves `at` on the last character of the escape. */
  #escape(): string {
    octalDigits.lastIndex = this.at;
    const digits = octalDigits.exec(this.#bytes)?.[1];
    if (digits !== undefined) {
      this.at += digits.length;
      return String.fromCharCode(Number.parseInt(digits, 8) % 256);
    }
    const unit = this.#bytes.charAt(++this.at);
    if (unit === '\r' && this.#bytes.charAt(this.at + 1) === '\n') this.at++;
    return { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', '\n': '', '\r': '' }[unit] ?? unit;
  }
}

/** Text strings are UTF-16 with a mark, UTF-8 with a mark, or (near enough) Latin-1. */
export function textOfString(value: PdfValue | undefined): string | undefined {
  if (!isKind(value, 'string')) return undefined;
  const bytes = Uint8Array.from(value.bytes, (unit) => unit.charCodeAt(0));
  if (value.bytes.startsWith('\xfe\xff')) return new TextDecoder('utf-16be').decode(bytes);
  if (value.bytes.startsWith('\xef\xbb\xbf')) return new TextDecoder().decode(bytes);
  return value.bytes;
}

type Kinds = {
  name: PdfName;
  string: PdfString;
  reference: PdfReference;
  dictionary: PdfDictionary;
};

export function isKind<K extends keyof Kinds>(
  value: PdfValue | undefined,
  kind: K,
): value is Kinds[K] {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === kind;
}
