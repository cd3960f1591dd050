import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { formatDiagnostic } from '../diagnostics/format-diagnostic.ts';
import type { GlobalFlags } from './flags.ts';
import type { Io, Sink } from './io.ts';

/** How the program speaks. What it prints that came from a file must have gone through `visibleText`. */
export interface Voice {
  readonly colour: boolean;
  /** Progress and summaries, on standard error; nothing under `--quiet`. A line end is added. */
  say(text: string): void;
  /** What is wrong, on standard error, whatever the flags. */
  tell(diagnostic: Diagnostic): void;
  /** What was asked for, on standard output. A line end is added. */
  answer(text: string): void;
  answerJson(value: unknown): void;
}

export function voiceOf(flags: GlobalFlags, io: Io): Voice {
  const colour = usesColour(flags, io, io.stderr);
  return {
    colour,
    say: (text) => {
      if (flags.quiet !== true) io.stderr.write(`${text}\n`);
    },
    tell: (problem) => io.stderr.write(`${formatDiagnostic(problem, { colour })}\n`),
    answer: (text) => io.stdout.write(`${text}\n`),
    answerJson: (value) => io.stdout.write(`${plainJson(value)}\n`),
  };
}

/**
 * JSON that is safe to look at on a terminal: what could move its cursor or turn the order of words is
 * written as an escape, which means the same character.
 */
function plainJson(value: unknown): string {
  return JSON.stringify(value, undefined, 2).replace(
    /[\p{Cf}\p{Zl}\p{Zp}\u007f-\u009f]/gu,
    asEscapes,
  );
}

function asEscapes(character: string): string {
  const units = Array.from({ length: character.length }, (_, at) => character.charCodeAt(at));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}

function usesColour(flags: GlobalFlags, io: Io, sink: Sink): boolean {
  return flags.color && (io.env.NO_COLOR ?? '') === '' && sink.terminal !== undefined;
}
