import type { Command } from 'commander';
import { exitStatus, type Finish, type GlobalFlags } from '../flags.ts';
import type { Io } from '../io.ts';
import { openProjectFor } from '../open-project.ts';
import { voiceOf } from '../voice.ts';

interface CorpusFlags extends GlobalFlags {
  readonly json?: boolean;
}

const examples = `
Examples:
  $ brief corpus                       every source, block by block: kept or not, and why
  $ brief corpus how-to-fix            the sources whose id or file has this in it
  $ brief corpus --json`;

export function addCorpus(program: Command, io: Io, finish: Finish): void {
  program
    .command('corpus')
    .description('the sources: description, articles, blocks kept and left out and why')
    .argument('[source...]', 'part of the id or of the file name of a source')
    .option('--json', 'print an array of sources')
    .addHelpText('after', examples)
    .action(async (wanted: string[], _: unknown, command: Command) =>
      finish(await corpus(wanted, command.optsWithGlobals<CorpusFlags>(), io)),
    );
}

async function corpus(wanted: readonly string[], flags: CorpusFlags, io: Io): Promise<number> {
  const voice = voiceOf(flags, io);
  const project = await openProjectFor(flags, io, voice);
  if (!project) return exitStatus.usage;
  const { openLibrary } = await import('../library.ts');
  const { printSources, sourceViews } = await import('../source-views.ts');
  const library = openLibrary(project, voice);
  const isWanted = (source: string): boolean =>
    wanted.length === 0 || wanted.some((part) => source.includes(part));
  const articles = library.corpus.articles.filter(
    ({ id, file }) => isWanted(id) || isWanted(file.path),
  );
  const sources = sourceViews(articles, library.corpus);
  if (flags.json === true) voice.answerJson(sources);
  else printSources(sources, voice);
  return library.status;
}
