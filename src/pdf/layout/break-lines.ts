import type { Measurer } from './measurer.ts';
import { breakGreedily } from './paragraph/break-paragraph.ts';
import type { Line } from './paragraph/line.ts';
import type { Token } from './token.ts';

/**
 * As few lines as `breakGreedily` needs, but of like length: for titles and headings. Narrows the
 * measure by bisection as long as the number of lines stays. Of two lines the first ends at a pause
 * where there is one about the middle.
 */
export function breakEvenLines(
  tokens: readonly Token[],
  measure: number,
  measurer: Measurer,
): readonly Line[] {
  const widest = breakGreedily(tokens, measure, measurer);
  if (widest.length < 2 || widest.length > 6) return widest;
  const longestToken = tokens.reduce((most, token) => Math.max(most, token.width), 0);
  let [low, high] = [Math.min(measure, Math.max(longestToken, measure / 2)), measure];
  let best = widest;
  while (high - low > 2) {
    const middle = (low + high) / 2;
    const lines = breakGreedily(tokens, middle, measurer);
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
    const [first, ...none] = breakGreedily(tokens.slice(0, at), allowed, measurer);
    const [second, ...more] = breakGreedily(tokens.slice(at), allowed, measurer);
    if (first && second && none.length + more.length === 0) return [first, second];
  }
  return undefined;
}

function isPause(token: Token | undefined): boolean {
  return token?.space !== undefined && /[,:;\u2013\u2014?!.]$/.test(token.parts.at(-1)?.text ?? '');
}
