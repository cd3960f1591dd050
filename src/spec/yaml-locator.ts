import { isMap, isNode, isPair, isScalar, isSeq, type Node, type Pair } from 'yaml';
import type { SpanMaker } from '../diagnostics/span.ts';
import type { Locate, YamlPath } from './locator.ts';
import { stretchOf } from './scalar-stretch.ts';

/** Where each value of a parsed YAML text stands. */
export function yamlLocator(root: Node | null, text: string, spanAt: SpanMaker): Locate {
  return (path, part = 'value') => {
    const isWhole = part === 'key' || part === 'value';
    const [start, end] = isWhole
      ? rangeOf(root, path, part)
      : (stretchOf(scalarAt(root, path), text, part) ?? rangeOf(root, path, 'value'));
    return spanAt(start, end);
  };
}

function scalarAt(root: Node | null, path: YamlPath): unknown {
  return path.reduce<unknown>((parent, step) => childOf(parent, step)?.value, root);
}

/** The text of the plain or quoted value at a path; `undefined` where there is a collection or nothing. */
export function sourceFormOf(root: Node | null, text: string, path: YamlPath): string | undefined {
  const node = scalarAt(root, path);
  if (!isScalar(node) || !node.range) return undefined;
  return text.slice(node.range[0], node.range[1]);
}

type Range = readonly [start: number, end: number];

const startOfFile: Range = [0, 0];

/** The last step of the path that is there decides; a value left empty is shown by its key. */
function rangeOf(root: Node | null, path: YamlPath, part: 'key' | 'value'): Range {
  let node: unknown = root;
  let range = rootRange(root);
  for (const [index, step] of path.entries()) {
    const child = childOf(node, step);
    if (child === undefined) break;
    const wantsKey = part === 'key' && index === path.length - 1;
    const keyRange = nodeRange(child.key);
    const valueRange = nodeRange(child.value);
    range = (wantsKey || isEmpty(valueRange) ? keyRange : valueRange) ?? valueRange ?? range;
    node = child.value;
  }
  return range;
}

/** A whole file is shown by its first key. */
function rootRange(root: Node | null): Range {
  const first = isMap(root) ? root.items[0] : undefined;
  return nodeRange(first?.key) ?? nodeRange(root) ?? startOfFile;
}

function isEmpty(range: Range | undefined): boolean {
  return range === undefined || range[0] === range[1];
}

function nodeRange(node: unknown): Range | undefined {
  return isNode(node) && node.range ? [node.range[0], node.range[1]] : undefined;
}

interface Child {
  readonly key?: unknown;
  readonly value: unknown;
}

function childOf(node: unknown, step: string | number): Child | undefined {
  if (isSeq(node) && typeof step === 'number') {
    const item = node.items[step];
    return item === undefined ? undefined : { value: item };
  }
  if (!isMap(node)) return undefined;
  return node.items.find((pair) => keyOf(pair) === step);
}

/** The key of a pair as text; keys that are no text are refused elsewhere. */
export function keyOf(pair: Pair): string | undefined {
  if (!isPair(pair) || !isScalar(pair.key)) return undefined;
  return typeof pair.key.value === 'string' ? pair.key.value : undefined;
}
