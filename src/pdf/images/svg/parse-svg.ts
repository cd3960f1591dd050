import { Parser } from 'htmlparser2';
import { RefusedSvg, type SvgNode } from './svg-node.ts';
import { attributeOf, isDrawn, refusalOf } from './svg-rules.ts';

/** More, and it is no figure but a map of everything: it would take the machine rather than the page. */
const mostElements = 10_000;
const mostCharacters = 1_000_000;
const mostStyle = 50_000;
const deepest = 50;

interface OpenNode extends SvgNode {
  readonly attributes: Map<string, string>;
  readonly children: OpenNode[];
  text: string;
}

/** Reads SVG into the elements that we draw. Throws `RefusedSvg` for what cannot be, or must not. */
export function parseSvg(text: string): SvgNode {
  if (text.length > mostCharacters) throw new RefusedSvg('is too long a drawing', true);
  // A document type is where entities are declared, which may stand for anything, many times over.
  if (/<!ENTITY/i.test(text)) throw new RefusedSvg('declares entities');
  const builder = new TreeBuilder();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => builder.open(localName(name), attributes),
      onclosetag: () => builder.close(),
      ontext: (words) => builder.text(words),
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(text);
  return builder.root();
}

/** Without the prefix of a namespace: `svg:path` is `path`. */
function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

class TreeBuilder {
  readonly #open: OpenNode[] = [];
  #root: OpenNode | undefined;
  #count = 0;
  /** How many elements are open that are passed over, with all that is in them. */
  #skipped = 0;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#count += 1;
    if (this.#count > mostElements) throw new RefusedSvg('has too many parts', true);
    const refused = refusalOf(name);
    if (refused !== undefined) throw new RefusedSvg(refused);
    // What a link shows is drawn; where it leads is left out, as of all that is drawn.
    if (this.#skipped > 0 || !(isDrawn(name) || name === 'a')) {
      this.#skipped += 1;
      return;
    }
    if (this.#open.length >= deepest) throw new RefusedSvg('is nested too deeply', true);
    const node: OpenNode = {
      name: name === 'a' ? 'g' : name,
      attributes: taken(attributes),
      children: [],
      text: '',
    };
    const parent = this.#open.at(-1);
    if (parent !== undefined) parent.children.push(node);
    else if (this.#root === undefined && name === 'svg') this.#root = node;
    else throw new RefusedSvg('is no SVG');
    this.#open.push(node);
  }

  close(): void {
    if (this.#skipped > 0) this.#skipped -= 1;
    else this.#open.pop();
  }

  text(words: string): void {
    const node = this.#open.at(-1);
    if (node?.name !== 'style' || this.#skipped > 0) return;
    node.text += words;
    if (node.text.length > mostStyle) throw new RefusedSvg('has too many styles', true);
  }

  root(): OpenNode {
    if (this.#root === undefined) throw new RefusedSvg('is no SVG');
    return this.#root;
  }
}

function taken(attributes: Readonly<Record<string, string>>): Map<string, string> {
  return new Map(
    Object.entries(attributes).flatMap(([name, value]) => {
      const own = attributeOf(name, value);
      return own === undefined ? [] : [[own, value.trim()] as const];
    }),
  );
}
