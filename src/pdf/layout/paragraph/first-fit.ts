import { type Segment, widthOfLine } from './segment.ts';

/**
 * Ends of lines, each as full as can be: what total fit is measured against, and for text whose lines
 * are not to be weighed. Ends no line at a protected space where an earlier space serves.
 */
export function firstFit(segment: Segment): readonly number[] {
  const { tokens, measure } = segment;
  const breaks: number[] = [];
  let from = 0;
  for (let to = 1; to <= tokens.length; to += 1) {
    if (to - from === 1 || widthOfLine(segment, from, to) <= measure) continue;
    from = lastBreak(segment, from, to - 1);
    breaks.push(from);
    to = from;
  }
  if (tokens.length > 0) breaks.push(tokens.length);
  return breaks;
}

/** The last place up to `to` where the line may end; `to` itself where there is none. */
function lastBreak(segment: Segment, from: number, to: number): number {
  const { tokens, measure } = segment;
  for (let at = to; at > from; at -= 1) {
    const isFree = tokens[at - 1]?.isBound === false;
    if (isFree && widthOfLine(segment, from, at) <= measure) return at;
  }
  return to;
}
