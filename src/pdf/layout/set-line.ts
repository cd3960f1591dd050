import { visualOrder } from './bidi/visual-order.ts';
import type { Direction, Measurer } from './measurer.ts';
import type { Fill, PlacedBox, TextRun } from './page.ts';
import type { Line } from './paragraph/line.ts';
import type { Piece, TextPiece } from './piece.ts';
import { setText, widthOfRuns } from './set-text.ts';
import type { Part } from './token.ts';

export interface LinePlace {
  readonly x: number;
  readonly measure: number;
  readonly align: 'left' | 'center' | 'right';
  /** Of the paragraph. */
  readonly base: Direction;
  /** Of the top of the line. */
  readonly y: number;
  readonly baseline: number;
  readonly height: number;
}

/**
 * Places the words of a line: text, the areas of its links, strokes through deleted words. They are
 * put from left to right by their levels, and handed on in the order in which they are read.
 */
export function setLine(line: Line, place: LinePlace, measurer: Measurer): readonly PlacedBox[] {
  const stretches = withEndSpace(stretchesOf(line));
  const boxes: (readonly PlacedBox[])[] = [];
  const slack = place.measure - line.width;
  let x = place.x + { left: -line.hang, center: slack / 2, right: slack + line.hang }[place.align];
  const start = x;
  // From right to left the space at the end of the line hangs out at the left.
  if (place.base === 'rtl') x -= (line.tokens.at(-1)?.space?.width ?? 0) * (1 + line.stretch);
  for (const at of visualOrder(stretches.map(({ piece }) => piece.bidi?.level ?? 0))) {
    const stretch = stretches[at];
    if (stretch === undefined) continue;
    const { piece, text } = stretch;
    const set = setPiece(piece, text, x, { ...place, stretch: line.stretch }, measurer);
    boxes[at] = set.boxes;
    x = set.end;
  }
  const seen = { start, end: start + line.width };
  const within: PlacedBox[] = [];
  for (const set of boxes) {
    for (const box of set) {
      const cut = withinLine(box, seen);
      if (cut !== undefined) within.push(cut);
    }
  }
  return within;
}

/** A stroke or a link ends where the line does, and not with the space after it: that alone has none. */
function withinLine(
  box: PlacedBox,
  { start, end }: { readonly start: number; readonly end: number },
): PlacedBox | undefined {
  if (box.kind !== 'fill' && box.kind !== 'link') return box;
  const x = Math.max(box.x, start);
  const width = Math.min(box.x + box.width, end) - x;
  return width > 0.01 ? { ...box, x, width } : undefined;
}

interface LineStretch {
  readonly piece: Piece;
  readonly text: string;
}

/** The space at the end of a line goes the way of the paragraph, whatever stands before it: UAX #9, L1. */
function withEndSpace(stretches: readonly LineStretch[]): readonly LineStretch[] {
  const last = stretches.at(-1);
  if (last?.piece.kind !== 'text' || last.piece.bidi === undefined) return stretches;
  const words = last.text.trimEnd();
  const { direction: _, ...face } = last.piece.style.face;
  const { base } = last.piece.bidi;
  const piece = {
    ...last.piece,
    style: { ...last.piece.style, face },
    bidi: { base, level: base === 'rtl' ? 1 : 0 },
  };
  const space = { piece, text: last.text.slice(words.length) };
  const before = stretches.slice(0, -1);
  return [
    ...before,
    ...(words === '' ? [] : [{ ...last, text: words }]),
    ...(space.text === '' ? [] : [space]),
  ];
}

/** Parts and spaces of the line, neighbours of one piece joined. */
function stretchesOf(line: Line): readonly LineStretch[] {
  const stretches: { piece: Piece; text: string }[] = [];
  const add = (piece: Piece, text: string): void => {
    const last = stretches.at(-1);
    if (last?.piece === piece && piece.kind === 'text') last.text += text;
    else stretches.push({ piece, text });
  };
  line.tokens.forEach(({ parts, space }, index) => {
    const isLast = index === line.tokens.length - 1;
    for (const part of parts) add(part.piece, visible(part, isLast && part === parts.at(-1)));
    if (space !== undefined) add(space.piece, space.text);
  });
  return stretches;
}

/** A soft hyphen shows at the end of a line alone. */
function visible({ text }: Part, endsLine: boolean): string {
  if (!text.includes('\u00ad')) return text;
  const inner = text.slice(0, -1).replaceAll('\u00ad', '');
  return endsLine ? inner + text.slice(-1) : inner + text.slice(-1).replace('\u00ad', '');
}

/** A line's place, and what its spaces gain, as a part of their width. */
interface StretchedPlace extends LinePlace {
  readonly stretch: number;
}

interface SetPiece {
  readonly boxes: readonly PlacedBox[];
  readonly end: number;
}

function setPiece(
  piece: Piece,
  text: string,
  x: number,
  place: StretchedPlace,
  measurer: Measurer,
): SetPiece {
  switch (piece.kind) {
    case 'text':
      return place.base === 'ltr'
        ? setTextPiece(piece, text, x + piece.gap, place, measurer)
        : withGapAfter(setTextPiece(piece, text, x, place, measurer), piece);
    case 'picture': {
      const { image, width, height, node } = piece;
      const y = place.baseline - height;
      return {
        boxes: [{ kind: 'picture', image, x, y, width, height, tag: node }],
        end: x + width,
      };
    }
    case 'anchor':
      return { boxes: [{ kind: 'anchor', name: piece.name, x, y: place.y }], end: x };
    case 'line-break':
      return { boxes: [], end: x };
  }
}

/** What stands before it in reading stands to the right of it. */
function withGapAfter({ boxes, end }: SetPiece, { gap }: TextPiece): SetPiece {
  return { boxes, end: end + gap };
}

function setTextPiece(
  piece: TextPiece,
  text: string,
  x: number,
  place: StretchedPlace,
  measurer: Measurer,
): SetPiece {
  const { baseline, stretch } = place;
  const set = setText(text, piece.style, piece.node, { x, baseline, stretch }, measurer);
  const runs = piece.pageOf === undefined ? set : set.map((run) => called(run, piece));
  const end = x + widthOfRuns(runs);
  const boxes: PlacedBox[] = [...runs];
  if (piece.isStruck) boxes.push(...runs.map((run) => stroke(run)));
  if (piece.link) {
    const { target, description } = piece.link;
    const { y, height } = place;
    const width = end - x;
    boxes.push({ kind: 'link', x, y, width, height, target, description, tag: piece.node });
  }
  return { boxes, end };
}

function called(run: TextRun, { pageOf, style }: TextPiece): TextRun {
  return pageOf === undefined
    ? run
    : { ...run, pageCall: { anchor: pageOf, style, edge: 'right' } };
}

function stroke({ x, baseline, width, size, colour }: TextRun): Fill {
  const height = size * 0.05;
  return { kind: 'fill', x, y: baseline - size * 0.24, width, height, colour, tag: 'artifact' };
}
