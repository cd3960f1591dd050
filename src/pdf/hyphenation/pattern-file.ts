import type { Patterns } from './patterns.ts';

/** Patterns as a package has them: levels by letters, `.` for the edge of a word. */
export interface WrittenPatterns {
  readonly levels: ReadonlyMap<string, readonly number[]>;
  readonly exceptions: ReadonlyMap<string, readonly number[]>;
}

interface Header {
  readonly nodes: number;
  readonly alphabet: string;
  readonly levels: readonly string[];
  readonly exceptions: Readonly<Record<string, readonly number[]>>;
}

/**
 * A file: a line of JSON; then, a byte for each node of the trie, the letters of all, how many children
 * they have, the lower bytes of their values, the higher ones.
 */
export function writePatterns({ levels, exceptions }: WrittenPatterns): Uint8Array {
  const alphabet = [...new Set([...levels.keys()].join(''))].sort().join('');
  const known = new Map<string, number>([['', 0]]);
  const nodes = breadthFirst(levels);
  const body = Buffer.alloc(nodes.length * 4);
  nodes.forEach(({ letter, children, value }, node) => {
    const key = value.join('');
    const place = known.get(key) ?? known.size;
    known.set(key, place);
    body[node] = alphabet.indexOf(letter);
    body[nodes.length + node] = children.size;
    body[2 * nodes.length + node] = place & 255;
    body[3 * nodes.length + node] = place >> 8;
  });
  const header: Header = {
    nodes: nodes.length,
    alphabet,
    levels: [...known.keys()],
    exceptions: Object.fromEntries(exceptions),
  };
  return Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), body]);
}

interface Node {
  readonly letter: string;
  readonly children: Map<string, Node>;
  value: readonly number[];
}

function breadthFirst(levels: WrittenPatterns['levels']): readonly Node[] {
  const root: Node = { letter: '', children: new Map(), value: [] };
  for (const [letters, value] of [...levels].sort(([a], [b]) => (a < b ? -1 : 1))) {
    let node = root;
    for (let at = 0; at < letters.length; at += 1) node = childOf(node, letters.charAt(at));
    node.value = value;
  }
  const nodes = [root];
  // The list grows while it is walked.
  for (const node of nodes) nodes.push(...node.children.values());
  return nodes;
}

function childOf({ children }: Node, letter: string): Node {
  const known = children.get(letter);
  if (known !== undefined) return known;
  const child: Node = { letter, children: new Map(), value: [] };
  children.set(letter, child);
  return child;
}

export function readPatterns(file: Uint8Array): Patterns {
  const start = file.indexOf(lineEnd) + 1;
  const header: Header = JSON.parse(Buffer.from(file.subarray(0, start)).toString('utf8'));
  const { nodes, alphabet } = header;
  const bytes = (nth: number): Uint8Array =>
    file.subarray(start + nth * nodes, start + (nth + 1) * nodes);
  return {
    alphabet: new Map(Array.from(alphabet, (letter, place) => [letter.charCodeAt(0), place])),
    letters: bytes(0),
    first: firstChildren(bytes(1)),
    values: [bytes(2), bytes(3)],
    levels: header.levels.map((digits) => Array.from(digits, Number)),
    exceptions: new Map(Object.entries(header.exceptions)),
  };
}

const lineEnd = 0x0a;

/** Children of a node follow on those of the node before; the root, which is nobody's, comes first. */
function firstChildren(counts: Uint8Array): Uint32Array {
  const first = new Uint32Array(counts.length + 1);
  let next = 1;
  for (let node = 0; node < counts.length; node += 1) {
    first[node] = next;
    next += counts[node] ?? 0;
  }
  first[counts.length] = next;
  return first;
}
