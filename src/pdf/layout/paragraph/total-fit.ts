import {
  costOfPair,
  type Fitness,
  judgeLine,
  type Pass,
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
 */
export function totalFit(segment: Segment, pass: Pass): readonly number[] | undefined {
  const { length } = segment.tokens;
  let active: Node[] = [{ at: 0, fitness: 1, demerits: 0, previous: undefined }];
  for (let to = 1; to < length; to += 1) {
    if (segment.breaks[to - 1] === 'bound' && !pass.breaksBound) continue;
    active = active.filter((node) => isInReach(segment, node.at, to, pass));
    const near = active.filter((node) => !isTooShort(segment, node.at, to, pass));
    active.push(...bestTo(to, near, segment, pass));
    if (active.length === 0) return undefined;
  }
  const [best] = bestTo(length, active, segment, pass).toSorted((a, b) => a.demerits - b.demerits);
  return best && breaksOf(best);
}

/** The best node for each fitness. */
function bestTo(
  to: number,
  active: readonly Node[],
  segment: Segment,
  pass: Pass,
): readonly Node[] {
  const best: (Node | undefined)[] = [];
  for (const node of active) {
    const judged = judgeLine(segment, node.at, to, pass);
    if (judged === undefined) continue;
    const { fitness } = judged;
    const pair = costOfPair(segment, node.at, to, [node.fitness, fitness]);
    const demerits = node.demerits + judged.demerits + pair;
    const known = best[fitness];
    // Of equals the later start: the line above is the fuller.
    if (known === undefined || demerits <= known.demerits) {
      best[fitness] = { at: to, fitness, demerits, previous: node };
    }
  }
  return best.filter((node) => node !== undefined);
}

/** Whether a line from here can still hold the tokens up to `to`, without the hyphen at its end. */
function isInReach(segment: Segment, from: number, to: number, pass: Pass): boolean {
  const width = widthOfLine(segment, from, to) - (segment.tokens[to - 1]?.hyphen ?? 0);
  const give = pass.alignment === 'justified' ? spaceShrink * spaceOfLine(segment, from, to) : 0;
  return width - give <= segment.measure + 0.001;
}

/**
 * Whether a line is so short that the pass will refuse it, which most are: told at once, it halves
 * the time. A point is for rounding.
 */
function isTooShort(segment: Segment, from: number, to: number, pass: Pass): boolean {
  const slack = segment.measure - widthOfLine(segment, from, to);
  const stretch =
    pass.alignment === 'justified' ? spaceStretch * spaceOfLine(segment, from, to) : 0;
  return slack - 1 > pass.furthest * (stretch + pass.spareStretch);
}

function breaksOf(last: Node): readonly number[] {
  const breaks: number[] = [];
  for (let node: Node | undefined = last; node?.previous; node = node.previous) {
    breaks.push(node.at);
  }
  return breaks.reverse();
}
