import { Parser } from 'htmlparser2';
import type { Page, PageElement, PageNode } from './page-tree.ts';

/** A browser stops nesting at 512 as well: what is deeper becomes a neighbour. */
const deepest = 500;
/** Deeper than this it is no page, and the parser's own bookkeeping would take minutes. */
const deepestMarkup = 4000;
const mostElements = 500_000;
/** Characters handed to the parser at a time, so that a page past its bounds is soon let go. */
const portion = 64 * 1024;

const kept = new Set(
  `class id role itemprop href rel content name property datetime lang hidden style
  aria-hidden type pubdate http-equiv xml:lang data-testid data-component`.split(/\s+/),
);
/** Nobody reads these; of a script, only one that holds data is kept. */
const unread = new Set(
  `style template iframe object embed svg math canvas audio video map noframes noembed select textarea
  datalist applet frameset progress meter`.split(/\s+/),
);
const none: ReadonlyMap<string, string> = new Map();

interface Growing extends PageElement {
  attributes: ReadonlyMap<string, string>;
  readonly children: PageNode[];
}

export type Parsed =
  | { readonly kind: 'page'; readonly page: Page }
  | { readonly kind: 'too-large'; readonly message: string };

/** Parses markup of any quality into a tree; nothing is run, and nothing it points to is opened. */
export function parsePage(markup: string): Parsed {
  const builder = new TreeBuilder();
  const parser = new Parser(
    {
      onopentagname: (name) => builder.open(name),
      onattribute: (name, value) => builder.attribute(name, value),
      onclosetag: (name) => builder.close(name),
      ontext: (text) => builder.text(text),
    },
    { decodeEntities: true },
  );
  for (let at = 0; at < markup.length && !builder.excess; at += portion) {
    parser.write(markup.slice(at, at + portion));
  }
  if (builder.excess) return { kind: 'too-large', message: builder.excess };
  parser.end();
  return { kind: 'page', page: { root: builder.root, elements: builder.elements } };
}

/** The open elements of a page that is being parsed. */
class TreeBuilder {
  readonly root: Growing = element('#page', 0, undefined);
  readonly elements: PageElement[] = [this.root];
  excess: string | undefined;
  private current: Growing = this.root;
  private readonly stack: { readonly name: string; readonly was: Growing }[] = [];
  private opened = 0;
  /** Depth at which a part that nobody reads began. */
  private skippedFrom: number | undefined;
  /** The element whose attributes are being read. */
  private fresh: Growing | undefined;
  private freshAttributes: Map<string, string> = new Map();

  open(name: string): void {
    this.fresh = undefined;
    this.stack.push({ name, was: this.current });
    if (this.stack.length > deepestMarkup) this.excess = `it nests deeper than ${deepestMarkup}`;
    if (++this.opened > mostElements) this.excess = `it has more than ${mostElements} elements`;
    if (this.excess || this.skippedFrom !== undefined) return;
    if (unread.has(name)) {
      this.skippedFrom = this.stack.length;
      return;
    }
    const added = element(name, this.elements.length, this.current);
    this.elements.push(added);
    this.current.children.push(added);
    this.fresh = added;
    if (this.freshAttributes.size > 0) this.freshAttributes = new Map();
    if (this.stack.length <= deepest) this.current = added;
  }

  attribute(name: string, value: string): void {
    if (!this.fresh || !kept.has(name)) return;
    if (this.freshAttributes.size === 0) this.fresh.attributes = this.freshAttributes;
    if (!this.freshAttributes.has(name)) this.freshAttributes.set(name, value);
  }

  close(name: string): void {
    this.fresh = undefined;
    const closed = this.stack.pop();
    if (!closed || closed.name !== name) return;
    if (this.skippedFrom !== undefined && this.stack.length >= this.skippedFrom) return;
    this.skippedFrom = undefined;
    this.current = closed.was;
  }

  text(text: string): void {
    if (this.skippedFrom !== undefined || this.excess) return;
    const last = this.current.children.at(-1);
    // Character references come one by one.
    if (last?.kind === 'text') this.pieces(last, text);
    else this.current.children.push({ kind: 'text', text });
  }

  private pieces(last: { readonly text: string }, text: string): void {
    this.current.children[this.current.children.length - 1] = {
      kind: 'text',
      text: last.text + text,
    };
  }
}

function element(tag: string, index: number, parent: Growing | undefined): Growing {
  return { kind: 'element', tag, index, attributes: none, parent, children: [] };
}
