import { cleanText } from '../clean-text.ts';
import { holdsData, rowGroups } from './data-table.ts';
import { isHidden, isOnDemand } from './hidden.ts';
import { attribute, type PageElement, type PageNode, textOf } from './page-tree.ts';
import { blockTags, mute } from './tags.ts';

/** Text that a browser would set as one paragraph, line or cell. */
export interface PageBlock {
  /** On one line, cleaned. Never empty. */
  readonly text: string;
  /** How many of its characters are in links. */
  readonly linked: number;
  /** The innermost element on lines of its own that holds it. */
  readonly element: PageElement;
  /** From 0, in document order. */
  readonly index: number;
}

/** The text of a page in document order, hidden parts left out. */
export function blocksOf(root: PageElement): readonly PageBlock[] {
  const writer = new BlockWriter();
  for (const child of root.children) writer.node(child, root);
  writer.flush(root);
  return writer.blocks;
}

class BlockWriter {
  readonly blocks: PageBlock[] = [];
  private parts: string[] = [];
  private linked = 0;
  private links = 0;
  private breaks = 0;
  private quotes = 0;
  private isInRow = false;

  /** Recursion is safe: a parsed page is at most 500 deep. */
  node(node: PageNode, container: PageElement): void {
    if (node.kind === 'text') this.text(node.text, container);
    else if (mute.has(node.tag) || isHidden(node) || isOnDemand(node)) return;
    else if (node.tag === 'br') this.breaks++;
    else if (node.tag === 'table') this.table(node, container);
    else if (blockTags.has(node.tag)) this.block(node, container);
    else this.inline(node, container);
  }

  flush(container: PageElement): void {
    if (this.isInRow) {
      this.parts.push(' ');
      return;
    }
    const text = cleanText(this.parts.join(''));
    if (text !== '') {
      const linked = Math.min(text.length, this.linked);
      this.blocks.push({ text, linked, element: container, index: this.blocks.length });
    }
    this.parts = [];
    this.linked = 0;
    this.breaks = 0;
  }

  private block(node: PageElement, container: PageElement): void {
    this.flush(container);
    for (const child of node.children) this.node(child, node);
    this.flush(node);
  }

  private inline(node: PageElement, container: PageElement): void {
    if (isNoteMark(node)) return;
    const isLink = node.tag === 'a' && node.attributes.has('href');
    if (isLink) this.links++;
    if (node.tag === 'q') this.text(this.quotes++ % 2 === 0 ? '“' : '‘', container);
    for (const child of node.children) this.node(child, container);
    if (node.tag === 'q') this.text(--this.quotes % 2 === 0 ? '”' : '’', container);
    if (isLink) this.links--;
  }

  private text(raw: string, container: PageElement): void {
    if (raw === '') return;
    const isBlank = !/\S/.test(raw);
    if (this.breaks > 0 && !isBlank) {
      // Two line ends in a row are how pages without paragraphs part them.
      if (this.breaks > 1) this.flush(container);
      else this.parts.push(' ');
      this.breaks = 0;
    }
    if (container.tag === 'pre') this.preformatted(raw, container);
    else this.piece(raw);
  }

  private preformatted(raw: string, container: PageElement): void {
    for (const [index, paragraph] of raw.split(/\n[ \t\r]*\n/).entries()) {
      if (index > 0) this.flush(container);
      this.piece(paragraph);
    }
  }

  private piece(raw: string): void {
    this.parts.push(raw);
    if (this.links > 0) this.linked += cleanText(raw).length;
  }

  /** A table of data is read row by row, one line each; a table that only lays out a page is no table. */
  private table(node: PageElement, container: PageElement): void {
    if (this.isInRow || !holdsData(node)) this.block(node, container);
    else {
      this.flush(container);
      for (const child of node.children) this.rows(child, node);
      this.flush(node);
    }
  }

  private rows(node: PageNode, container: PageElement): void {
    if (node.kind === 'text' || !rowGroups.has(node.tag)) this.node(node, container);
    else if (isHidden(node)) return;
    else if (node.tag === 'tr') this.row(node, container);
    else for (const child of node.children) this.rows(child, node);
  }

  private row(node: PageElement, container: PageElement): void {
    this.flush(container);
    this.isInRow = true;
    let isEmpty = true;
    for (const cell of node.children) {
      const before = this.parts.length;
      if (!isEmpty) this.parts.push(' | ');
      this.node(cell, node);
      if (this.parts.slice(before + (isEmpty ? 0 : 1)).some((part) => /\S/.test(part)))
        isEmpty = false;
      else this.parts.length = before;
    }
    this.isInRow = false;
    this.flush(node);
  }
}

/** The number of a note, which is no part of the sentence it hangs on. */
function isNoteMark(node: PageElement): boolean {
  if (node.tag !== 'sup') return false;
  const [link] = node.children.filter(({ kind }) => kind === 'element');
  if (link?.kind !== 'element' || !attributeStarts(link, 'href', '#')) return false;
  return /^\s*\[?[\d*†‡a-z]{1,3}\]?\s*$/.test(textOf(node));
}

function attributeStarts(element: PageElement, name: string, start: string): boolean {
  return attribute(element, name).startsWith(start);
}
