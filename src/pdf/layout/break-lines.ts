import { clustersOf } from './clusters.ts';
import type { Measurer } from './measurer.ts';
import type { Part, Token } from './tokens.ts';

/** The tokens of a line; the space after the last one is there but takes no room. */
export interface Line {
  readonly tokens: readonly Token[];
  /** Without the space at its end. */
  readonly width: number;
}

/** Breaks at the last token that fits (first fit, ragged right). A token wider than the line is cut. */
function breakLines(
  tokens: readonly Token[],
  measure: number,
  measurer: Measurer,
): readonly Line[] {
  const lines: Line[] = [];
  let line: Token[] = [];
  let width = 0;
  let reach = 0;
  const close = (): void => {
    lines.push({ tokens: line, width });
    line = [];
    width = 0;
    reach = 0;
  };
  for (const token of tokens) {
    for (const fitting of token.width > measure ? cutToken(token, measure, measurer) : [token]) {
      if (line.length > 0 && reach + fitting.width > measure) close();
      line.push(fitting);
      width = reach + fitting.width;
      reach = width + (fitting.space?.width ?? 0);
      if (fitting.endsLine) close();
    }
  }
  if (line.length > 0) close();
  return lines;
}

/** A last line shorter than this part of the measure looks lost. */
const shortestLast = 0.08;

/**
 * As `breakLines`, but a paragraph that would end in one short word is set a little narrower, so that
 * a second word comes down to it.
 */
export function breakParagraph(
  tokens: readonly Token[],
  measure: number,
  measurer: Measurer,
): readonly Line[] {
  const lines = breakLines(tokens, measure, measurer);
  const last = lines.at(-1);
  const isLost = last?.tokens.length === 1 && last.width < measure * shortestLast;
  if (!isLost || lines.length < 2 || lines.length > 60) return lines;
  for (const part of [0.98, 0.96, 0.94]) {
    const narrower = breakLines(tokens, measure * part, measurer);
    const isBetter = (narrower.at(-1)?.tokens.length ?? 0) > 1;
    if (narrower.length === lines.length && isBetter) return narrower;
  }
  return lines;
}

/**
 * As few lines as `breakLines` needs, but of like length: for titles and headings. Narrows the
 * measure by bisection as long as the number of lines stays. Of two lines the first ends at a pause
 * where there is one about the middle.
 */
export function breakEvenLines(
  tokens: readonly Token[],
  measure: number,
  measurer: Measurer,
): readonly Line[] {
  const widest = breakLines(tokens, measure, measurer);
  if (widest.length < 2 || widest.length > 6) return widest;
  const longestToken = tokens.reduce((most, token) => Math.max(most, token.width), 0);
  let [low, high] = [Math.min(measure, Math.max(longestToken, measure / 2)), measure];
  let best = widest;
  while (high - low > 2) {
    const middle = (low + high) / 2;
    const lines = breakLines(tokens, middle, measurer);
    if (lines.length > widest.length) {
      low = middle;
    } else {
      high = middle;
      best = lines;
    }
  }
  return best.length === 2 ? (breakAtPause(tokens, best, measure, measurer) ?? best) : best;
}

/** How much longer the longer line may be for the sake of a break at a pause. */
const pauseIsWorth = 1.15;

/** Two lines with the break after a comma, colon or dash, where that leaves them of like length. */
function breakAtPause(
  tokens: readonly Token[],
  best: readonly Line[],
  measure: number,
  measurer: Measurer,
): readonly Line[] | undefined {
  const allowed = Math.min(measure, pauseIsWorth * Math.max(...best.map(({ width }) => width)));
  for (let at = 1; at < tokens.length; at += 1) {
    if (!isPause(tokens[at - 1])) continue;
    const [first, ...none] = breakLines(tokens.slice(0, at), allowed, measurer);
    const [second, ...more] = breakLines(tokens.slice(at), allowed, measurer);
    if (first && second && none.length + more.length === 0) return [first, second];
  }
  return undefined;
}

function isPause(token: Token | undefined): boolean {
  return token?.space !== undefined && /[,:;\u2013\u2014?!.]$/.test(token.parts.at(-1)?.text ?? '');
}

/** Cuts a word that is wider than the line between characters, never before a combining mark. */
function cutToken(token: Token, measure: number, measurer: Measurer): readonly Token[] {
  const cut: { parts: Part[]; width: number }[] = [{ parts: [], width: 0 }];
  for (const part of token.parts) {
    for (const bit of cutPart(part, measurer)) {
      const last = cut.at(-1);
      if (last === undefined) continue;
      if (last.parts.length > 0 && last.width + bit.width > measure) {
        cut.push({ parts: [bit], width: bit.width });
      } else {
        append(last.parts, bit);
        last.width += bit.width;
      }
    }
  }
  const { space, endsLine } = token;
  return cut.map(({ parts, width }, index) =>
    index === cut.length - 1
      ? { parts, width, endsLine, ...(space && { space }) }
      : { parts, width, endsLine: false },
  );
}

function cutPart(part: Part, measurer: Measurer): readonly Part[] {
  const { piece } = part;
  if (piece.kind !== 'text') return [part];
  const { face, size, tracking } = piece.style;
  return clustersOf(part.text).map((text) => ({
    piece,
    text,
    width: measurer.advance(text, face) * size + tracking * text.length,
  }));
}

function append(parts: Part[], bit: Part): void {
  const last = parts.at(-1);
  if (last !== undefined && last.piece === bit.piece && bit.piece.kind === 'text') {
    parts[parts.length - 1] = {
      piece: bit.piece,
      text: last.text + bit.text,
      width: last.width + bit.width,
    };
  } else {
    parts.push(bit);
  }
}
