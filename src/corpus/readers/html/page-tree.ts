/** A page as its markup nests, without what a page does: plain data, nothing of it runs. */
export interface Page {
  readonly root: PageElement;
  /** All of them in document order, the root first: each stands where its `index` says. */
  readonly elements: readonly PageElement[];
}

export type PageNode = PageElement | PageText;

export interface PageText {
  readonly kind: 'text';
  /** Character references decoded, white space as it stands. */
  readonly text: string;
}

export interface PageElement {
  readonly kind: 'element';
  /** Lower case. */
  readonly tag: string;
  /** From 0, in document order: a parent's is less than its children's. */
  readonly index: number;
  /** Only the attributes that a reader has a use for; names in lower case. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly parent: PageElement | undefined;
  readonly children: readonly PageNode[];
}

export function attribute(element: PageElement, name: string): string {
  return element.attributes.get(name) ?? '';
}

/**
 * What the author of a template calls a part of a page: its class, id and component, as words in lower case with a
 * blank around each (`articleBody main-col` is " article body main col ").
 */
export function nameOf(element: PageElement): string {
  const { attributes } = element;
  if (attributes.size === 0) return '';
  const words = naming.map((name) => attributes.get(name) ?? '').join(' ');
  if (words.length > longestName || !/[a-z]/i.test(words)) return '';
  const parts = words.replace(/([a-z])(?=[A-Z])/g, '$1 ').toLowerCase();
  return ` ${parts.replace(/[^a-z]+/g, ' ')} `;
}

/** Where classes are made by a program, a part is named for its component. */
export const naming: readonly string[] = ['class', 'id', 'data-component', 'data-testid'];

/** A class attribute longer than this names nothing. */
const longestName = 2000;

/** The text below an element, white space as it stands; of more than `most` nodes, what those hold. */
export function textOf(element: PageElement, most: number = Number.POSITIVE_INFINITY): string {
  const parts: string[] = [];
  const waiting: PageNode[] = [element];
  let left = most;
  for (let node = waiting.pop(); node && left > 0; node = waiting.pop(), left--) {
    if (node.kind === 'text') parts.push(node.text);
    else for (const child of [...node.children.slice(0, left)].reverse()) waiting.push(child);
  }
  return parts.join('');
}

/** For each element whether it, or one that it stands in, is one of those that `holds` picks. */
export function spread(page: Page, holds: (element: PageElement) => boolean): Uint8Array {
  const marks = new Uint8Array(page.elements.length);
  for (const element of page.elements) {
    const above = element.parent ? marks[element.parent.index] : 0;
    marks[element.index] = above === 1 || holds(element) ? 1 : 0;
  }
  return marks;
}
