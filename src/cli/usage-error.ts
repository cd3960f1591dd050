import type { Command } from 'commander';
import { didYouMean } from '../diagnostics/did-you-mean.ts';
import type { GlobalFlags } from './flags.ts';
import type { Io } from './io.ts';
import { openSession } from './session.ts';

/** Tells commander's words, `error: unknown command 'biuld'`, as a diagnostic with a near miss. */
export function explainUsage(
  message: string,
  argv: readonly string[],
  program: Command,
  io: Io,
): void {
  const text = message.replace(/^error: /, '').replaceAll(/'([^']*)'/g, '"$1"');
  const [, kind, word = ''] = /^unknown (command|option) "([^"]*)"/.exec(text) ?? [];
  const known = kind === 'command' ? commandNames(program) : kind ? optionNames(program) : [];
  const near = didYouMean(word, known);
  const { misuse } = openSession(program.opts<GlobalFlags>(), io);
  const command = argv.find((arg) => commandNames(program).includes(arg));
  // `brief search base -airport` without quotation marks.
  const isUnwanted = command === 'search' && /^-[^-]/.test(word);
  const hints = isUnwanted
    ? [`to leave out what has the word, put all in quotation marks: 'base ${word}'`]
    : near === undefined
      ? []
      : [`did you mean "${near}"?`];
  misuse('BRIEF-USAGE-001', text, ...hints, `see "brief ${command ? `${command} ` : ''}--help"`);
}

function commandNames(program: Command): readonly string[] {
  return program.commands.map((command) => command.name());
}

/** Of every command: the message does not say which one met the option. */
function optionNames(program: Command): readonly string[] {
  const commands = [program, ...program.commands];
  return commands.flatMap((command) => command.options.flatMap((option) => option.long ?? []));
}
