import type { PDFDocument, StructureElement } from 'pdfkit';
import type { StructureNode, StructureRole, Tag } from '../layout/structure.ts';
import { attributesOf, type Bounds, joined, placeOf } from './element-attributes.ts';
import { headingRoles } from './heading-roles.ts';
import { NoteIds } from './note-ids.ts';
import { textString } from './text-string.ts';

/** Running heads and their like; rules and tints. ISO 32000-1, 14.8.2.2.2. */
type ArtifactType = 'Pagination' | 'Layout';

/**
 * Marks what is drawn as content of the structure. Elements come into being when their first content
 * is drawn, in the order of the tree, so that content and child elements keep their reading order.
 *
 * pdfkit gives a link's element the page that is current when the element ends. So a `Link` ends with
 * its page, and one that goes on over two pages is two elements.
 */
export class StructureWriter {
  readonly #pdf: PDFDocument;
  readonly #root: StructureNode;
  readonly #parents = new Map<StructureNode, StructureNode>();
  readonly #elements = new Map<StructureNode, StructureElement>();
  /** How many of a node's children have been started, so that no search begins at the first again. */
  readonly #started = new Map<StructureNode, number>();
  readonly #headings: ReadonlyMap<StructureNode, StructureRole>;
  /** Where figures are. */
  readonly #places = new Map<StructureNode, { readonly page: unknown; readonly bounds: Bounds }>();
  readonly #noteIds = new NoteIds();
  #linksOnPage: StructureNode[] = [];
  #marked: StructureNode | ArtifactType | undefined;

  constructor(pdf: PDFDocument, root: StructureNode) {
    this.#pdf = pdf;
    this.#root = root;
    this.#headings = headingRoles(root);
    const pending: StructureNode[] = [root];
    for (let node = pending.pop(); node; node = pending.pop()) {
      for (const child of node.children) {
        this.#parents.set(child, node);
        pending.push(child);
      }
    }
  }

  /** What is drawn from here on belongs to `tag`; if an artifact, of this type. */
  mark(tag: Tag, type: ArtifactType = 'Pagination'): void {
    const isPassedOver = tag !== 'artifact' && isDecoration(tag);
    const mark = isPassedOver ? 'Layout' : tag === 'artifact' ? type : tag;
    if (this.#marked === mark) return;
    this.unmark();
    this.#marked = mark;
    if (typeof mark === 'string') this.#pdf.markContent('Artifact', { type: mark });
    else this.element(mark).add(this.#pdf.markStructureContent(this.#roleOf(mark)));
  }

  /**
   * A figure says where it is: something of it is here, y downwards from the top of the page. A chart
   * that goes on over pages says nothing, since a box is of one page. ISO 32000-1, 14.8.5.4.3.
   */
  bound(tag: Tag, { x, y, width, height }: Rectangle): void {
    if (tag === 'artifact' || tag.role !== 'Figure' || isDecoration(tag)) return;
    const { page } = this.#pdf;
    const top = page.height - y;
    const known = this.#places.get(tag) ?? { page, bounds: undefined };
    const bounds = joined(known.bounds, { left: x, bottom: top - height, right: x + width, top });
    this.#places.set(tag, { page: known.page, bounds });
    const { data } = this.element(tag).dictionary;
    if (known.page === page) data['A'] = placeOf(bounds);
    else delete data['A'];
  }

  unmark(): void {
    if (this.#marked !== undefined) this.#pdf.endMarkedContent();
    this.#marked = undefined;
  }

  element(node: StructureNode): StructureElement {
    const known = this.#elements.get(node);
    if (known !== undefined) return known;
    const parent = this.#parents.get(node);
    const parentElement = parent === undefined ? undefined : this.element(parent);
    if (parent !== undefined) this.#startBefore(node, parent);
    return this.#start(node, parentElement);
  }

  endPage(): void {
    this.unmark();
    for (const link of this.#linksOnPage) {
      this.#elements.get(link)?.end();
      this.#forget(link);
    }
    this.#linksOnPage = [];
  }

  /** What stands in a link ends with it. */
  #forget(node: StructureNode): void {
    this.#elements.delete(node);
    for (const child of node.children) this.#forget(child);
  }

  /** Starts the elements that have no content, such as empty cells, and ends all. */
  finish(): void {
    this.#startAll(this.#root);
    // Children came after their parents. Ending them first keeps pdfkit from recursing into a tree
    // that is as deep as its lists.
    for (const element of [...this.#elements.values()].reverse()) element.end();
    this.#noteIds.finish(this.#pdf);
  }

  /** What an element, or one around it, says it is in. BCP 47. */
  languageAt(tag: Tag): string | undefined {
    let node = tag === 'artifact' ? undefined : tag;
    while (node !== undefined && node.language === undefined) node = this.#parents.get(node);
    return node?.language;
  }

  #roleOf(node: StructureNode): StructureRole {
    return this.#headings.get(node) ?? node.role;
  }

  /** Elder sisters without content come first nevertheless. */
  #startBefore(node: StructureNode, parent: StructureNode): void {
    const from = this.#started.get(parent) ?? 0;
    const index = parent.children.indexOf(node, from);
    for (let elder = from; elder < index; elder += 1) {
      const sister = parent.children[elder];
      if (sister !== undefined) this.#startAll(sister);
    }
    this.#started.set(parent, Math.max(from, index + 1));
  }

  #startAll(root: StructureNode): void {
    const pending: StructureNode[] = [root];
    for (let node = pending.pop(); node; node = pending.pop()) {
      // A link that was drawn has ended with its page; one that was not has nothing to show.
      if (node.role === 'Link' || isDecoration(node)) continue;
      this.element(node);
      for (let n = node.children.length - 1; n >= 0; n -= 1) {
        const child = node.children[n];
        if (child !== undefined) pending.push(child);
      }
    }
  }

  #start(node: StructureNode, parent: StructureElement | undefined): StructureElement {
    const { role, alternative, actualText, title, language } = node;
    const element = this.#pdf.struct(this.#roleOf(node), {
      ...(alternative !== undefined && role === 'Figure' && { alt: textString(alternative) }),
      ...(actualText !== undefined && { actual: actualText }),
      ...(title !== undefined && { title: textString(title) }),
      ...(language !== undefined && { lang: language }),
    });
    const attributes = attributesOf(node);
    if (attributes !== undefined) element.dictionary.data['A'] = attributes;
    if (role === 'Note') this.#noteIds.add(element);
    if (parent === undefined) this.#pdf.addStructure(element);
    else parent.add(element);
    this.#elements.set(node, element);
    if (role === 'Link') this.#linksOnPage.push(node);
    if (role === 'Reference') this.#startNoteAfter(node);
    return element;
  }

  /** A note is drawn at the foot of the page, after the words that follow its call. */
  #startNoteAfter(reference: StructureNode): void {
    const sisters = this.#parents.get(reference)?.children ?? [];
    const next = sisters[sisters.indexOf(reference) + 1];
    if (next?.role === 'Note') this.element(next);
  }
}

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A picture without a description says nothing to one who cannot see it: a reader passes it over. */
function isDecoration({ role, alternative }: StructureNode): boolean {
  return role === 'Figure' && (alternative ?? '').trim() === '';
}
