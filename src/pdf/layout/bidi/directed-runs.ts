import type { TextStyle } from '../../style/style.ts';
import type { Direction } from '../measurer.ts';
import { embeddingLevels, firstStrong } from './embedding-levels.ts';

/** A part of a text in one direction. */
interface DirectedRun {
  readonly text: string;
  /** UAX #9: from right to left where it is odd. */
  readonly level: number;
}

/** A text by itself, cut where its direction changes. */
export function directedRuns(text: string, base?: Direction): readonly DirectedRun[] {
  return levelRuns(text, embeddingLevels(text, base ?? firstStrong(text) ?? 'ltr'));
}

/** A text cut where its level changes. */
export function levelRuns(text: string, levels: Uint8Array): readonly DirectedRun[] {
  const runs: DirectedRun[] = [];
  let from = 0;
  for (let at = 1; at <= text.length; at += 1) {
    if (at < text.length && levels[at] === levels[from]) continue;
    runs.push({ text: text.slice(from, at), level: levels[from] ?? 0 });
    from = at;
  }
  return runs;
}

/** The style of what stands at a level. */
export function directedStyle(style: TextStyle, level: number): TextStyle {
  if (level % 2 === 0) return style;
  return { ...style, face: { ...style.face, direction: 'rtl' } };
}
