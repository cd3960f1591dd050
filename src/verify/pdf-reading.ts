/** A PDF as its structure tells it to a screen reader. */
export interface PdfReading {
  readonly pages: number;
  /** What stands under the root of the structure tree, in reading order; empty where there are no tags. */
  readonly elements: readonly PdfElement[];
  /** Text marked as an artifact (running heads, page numbers, banners), a string a page. */
  readonly artifacts: readonly string[];
  /** Text that is neither in the structure nor an artifact, a string a page: there must be none. */
  readonly untagged: readonly string[];
  /** `Title`, `Author`, `Subject`, `Keywords`, `Creator` … as the information dictionary has them. */
  readonly metadata: ReadonlyMap<string, string>;
  /** XMP, as written; `undefined` where there is none. */
  readonly xmp?: string;
  /** BCP 47, of the whole. */
  readonly language?: string;
  readonly outline: readonly PdfOutlineItem[];
}

export interface PdfElement {
  readonly kind: 'element';
  /** Standard role: `P`, `H1`, `BlockQuote`, `Note` … */
  readonly role: string;
  readonly alt?: string;
  readonly actualText?: string;
  readonly language?: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Pages from 1 on which its own text stands, or its descendants'. In order. */
  readonly pages: readonly number[];
  readonly children: readonly (PdfElement | PdfText)[];
}

/** Text of one marked-content sequence. A line end inside it is `\n`. */
export interface PdfText {
  readonly kind: 'text';
  readonly text: string;
  readonly page: number;
}

export interface PdfOutlineItem {
  readonly title: string;
  /** From 1; absent where it leads nowhere. */
  readonly page?: number;
  readonly items: readonly PdfOutlineItem[];
}

/**
 * The text of an element and all in it; elements of the roles in `without` are passed over. Each
 * stretch ends as a line does, since nothing tells whether the next one follows on the same line.
 */
export function textOfElement(
  element: PdfElement,
  without: ReadonlySet<string> = new Set(),
): string {
  if (element.actualText !== undefined) return element.actualText;
  return element.children
    .map((child) => {
      if (child.kind === 'text') return child.text;
      return without.has(child.role) ? '' : textOfElement(child, without);
    })
    .filter((text) => text !== '')
    .join('\n');
}

/** Every element of a role under the given ones, in reading order; inside a match none is looked for. */
export function elementsOfRole(
  elements: readonly PdfElement[],
  role: string,
): readonly PdfElement[] {
  return elements.flatMap((element) =>
    element.role === role ? [element] : elementsOfRole(childElements(element), role),
  );
}

export function childElements(element: PdfElement): readonly PdfElement[] {
  return element.children.filter((child) => child.kind === 'element');
}
