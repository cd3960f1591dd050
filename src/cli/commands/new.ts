import type { Command } from 'commander';
import { exitStatus, type GlobalFlags } from '../flags.ts';
import type { Run } from '../run.ts';
import type { Session } from '../session.ts';

interface NewFlags extends GlobalFlags {
  readonly theme?: string;
}

const examples = `
Examples:
  $ brief new river-dams                 briefs/river-dams.yaml, with comments that teach
  $ brief new river-dams --theme rivers  drawing on this theme`;

export function addNew(program: Command, run: Run): void {
  program
    .command('new')
    .description('write a spec that builds as it stands, with comments that teach')
    .argument('<name>', 'name of the spec: letters, digits, hyphens, underscores')
    .option('--theme <id>', 'the theme it draws on (default: the first of the project)')
    .addHelpText('after', examples)
    .action((name: string, _: unknown, command: Command) =>
      run(command, (flags: NewFlags, session) => createSpec(name, flags, session)),
    );
}

async function createSpec(given: string, flags: NewFlags, session: Session): Promise<number> {
  const { voice } = session;
  const { isSpecName, newSpec, themeFor } = await import('../new-spec.ts');
  const name = given.replace(/\.ya?ml$/, '');
  if (!isSpecName(name)) {
    const message = `"${given}" cannot be the name of a spec`;
    return session.misuse('BRIEF-USAGE-005', message, 'for example: brief new river-dams');
  }
  const project = session.openProject();
  if (!project) return exitStatus.usage;
  const { writeNewFiles } = await import('../new-files.ts');
  const theme = themeFor(flags.theme, project, session);
  if (theme === undefined) return exitStatus.usage;
  const path = `briefs/${name}.yaml`;
  const day = new Date(session.io.now() * 1000).toISOString().slice(0, 10);
  const bytes = new TextEncoder().encode(newSpec(name, theme, day));
  const status = writeNewFiles(project.root, [{ path, bytes }], session);
  if (status !== exitStatus.done) return status;
  voice.say(`wrote ${path}`);
  voice.say(`now run: brief build ${name}`);
  return exitStatus.done;
}
