import { resolve } from 'node:path';
import type { Command } from 'commander';
import { exitStatus, type Finish, type GlobalFlags } from '../flags.ts';
import type { Io } from '../io.ts';
import { schemaFolder, starterFolder } from '../package-folders.ts';
import { voiceOf } from '../voice.ts';

const examples = `
Examples:
  $ brief init my-project       a folder with one source, one theme and one spec
  $ cd my-project && brief build`;

export function addInit(program: Command, io: Io, finish: Finish): void {
  program
    .command('init')
    .description('make a project folder that builds: one source, one theme, one spec')
    .argument('[dir]', 'the folder; it is made if it is not there', '.')
    .addHelpText('after', examples)
    .action(async (folder: string, _: unknown, command: Command) =>
      finish(await init(folder, command.optsWithGlobals<GlobalFlags>(), io)),
    );
}

async function init(dir: string, flags: GlobalFlags, io: Io): Promise<number> {
  const voice = voiceOf(flags, io);
  const { visibleText } = await import('../../diagnostics/visible-text.ts');
  const { nodeFileSystem } = await import('../../project/node-file-system.ts');
  const { readTree, writeNewFiles } = await import('../new-files.ts');
  const { namedFiles } = await import('../starter.ts');
  const files = [
    ...namedFiles(readTree(starterFolder, nodeFileSystem)),
    ...readTree(schemaFolder, nodeFileSystem, 'schema/'),
  ];
  const folder = resolve(io.cwd, flags.root ?? '.', dir);
  const status = writeNewFiles(folder, files, io.files ?? nodeFileSystem, voice);
  if (status !== exitStatus.done) return status;
  for (const { path } of files)
    voice.say(`wrote ${visibleText(dir === '.' ? path : `${dir}/${path}`)}`);
  const enter = dir === '.' ? '' : `cd ${visibleText(dir)} && `;
  voice.say(`now run: ${enter}brief build`);
  return exitStatus.done;
}
