import { PdfFile } from '../../../src/verify/pdf-file.ts';
import {
  isKind,
  type PdfDictionary,
  type PdfValue,
  textOfString,
} from '../../../src/verify/pdf-values.ts';

/** An element of the structure tree with the objects that it is written in. */
export interface RawElement {
  readonly role: string;
  /** Number of its object. */
  readonly object: number;
  readonly dictionary: PdfDictionary;
  readonly parent: RawElement | undefined;
}

/** What an element shows: content of a page by id, or an annotation by the number of its object. */
export interface RawContent {
  readonly element: RawElement;
  readonly page: number;
  readonly content?: number;
  readonly annotation?: number;
}

/** The objects of a PDF, for what no reader tells. */
export class RawPdf {
  readonly #file: PdfFile;
  readonly catalogue: PdfDictionary;

  constructor(bytes: Uint8Array) {
    this.#file = new PdfFile(bytes);
    this.catalogue = this.dictionary(this.#file.trailer.entries.get('Root'));
  }

  /** What a path of keys leads to; `undefined` where there is no such entry. */
  at(from: PdfDictionary, ...path: readonly string[]): PdfValue | undefined {
    let found: PdfValue | undefined = from;
    for (const key of path)
      found = isKind(found, 'dictionary') ? this.#file.entry(found, key) : undefined;
    return found;
  }

  dictionary(value: PdfValue | undefined): PdfDictionary {
    const found = this.#file.resolve(value);
    if (!isKind(found, 'dictionary')) throw new Error('not a dictionary');
    return found;
  }

  resolved(value: PdfValue | undefined): PdfValue | undefined {
    return this.#file.resolve(value);
  }

  /** Unresolved. */
  list(value: PdfValue | undefined): readonly PdfValue[] {
    const found = this.#file.resolve(value);
    return Array.isArray(found) ? (found as readonly PdfValue[]) : [];
  }

  /** Numbers of the pages' objects. */
  pages(): readonly number[] {
    return this.list(this.at(this.catalogue, 'Pages', 'Kids')).map(numberOf);
  }

  elements(): readonly RawElement[] {
    return this.#walk().elements;
  }

  contents(): readonly RawContent[] {
    return this.#walk().contents;
  }

  #walk(): { elements: readonly RawElement[]; contents: readonly RawContent[] } {
    const elements: RawElement[] = [];
    const contents: RawContent[] = [];
    const visit = (value: PdfValue, parent: RawElement | undefined): void => {
      const dictionary = this.dictionary(value);
      const element = { role: this.name(dictionary, 'S'), object: numberOf(value) };
      const made: RawElement = { ...element, dictionary, parent };
      elements.push(made);
      const own = dictionary.entries.get('Pg');
      for (const kid of this.list(dictionary.entries.get('K'))) {
        if (typeof kid === 'number')
          contents.push({ element: made, page: numberOf(own), content: kid });
        else if (isKind(kid, 'reference')) visit(kid, made);
        else contents.push(this.#leaf(made, this.dictionary(kid)));
      }
    };
    for (const value of this.list(this.at(this.catalogue, 'StructTreeRoot', 'K')))
      visit(value, undefined);
    return { elements, contents };
  }

  #leaf(element: RawElement, kid: PdfDictionary): RawContent {
    const page = numberOf(kid.entries.get('Pg'));
    const content = kid.entries.get('MCID');
    return typeof content === 'number'
      ? { element, page, content }
      : { element, page, annotation: numberOf(kid.entries.get('Obj')) };
  }

  name(dictionary: PdfDictionary, key: string): string {
    const value = this.#file.entry(dictionary, key);
    return isKind(value, 'name') ? value.name : '';
  }

  text(dictionary: PdfDictionary, key: string): string | undefined {
    return textOfString(this.#file.entry(dictionary, key));
  }

  /** Numbers of the `key` of a dictionary's array. */
  numbers(dictionary: PdfDictionary, ...path: readonly string[]): readonly number[] {
    return this.list(this.at(dictionary, ...path)).filter((each) => typeof each === 'number');
  }

  /** Entries of a name or number tree, flattened in the order in which they stand. */
  tree(root: PdfDictionary, key: 'Names' | 'Nums'): readonly (readonly [PdfValue, PdfValue])[] {
    const own = this.list(root.entries.get(key));
    const pairs = own.flatMap((value, index) =>
      index % 2 === 0 ? [[value, own[index + 1] ?? null] as const] : [],
    );
    const kids = this.list(root.entries.get('Kids'));
    return [...pairs, ...kids.flatMap((kid) => this.tree(this.dictionary(kid), key))];
  }
}

/** Of the object that a reference names. */
export function numberOf(value: PdfValue | undefined): number {
  if (!isKind(value, 'reference')) throw new Error('not a reference');
  return value.number;
}
