import {
  costOfPair,
  demeritsOfLine,
  type Fitness,
  fitnessOf,
  hyphensAt,
  isRefused,
  type LineAbove,
  mostHyphens,
  type Pass,
  ratioOf,
  spaceShrink,
  spaceStretch,
} from './demerits.ts';
import { type Segment, spaceOfLine, widthOfLine } from './segment.ts';

/** The best way found to break before token `at`, its last line of that fitness under so many hyphens. */
interface Node extends LineAbove {
  readonly at: number;
  readonly demerits: number;
  readonly previous: Node | undefined;
}

/**
 * Ends of lines (places among the tokens, the last is their number) with the least demerits of all
 * choices, or `undefined` where the pass allows none. Knuth and Plass's method: time grows with
 * tokens times the tokens of a line. Of equals, the first line as full as can be.
 *
 *     nodes    0 1 2 3 4 5 6 7      in the order of their places
 *                  ^     ^          first: lines from those before are too long by now
 *              first   near         near: lines from here on are still too short
 *
 * Both bounds only ever move on, since the place where lines end does: no list is made anew.
 */
export function totalFit(segment: Segment, pass: Pass): readonly number[] | undefined {
  const { length } = segment.tokens;
  const nodes: Node[] = [{ at: 0, fitness: 1, hyphens: 0, demerits: 0, previous: undefined }];
  let first = 0;
  let near = 0;
  for (let to = 1; to < length; to += 1) {
    if (isRefused(segment, to, pass)) continue;
    while (isBehind(nodes[first], to, segment, pass)) first += 1;
    if (first === nodes.length) return undefined;
    while (isFilling(nodes[near], to, segment, pass)) near += 1;
    if (near > first) addBest(nodes, first, near, to, segment, pass);
  }
  const ends: Node[] = nodes.slice(first);
  const count = ends.length;
  addBest(ends, 0, count, length, segment, pass);
  const [last] = ends.slice(count).sort((a, b) => a.demerits - b.demerits);
  return last && breaksOf(last);
}

/** Classes of lines that go on alike: fitness, and hyphens above each other. */
const fitnesses = 4;
const classes = fitnesses * (mostHyphens + 1);

/** The best found so far for each class: made once, since it is asked for at each token. */
const best: (Node | undefined)[] = new Array(classes).fill(undefined);
const least: Float64Array = new Float64Array(classes).fill(Number.POSITIVE_INFINITY);

/** Adds the best node before `to` of each class, with a line from one of the nodes from `first` up to `end`. */
function addBest(
  nodes: Node[],
  first: number,
  end: number,
  to: number,
  segment: Segment,
  pass: Pass,
): void {
  let hasAny = false;
  for (let index = first; index < end; index += 1) {
    const node = nodes[index];
    if (node === undefined) continue;
    const ratio = ratioOf(segment, node.at, to, pass);
    const line = demeritsOfLine(segment, node.at, to, pass, ratio);
    if (line === Number.POSITIVE_INFINITY) continue;
    const fitness = fitnessOf(ratio, pass);
    const demerits = node.demerits + line + costOfPair(segment, node.at, to, node, fitness);
    const kind = fitness + fitnesses * hyphensAt(segment, to, node.hyphens);
    // Of equals the later start: the line above is the fuller.
    if (demerits > (least[kind] ?? 0)) continue;
    least[kind] = demerits;
    best[kind] = node;
    hasAny = true;
  }
  if (!hasAny) return;
  for (let kind = 0; kind < classes; kind += 1) {
    const previous = best[kind];
    if (previous === undefined) continue;
    const hyphens = Math.floor(kind / fitnesses);
    const demerits = least[kind] ?? 0;
    nodes.push({ at: to, fitness: fitnessIn(kind), hyphens, demerits, previous });
    best[kind] = undefined;
    least[kind] = Number.POSITIVE_INFINITY;
  }
}

function fitnessIn(kind: number): Fitness {
  const fitness = kind % fitnesses;
  return fitness === 0 || fitness === 1 || fitness === 2 ? fitness : 3;
}

/** Whether no line from here can hold the tokens up to `to`, even without the hyphen at its end. */
function isBehind(node: Node | undefined, to: number, segment: Segment, pass: Pass): boolean {
  if (node === undefined) return false;
  const width = (segment.ends[to - 1] ?? 0) - (segment.starts[node.at] ?? 0);
  const isJustified = pass.alignment === 'justified';
  const give = isJustified ? spaceShrink * spaceOfLine(segment, node.at, to) : 0;
  return width - give > segment.measure + 0.001;
}

/**
 * Whether a line from here is not so short that the pass is sure to refuse it, as most are. A point is
 * for rounding.
 */
function isFilling(node: Node | undefined, to: number, segment: Segment, pass: Pass): boolean {
  if (node === undefined) return false;
  const slack = segment.measure - widthOfLine(segment, node.at, to);
  const isJustified = pass.alignment === 'justified';
  const stretch = isJustified ? spaceStretch * spaceOfLine(segment, node.at, to) : 0;
  return slack - 1 <= pass.furthest * (stretch + pass.spareStretch);
}

function breaksOf(last: Node): readonly number[] {
  const breaks: number[] = [];
  for (let node: Node | undefined = last; node?.previous; node = node.previous) {
    breaks.push(node.at);
  }
  return breaks.reverse();
}
