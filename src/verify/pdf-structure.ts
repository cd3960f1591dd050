import type { PdfFile } from './pdf-file.ts';
import {
  BrokenPdf,
  isKind,
  type PdfDictionary,
  type PdfValue,
  textOfString,
} from './pdf-values.ts';

/** An element of the structure tree (ISO 32000-1, 14.7) before its text is filled in. */
export interface StructureElement {
  readonly kind: 'element';
  /** Standard role, the file's own names mapped to it. */
  readonly role: string;
  readonly alt?: string;
  readonly actualText?: string;
  readonly language?: string;
  readonly title?: string;
  /** Values of its attributes, by name: `Scope`, `ColSpan`, `ListNumbering` … */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly StructureChild[];
}

export type StructureChild =
  | StructureElement
  /** Marked content of a page. */
  | { readonly kind: 'content'; readonly page: number | undefined; readonly id: number }
  /** An annotation, such as a link's. */
  | { readonly kind: 'object'; readonly object: PdfValue | undefined };

const deepest = 500;

/** The elements under the root of the tree; `undefined` where the file has no tags. */
export function readStructure(
  file: PdfFile,
  catalogue: PdfDictionary,
): readonly StructureElement[] | undefined {
  const root = file.entry(catalogue, 'StructTreeRoot');
  if (!isKind(root, 'dictionary')) return undefined;
  const reader = new StructureReader(file, roleMapOf(file, root));
  return reader
    .children(root.entries.get('K'), undefined, 0)
    .filter((child): child is StructureElement => child.kind === 'element');
}

function roleMapOf(file: PdfFile, root: PdfDictionary): ReadonlyMap<string, string> {
  const map = file.entry(root, 'RoleMap');
  if (!isKind(map, 'dictionary')) return new Map();
  return new Map(
    [...map.entries].flatMap(([own, standard]) =>
      isKind(standard, 'name') ? [[own, standard.name] as const] : [],
    ),
  );
}

class StructureReader {
  readonly #file: PdfFile;
  readonly #roles: ReadonlyMap<string, string>;

  constructor(file: PdfFile, roles: ReadonlyMap<string, string>) {
    this.#file = file;
    this.#roles = roles;
  }

  /** `page` is the number of the page object that bare content ids belong to. */
  children(
    value: PdfValue | undefined,
    page: number | undefined,
    depth: number,
  ): readonly StructureChild[] {
    // A file's tree may lead back to itself; no sound one is this deep.
    if (depth > deepest) throw new BrokenPdf('the structure tree is nested too deeply');
    const kids = this.#file.resolve(value);
    if (kids === undefined || kids === null) return [];
    const list = Array.isArray(kids) ? (kids as readonly PdfValue[]) : [kids];
    return list.flatMap((kid) => this.#child(this.#file.resolve(kid), page, depth));
  }

  #child(
    kid: PdfValue | undefined,
    page: number | undefined,
    depth: number,
  ): readonly StructureChild[] {
    if (typeof kid === 'number') return [{ kind: 'content', page, id: kid }];
    if (!isKind(kid, 'dictionary')) return [];
    const own = pageOf(kid) ?? page;
    const type = this.#file.entry(kid, 'Type');
    const typeName = isKind(type, 'name') ? type.name : 'StructElem';
    if (typeName === 'OBJR') return [{ kind: 'object', object: kid.entries.get('Obj') }];
    if (typeName !== 'MCR') return [this.#element(kid, own, depth)];
    const id = this.#file.entry(kid, 'MCID');
    return typeof id === 'number' ? [{ kind: 'content', page: own, id }] : [];
  }

  #element(element: PdfDictionary, page: number | undefined, depth: number): StructureElement {
    const text = (key: string): string | undefined => textOfString(this.#file.entry(element, key));
    const [alt, actualText] = [text('Alt'), text('ActualText')];
    const [language, title] = [text('Lang'), text('T')];
    return {
      kind: 'element',
      role: this.#role(element),
      ...(alt !== undefined && { alt }),
      ...(actualText !== undefined && { actualText }),
      ...(language !== undefined && { language }),
      ...(title !== undefined && { title }),
      attributes: this.#attributes(element),
      children: this.children(element.entries.get('K'), page, depth + 1),
    };
  }

  #role(element: PdfDictionary): string {
    const written = this.#file.entry(element, 'S');
    let role = isKind(written, 'name') ? written.name : '';
    for (let hops = 0; this.#roles.has(role) && hops < 10; hops++)
      role = this.#roles.get(role) ?? role;
    return role;
  }

  #attributes(element: PdfDictionary): ReadonlyMap<string, string> {
    const value = this.#file.entry(element, 'A');
    const owners = Array.isArray(value) ? (value as readonly PdfValue[]) : [value];
    const attributes = new Map<string, string>();
    for (const owner of owners) {
      const dictionary = this.#file.resolve(owner);
      if (!isKind(dictionary, 'dictionary')) continue;
      for (const key of dictionary.entries.keys())
        attributes.set(key, shown(this.#file.entry(dictionary, key)));
    }
    return attributes;
  }
}

function pageOf(dictionary: PdfDictionary): number | undefined {
  const page = dictionary.entries.get('Pg');
  return isKind(page, 'reference') ? page.number : undefined;
}

function shown(value: PdfValue | undefined): string {
  if (isKind(value, 'name')) return value.name;
  if (isKind(value, 'string')) return textOfString(value) ?? '';
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
