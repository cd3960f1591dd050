import type { Measurer } from '../measurer.ts';
import type { Token } from '../token.ts';
import { hangAtEnd, hangAtStart } from './hang.ts';

/** Tokens up to a forced end of line, with what total fit asks of them again and again added up once. */
export interface Segment {
  readonly tokens: readonly Token[];
  readonly measure: number;
  /** Measures the signs that stand out at the edges; absent where none do. */
  readonly hanging: Measurer | undefined;
  /** Where each token begins on a line without an end, in points, what would stand out left aside. */
  readonly starts: Float64Array;
  /** Where each ends, and where it does with the hyphen that it shows at the end of a line, likewise. */
  readonly ends: Float64Array;
  readonly hyphenEnds: Float64Array;
  /** Sum of the spaces before each token, in points. */
  readonly spaces: Float64Array;
  /** What kind of break follows each token. */
  readonly breaks: readonly Break[];
}

/**
 * `hyphen` is the text's own, `divided` one of ours, `short` one with two letters on a side, `name` one
 * in a proper name, `lastWord` one in the last word of the paragraph. `sign` is a slash and the like in
 * an address.
 */
export type Break =
  | 'space'
  | 'bound'
  | 'plain'
  | 'hyphen'
  | 'divided'
  | 'short'
  | 'name'
  | 'lastWord'
  | 'sign';

/** Cuts a paragraph at its forced line ends. */
export function segmentsOf(
  tokens: readonly Token[],
  measure: number,
  hanging?: Measurer,
): readonly Segment[] {
  const segments: Segment[] = [];
  let from = 0;
  tokens.forEach((token, index) => {
    if (!token.endsLine && index < tokens.length - 1) return;
    segments.push(segmentOf(tokens.slice(from, index + 1), measure, hanging));
    from = index + 1;
  });
  return segments;
}

export function segmentOf(tokens: readonly Token[], measure: number, hanging?: Measurer): Segment {
  const { length } = tokens;
  const starts = new Float64Array(length);
  const ends = new Float64Array(length);
  const hyphenEnds = new Float64Array(length);
  const spaces = new Float64Array(length);
  let x = 0;
  let space = 0;
  tokens.forEach((token, index) => {
    const after = token.space?.width ?? 0;
    starts[index] = x;
    spaces[index] = space;
    x += token.width;
    ends[index] = x;
    hyphenEnds[index] = x + (token.hyphen ?? 0);
    x += after;
    space += after;
  });
  const breaks = breaksAfter(tokens);
  const segment = { tokens, measure, hanging, starts, ends, hyphenEnds, spaces, breaks };
  if (hanging) hangEdges(segment, hanging);
  return segment;
}

/** Moves the edges of each token in by what would stand out of a line that it begins or ends. */
function hangEdges({ tokens, starts, ends, hyphenEnds }: Segment, measurer: Measurer): void {
  tokens.forEach((token, index) => {
    starts[index] = (starts[index] ?? 0) + hangAtStart(token, measurer);
    const end = hangAtEnd(token, measurer, false);
    ends[index] = (ends[index] ?? 0) - end;
    const hyphenEnd = token.hyphen === undefined ? end : hangAtEnd(token, measurer, true);
    hyphenEnds[index] = (hyphenEnds[index] ?? 0) - hyphenEnd;
  });
}

function breaksAfter(tokens: readonly Token[]): readonly Break[] {
  const breaks = tokens.map(breakAfter);
  for (let index = tokens.length - 2; index >= 0 && !tokens[index]?.space; index -= 1) {
    if (tokens[index]?.division) breaks[index] = 'lastWord';
  }
  return breaks;
}

function breakAfter({ parts, space, isBound, division }: Token): Break {
  if (isBound) return 'bound';
  if (space) return 'space';
  if (division) return division === 'word' ? 'divided' : division;
  const last = parts.at(-1)?.text.at(-1) ?? '';
  if (last === '-' || last === '\u2010' || last === '\u00ad') return 'hyphen';
  return /[!-/:-@_\u2013]/.test(last) ? 'sign' : 'plain';
}

/** Width of the line of the tokens from `from` up to `to`, which is not in it, hyphen included. */
export function widthOfLine({ starts, hyphenEnds }: Segment, from: number, to: number): number {
  return (hyphenEnds[to - 1] ?? 0) - (starts[from] ?? 0);
}

/** Room that the spaces within that line take, in points. */
export function spaceOfLine({ spaces }: Segment, from: number, to: number): number {
  return (spaces[to - 1] ?? 0) - (spaces[from] ?? 0);
}
