import { type Command, InvalidArgumentError } from 'commander';
import { exitStatus, type GlobalFlags } from '../flags.ts';
import type { Run } from '../run.ts';
import type { Session } from '../session.ts';

interface ThemesFlags extends GlobalFlags {
  readonly json?: boolean;
}

const examples = `
Examples:
  $ brief themes                what each theme finds, and where
  $ brief themes check          do the examples of each theme match as it says?
  $ brief themes --json`;

export function addThemes(program: Command, run: Run): void {
  program
    .command('themes')
    .description('the themes, and how many passages of which sources each finds')
    .argument('[check]', '"check" runs the examples that each theme gives', parseAction)
    .option('--json', 'print an array of themes')
    .addHelpText('after', examples)
    .action((action: 'check' | undefined, _: unknown, command: Command) =>
      run(command, (flags: ThemesFlags, session) => themes(action, flags, session)),
    );
}

async function themes(
  action: 'check' | undefined,
  flags: ThemesFlags,
  session: Session,
): Promise<number> {
  const { voice } = session;
  const project = session.openProject();
  if (!project) return exitStatus.usage;
  const views = await import('../theme-views.ts');
  const loaded = views.readThemes(project, voice);
  if (action === 'check') {
    const wrong = views.failedExamples(loaded.themes);
    if (flags.json === true) voice.answerJson(wrong);
    for (const each of wrong) voice.tell(each);
    views.printCheck(loaded.themes, wrong.length, voice);
    return views.statusOfThemes([...loaded.diagnostics, ...wrong]);
  }
  const { openLibrary } = await import('../library.ts');
  const library = openLibrary(project, voice);
  const counts = views.countThemes(loaded.themes, library);
  if (flags.json === true) voice.answerJson(counts);
  else views.printThemes(counts, voice);
  return views.statusOfThemes(loaded.diagnostics) || library.status;
}

function parseAction(text: string): 'check' {
  if (text === 'check') return text;
  throw new InvalidArgumentError('The only one is "check".');
}
