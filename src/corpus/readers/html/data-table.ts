import { attribute, type PageElement, type PageNode, textOf } from './page-tree.ts';

export const rowGroups: ReadonlySet<string> = new Set(['thead', 'tbody', 'tfoot', 'tr']);

/** Enough of a table to know what it is. */
const mostNodes = 5000;
/** In characters; what is longer is text that was put into a table to place it. */
const longestCell = 400;
const layout = new Set(['table', 'h1', 'h2', 'h3', 'form', 'article', 'section', 'nav']);

/** Whether a table holds data, rather than the parts of a page side by side. */
export function holdsData(table: PageElement): boolean {
  if (/^(?:presentation|none)$/i.test(attribute(table, 'role'))) return false;
  let rows = 0;
  let wide = 0;
  const waiting: PageNode[] = [...table.children];
  for (let count = 0; waiting.length > 0 && count < mostNodes; count++) {
    const node = waiting.pop();
    if (!node || node.kind === 'text') continue;
    if (layout.has(node.tag)) return false;
    if ((node.tag === 'td' || node.tag === 'th') && isLong(node)) return false;
    if (node.tag === 'tr') {
      rows++;
      if (node.children.filter(isCell).length > 1) wide++;
    }
    for (const child of node.children.slice(0, mostNodes)) waiting.push(child);
  }
  return rows > 1 && wide > 0;
}

function isCell(node: PageNode): boolean {
  return node.kind === 'element' && (node.tag === 'td' || node.tag === 'th');
}

function isLong(cell: PageElement): boolean {
  return textOf(cell, 200).trim().length > longestCell;
}
