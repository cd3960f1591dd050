import type { Token } from '../tokens.ts';

/** Tokens up to a forced end of line, with what total fit asks of them again and again added up once. */
export interface Segment {
  readonly tokens: readonly Token[];
  readonly measure: number;
  /** Where each token begins and ends on a line without an end, in points. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Sum of the spaces before each token, in points. */
  readonly spaces: readonly number[];
  /** What kind of break follows each token. */
  readonly breaks: readonly Break[];
}

/** Of the last, `hyphen` is seen at the line's end; `sign` is a slash and the like in an address. */
export type Break = 'space' | 'bound' | 'plain' | 'hyphen' | 'sign';

/** Cuts a paragraph at its forced line ends. */
export function segmentsOf(tokens: readonly Token[], measure: number): readonly Segment[] {
  const segments: Segment[] = [];
  let from = 0;
  tokens.forEach((token, index) => {
    if (!token.endsLine && index < tokens.length - 1) return;
    segments.push(segmentOf(tokens.slice(from, index + 1), measure));
    from = index + 1;
  });
  return segments;
}

export function segmentOf(tokens: readonly Token[], measure: number): Segment {
  const starts: number[] = [];
  const ends: number[] = [];
  const spaces: number[] = [];
  let x = 0;
  let space = 0;
  for (const token of tokens) {
    starts.push(x);
    spaces.push(space);
    x += token.width;
    ends.push(x);
    x += token.space?.width ?? 0;
    space += token.space?.width ?? 0;
  }
  return { tokens, measure, starts, ends, spaces, breaks: tokens.map(breakAfter) };
}

function breakAfter({ parts, space, isBound }: Token): Break {
  if (isBound) return 'bound';
  if (space) return 'space';
  const last = parts.at(-1)?.text.at(-1) ?? '';
  if (last === '-' || last === '\u2010' || last === '\u00ad') return 'hyphen';
  return /[!-/:-@_\u2013]/.test(last) ? 'sign' : 'plain';
}

/** Width of the line of the tokens from `from` up to `to`, which is not in it, hyphen included. */
export function widthOfLine({ tokens, starts, ends }: Segment, from: number, to: number): number {
  const hyphen = tokens[to - 1]?.hyphen ?? 0;
  return (ends[to - 1] ?? 0) - (starts[from] ?? 0) + hyphen;
}

/** Room that the spaces within that line take, in points. */
export function spaceOfLine({ spaces }: Segment, from: number, to: number): number {
  return (spaces[to - 1] ?? 0) - (spaces[from] ?? 0);
}
