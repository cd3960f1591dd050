import { Command, CommanderError } from 'commander';
import { addBuild } from './commands/build.ts';
import { addCheck } from './commands/check.ts';
import { addCorpus } from './commands/corpus.ts';
import { addInit } from './commands/init.ts';
import { addNew } from './commands/new.ts';
import { addRender } from './commands/render.ts';
import { addSearch } from './commands/search.ts';
import { addThemes } from './commands/themes.ts';
import { exitStatus } from './flags.ts';
import type { Io } from './io.ts';
import { packageVersion } from './package-folders.ts';
import type { Run } from './run.ts';

const examples = `
Examples:
  $ brief init my-project       a project folder that builds as it stands
  $ brief build                 every spec in briefs/ into output/
  $ brief check                 every mistake at once, nothing written
  $ brief search "naval base"   passages of the corpus, best first

Exit status: 0 done, 1 some brief failed, 2 wrong usage, 3 warnings under --strict, 4 spec or
theme, 5 template, 6 corpus or a broken quotation, 7 PDF or writing, 130 interrupted.`;

/** The command line as commander knows it; a command's own work is loaded when it runs. */
export function createProgram(io: Io, run: Run): Command {
  const program = new Command('brief')
    .description('Policy briefs in Markdown and PDF, with evidence quoted verbatim from a corpus.')
    .option('--root <dir>', 'the project folder (default: the current one)')
    .option('-q, --quiet', 'no progress and no summary')
    .option('--no-color', 'no colour, as NO_COLOR does')
    .option('-V, --version', 'the version of the program')
    .on('option:version', () => tellVersion(io))
    .addHelpText('after', examples)
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      // Told by main(), in the form of every other diagnostic.
      outputError: () => {},
    })
    .showSuggestionAfterError(false)
    .exitOverride();
  const commands = [
    addBuild,
    addCheck,
    addSearch,
    addCorpus,
    addThemes,
    addRender,
    addInit,
    addNew,
  ];
  for (const add of commands) add(program, run);
  return program;
}

/** Not commander's own `version()`: that would have the package read for every command. */
function tellVersion(io: Io): never {
  io.stdout.write(`${packageVersion()}\n`);
  throw new CommanderError(exitStatus.done, 'commander.version', 'version');
}
