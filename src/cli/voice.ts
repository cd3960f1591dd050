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
    answerJson: (value) => io.stdout.write(`${JSON.stringify(value, undefined, 2)}\n`),
  };
}

function usesColour(flags: GlobalFlags, io: Io, sink: Sink): boolean {
  return flags.color && (io.env.NO_COLOR ?? '') === '' && sink.terminal !== undefined;
}
