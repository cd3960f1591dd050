import { getDocumentProxy } from 'unpdf';

/** An element of a PDF as pdf.js reads it: its role, its own text in order, and what stands in it. */
export interface ReadElement {
  readonly role: string;
  readonly text: string;
  readonly alternative: string | undefined;
  readonly children: readonly ReadElement[];
  /** Ids of the annotations that it owns on the page. */
  readonly annotations: readonly string[];
}

export interface ReadPage {
  readonly tree: ReadElement | undefined;
  /** All the text that shows, artifacts and structure alike. */
  readonly shown: string;
  /** Ids of the annotations of the page. */
  readonly annotations: readonly string[];
}

/** Reads the tags of each page back by other means than those that wrote them. */
export async function readTags(bytes: Uint8Array): Promise<readonly ReadPage[]> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const pages: ReadPage[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const content = await page.getTextContent({ includeMarkedContent: true });
    const texts = markedTexts(content.items as readonly Item[]);
    const plain = (await page.getTextContent()).items as readonly Item[];
    const shown = plain.map(({ str = '' }) => str).join('');
    const annotations = (await page.getAnnotations()).map(({ id }) => String(id));
    const tree = (await page.getStructTree()) as TreeNode | null;
    pages.push({ tree: tree ? elementOf(tree, texts) : undefined, shown, annotations });
  }
  return pages;
}

interface Item {
  readonly type?: string;
  /** `null` of marked content that no element owns. */
  readonly id?: string | null;
  readonly str?: string;
  readonly hasEOL?: boolean;
}

interface TreeNode {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly alt?: string;
  readonly children?: readonly TreeNode[];
}

function markedTexts(items: readonly Item[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const open: (string | undefined)[] = [];
  for (const { type, id, str: words = '', hasEOL } of items) {
    const str = hasEOL ? `${words}\n` : words;
    if (type === 'endMarkedContent') open.pop();
    else if (type?.startsWith('begin')) open.push(id ?? undefined);
    else {
      const owner = open.findLast((each) => each !== undefined);
      if (owner !== undefined) texts.set(owner, (texts.get(owner) ?? '') + str);
    }
  }
  return texts;
}

function elementOf(node: TreeNode, texts: ReadonlyMap<string, string>): ReadElement {
  const children = node.children ?? [];
  return {
    role: node.role ?? '',
    alternative: node.alt,
    annotations: children.flatMap(({ type, id = '' }) => (type === 'object' ? [id] : [])),
    text: children.map((child) => textOfNode(child, texts)).join(''),
    children: children
      .filter((child) => child.role !== undefined)
      .map((child) => elementOf(child, texts)),
  };
}

/** With the text of all that stands in it. */
function textOfNode(node: TreeNode, texts: ReadonlyMap<string, string>): string {
  if (node.type === 'content') return texts.get(node.id ?? '') ?? '';
  return (node.children ?? []).map((child) => textOfNode(child, texts)).join('');
}

/** Elements of a role, in reading order. */
export function elementsOf(tree: ReadElement | undefined, role: string): readonly ReadElement[] {
  if (tree === undefined) return [];
  const own = tree.role === role ? [tree] : [];
  return [...own, ...tree.children.flatMap((child) => elementsOf(child, role))];
}

/** The roles as an outline: `P(Reference(Link))`. */
export function rolesOf({ role, children }: ReadElement): string {
  return children.length === 0 ? role : `${role}(${children.map(rolesOf).join(' ')})`;
}
