import {
  costOfPair,
  demeritsOfLine,
  type Fitness,
  fitnessOf,
  isRefused,
  type Pass,
  ratioOf,
  spaceShrink,
  spaceStretch,
} from './demerits.ts';
import { type Segment, spaceOfLine, widthOfLine } from './segment.ts';

/** The best way found to break before token `at`, its last line of that fitness. */
interface Node {
  readonly at: number;
  readonly fitness: Fitness;
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
  const nodes: Node[] = [{ at: 0, fitness: 1, demerits: 0, previous: undefined }];
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

const fitnesses: readonly Fitness[] = [0, 1, 2, 3];

/** The best found so far for each fitness: made once, since it is asked for at each token. */
const best: (Node | undefined)[] = [undefined, undefined, undefined, undefined];
const least = new Float64Array(4);

/** Adds the best node before `to` for each fitness, with a line from one of the nodes from `first` up to `end`. */
function addBest(
  nodes: Node[],
  first: number,
  end: number,
  to: number,
  segment: Segment,
  pass: Pass,
): void {
  best.fill(undefined);
  least.fill(Infinity);
  for (let index = first; index < end; index += 1) {
    const node = nodes[index];
    if (node === undefined) continue;
    const ratio = ratioOf(segment, node.at, to, pass);
    const line = demeritsOfLine(segment, node.at, to, pass, ratio);
    if (line === Infinity) continue;
    const fitness = fitnessOf(ratio, pass);
    const pair = costOfPair(segment, node.at, to, node.fitness, fitness);
    const demerits = node.demerits + line + pair;
    // Of equals the later start: the line above is the fuller.
    if (demerits > (least[fitness] ?? 0)) continue;
    least[fitness] = demerits;
    best[fitness] = node;
  }
  for (const fitness of fitnesses) {
    const previous = best[fitness];
    if (previous) nodes.push({ at: to, fitness, demerits: least[fitness] ?? 0, previous });
  }
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
