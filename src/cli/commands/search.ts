import { type Command, InvalidArgumentError } from 'commander';
import { exitStatus, type GlobalFlags } from '../flags.ts';
import type { Run } from '../run.ts';
import type { Session } from '../session.ts';

interface SearchFlags extends GlobalFlags {
  readonly theme?: string;
  readonly limit: number;
  readonly json?: boolean;
}

const examples = `
Examples:
  $ brief search "naval base"          words of your own
  $ brief search --theme ream-base     what a theme finds
  $ brief search --theme ream-base --limit 50 --json`;

export function addSearch(program: Command, run: Run): void {
  program
    .command('search')
    .description('the passages of the corpus that speak to a theme or to some words, best first')
    .argument('[words...]', 'what to look for')
    .option('--theme <id>', 'look for what this theme looks for')
    .option('--limit <n>', 'at most so many passages', parseLimit, 10)
    .option('--json', 'print an array of passages')
    .addHelpText('after', examples)
    .action((words: string[], _: unknown, command: Command) =>
      run(command, (flags: SearchFlags, session) => search(words, flags, session)),
    );
}

async function search(
  words: readonly string[],
  flags: SearchFlags,
  session: Session,
): Promise<number> {
  const { voice } = session;
  if ((words.length === 0) === (flags.theme === undefined)) {
    const message = 'search takes either words or --theme';
    return session.misuse('BRIEF-USAGE-001', message, 'for example: brief search "naval base"');
  }
  const project = session.openProject();
  if (!project) return exitStatus.usage;
  const { openLibrary } = await import('../library.ts');
  const { queryForTheme, queryForWords } = await import('../search-query.ts');
  const { foundPassages, printPassages } = await import('../found-passages.ts');
  const library = openLibrary(project, voice);
  const wanted =
    flags.theme === undefined
      ? queryForWords(words.join(' '))
      : queryForTheme(flags.theme, project, session);
  if (wanted.kind === 'failed') return wanted.status;
  const found = foundPassages(library, wanted.query, flags.limit);
  if (flags.json === true) voice.answerJson(found);
  else printPassages(found, library.corpus, voice);
  return library.status;
}

function parseLimit(text: string): number {
  const limit = Number(text);
  if (/^\d{1,9}$/.test(text) && limit > 0) return limit;
  throw new InvalidArgumentError('It takes a whole number from 1.');
}
