import type { Command } from 'commander';
import { exitStatus, type Finish, type GlobalFlags } from '../flags.ts';
import type { Io } from '../io.ts';
import { openProjectFor } from '../open-project.ts';
import { usageError, voiceOf } from '../voice.ts';

interface NewFlags extends GlobalFlags {
  readonly theme?: string;
}

const examples = `
Examples:
  $ brief new river-dams                 briefs/river-dams.yaml, with comments that teach
  $ brief new river-dams --theme rivers  drawing on this theme`;

export function addNew(program: Command, io: Io, finish: Finish): void {
  program
    .command('new')
    .description('write a spec that builds as it stands, with comments that teach')
    .argument('<name>', 'name of the spec: letters, digits, hyphens, underscores')
    .option('--theme <id>', 'the theme it draws on (default: the first of the project)')
    .addHelpText('after', examples)
    .action(async (name: string, _: unknown, command: Command) =>
      finish(await createSpec(name, command.optsWithGlobals<NewFlags>(), io)),
    );
}

/** Letters of any script; the name becomes a file's, here and in the output folder. */
const specNamePattern = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]{0,79}$/u;

async function createSpec(given: string, flags: NewFlags, io: Io): Promise<number> {
  const voice = voiceOf(flags, io);
  const name = given.replace(/\.ya?ml$/, '');
  if (!specNamePattern.test(name)) {
    const message = `"${given}" cannot be the name of a spec`;
    voice.tell(usageError('BRIEF-USAGE-005', message, 'for example: brief new river-dams'));
    return exitStatus.usage;
  }
  const project = await openProjectFor(flags, io, voice);
  if (!project) return exitStatus.usage;
  const { newSpec, themeFor } = await import('../new-spec.ts');
  const { writeNewFiles } = await import('../new-files.ts');
  const theme = themeFor(flags.theme, project, voice);
  if (theme === undefined) return exitStatus.usage;
  const path = `briefs/${name}.yaml`;
  const day = new Date(io.now() * 1000).toISOString().slice(0, 10);
  const bytes = new TextEncoder().encode(newSpec(name, theme, day));
  const status = writeNewFiles(project.root, [{ path, bytes }], project.files, voice);
  if (status !== exitStatus.done) return status;
  voice.say(`wrote ${path}`);
  voice.say(`now run: brief build ${name}`);
  return exitStatus.done;
}
