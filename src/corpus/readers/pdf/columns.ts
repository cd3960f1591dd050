import type { Segment } from './segments.ts';

/** Rows that must have a gap at the same place for it to be a gutter, and not a table or chance. */
const leastRows = 5;
const mostGutters = 3;
/** Each segment is compared with its neighbours: a drawing of ten thousand labels has no columns. */
const mostSegments = 5000;

/** Segments of one column, from top to bottom. A page has them in reading order. */
export type Column = readonly Segment[];

/**
 * The columns of a page in reading order. What runs across a gutter (a headline, a wide figure's
 * caption) divides the page: the columns above it are read before it, those below it after it.
 *
 *     headline headline        1
 *     aaa aaa   bbb bbb        2 3
 *     aaa aaa   bbb bbb
 *     across the gutter        4
 *     ccc ccc   ddd ddd        5 6
 */
export function columnsOf(segments: readonly Segment[]): readonly Column[] {
  const gutters = guttersOf(segments);
  if (gutters.length === 0) return segments.length === 0 ? [] : [segments];
  const columns: Column[] = [];
  let band: Segment[] = [];
  let across: Segment[] = [];
  const flush = (): void => {
    for (let index = 0; index <= gutters.length; index++) {
      const own = band.filter((segment) => columnOf(segment, gutters) === index);
      if (own.length > 0) columns.push(own);
    }
    band = [];
  };
  for (const segment of segments) {
    if (gutters.some((x) => segment.x0 < x && x < segment.x1)) {
      flush();
      across.push(segment);
      continue;
    }
    if (across.length > 0) columns.push(across);
    across = [];
    band.push(segment);
  }
  if (across.length > 0) columns.push(across);
  flush();
  return columns;
}

function columnOf({ x0 }: Segment, gutters: readonly number[]): number {
  return gutters.filter((x) => x <= x0).length;
}

/** Where the gutters are, from left to right; none on a page of one column. */
function guttersOf(segments: readonly Segment[]): readonly number[] {
  const found: number[] = [];
  if (segments.length > mostSegments) return [];
  let gaps = gapsOf(segments);
  while (found.length < mostGutters) {
    const best = commonPlace(gaps);
    if (!best || best.gaps.length < leastRows) break;
    gaps = gaps.filter((gap) => !best.gaps.includes(gap));
    if (best.gaps.filter(isBetweenProse).length * 2 >= best.gaps.length) found.push(best.x);
  }
  return found.sort((a, b) => a - b);
}

interface Gap {
  readonly from: number;
  readonly to: number;
  readonly left: Segment;
  readonly right: Segment;
}

/** Between each segment and the nearest one to its right at its height. */
function gapsOf(segments: readonly Segment[]): readonly Gap[] {
  const gaps: Gap[] = [];
  for (const [index, left] of segments.entries()) {
    let nearest: Segment | undefined;
    const reach = left.size * 0.75;
    for (let at = index - 1; at >= 0 && left.y - (segments[at]?.y ?? 0) <= reach; at--) {
      nearest = nearer(left, nearest, segments[at]);
    }
    for (
      let at = index + 1;
      (segments[at]?.y ?? Number.POSITIVE_INFINITY) - left.y <= reach;
      at++
    ) {
      nearest = nearer(left, nearest, segments[at]);
    }
    if (nearest) gaps.push({ from: left.x1, to: nearest.x0, left, right: nearest });
  }
  return gaps;
}

function nearer(
  left: Segment,
  best: Segment | undefined,
  other: Segment | undefined,
): Segment | undefined {
  if (!other || other.x0 < left.x1) return best;
  return best && best.x0 <= other.x0 ? best : other;
}

/** The place that lies in most gaps: swept from left to right over their ends. */
function commonPlace(
  gaps: readonly Gap[],
): { readonly x: number; readonly gaps: readonly Gap[] } | undefined {
  const ends = gaps
    .flatMap(({ from, to }) => [
      { x: from, step: 1 },
      { x: to, step: -1 },
    ])
    .sort((a, b) => a.x - b.x || a.step - b.step);
  let open = 0;
  let most = 0;
  let x = 0;
  for (const [index, end] of ends.entries()) {
    open += end.step;
    if (open <= most) continue;
    most = open;
    x = (end.x + (ends[index + 1]?.x ?? end.x)) / 2;
  }
  return most === 0 ? undefined : { x, gaps: gaps.filter(({ from, to }) => from <= x && x <= to) };
}

/** Prose fills its column; the cells of a table are short. Thirty characters are about 15 em. */
function isBetweenProse({ left, right }: Gap): boolean {
  const shortest = Math.min(left.x1 - left.x0, right.x1 - right.x0);
  return shortest > 9 * Math.min(left.size, right.size);
}
