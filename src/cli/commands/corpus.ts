import type { Command } from 'commander';
import { exitStatus, type GlobalFlags } from '../flags.ts';
import type { Run } from '../run.ts';
import type { Session } from '../session.ts';

interface CorpusFlags extends GlobalFlags {
  readonly json?: boolean;
}

const examples = `
Examples:
  $ brief corpus                       every source, block by block: kept or not, and why
  $ brief corpus how-to-fix            the sources whose id or file has this in it
  $ brief corpus --json`;

export function addCorpus(program: Command, run: Run): void {
  program
    .command('corpus')
    .description('the sources: description, articles, blocks kept and left out and why')
    .argument('[source...]', 'part of the id or of the file name of a source')
    .option('--json', 'print an array of sources')
    .addHelpText('after', examples)
    .action((wanted: string[], _: unknown, command: Command) =>
      run(command, (flags: CorpusFlags, session) => corpus(wanted, flags, session)),
    );
}

async function corpus(
  wanted: readonly string[],
  flags: CorpusFlags,
  session: Session,
): Promise<number> {
  const { voice } = session;
  const project = session.openProject();
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
