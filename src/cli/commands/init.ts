import { resolve } from 'node:path';
import type { Command } from 'commander';
import { exitStatus, type GlobalFlags } from '../flags.ts';
import type { Run } from '../run.ts';
import type { Session } from '../session.ts';

const examples = `
Examples:
  $ brief init my-project       a folder with one source, one theme and one spec
  $ cd my-project && brief build`;

export function addInit(program: Command, run: Run): void {
  program
    .command('init')
    .description('make a project folder that builds: one source, one theme, one spec')
    .argument('[dir]', 'the folder; it is made if it is not there', '.')
    .addHelpText('after', examples)
    .action((folder: string, _: unknown, command: Command) =>
      run(command, (flags: GlobalFlags, session) => init(folder, flags, session)),
    );
}

async function init(dir: string, flags: GlobalFlags, session: Session): Promise<number> {
  const { voice } = session;
  const { visibleText } = await import('../../diagnostics/visible-text.ts');
  const { shippedFolder } = await import('../package-folders.ts');
  const { nodeFileSystem } = await import('../../project/node-file-system.ts');
  const { readTree, writeNewFiles } = await import('../new-files.ts');
  const { namedFiles } = await import('../starter.ts');
  const files = [
    ...namedFiles(readTree(shippedFolder('starter'), nodeFileSystem)),
    ...readTree(shippedFolder('schema'), nodeFileSystem, 'schema/'),
  ];
  const folder = resolve(session.io.cwd, flags.root ?? '.', dir);
  const status = writeNewFiles(folder, files, session);
  if (status !== exitStatus.done) return status;
  for (const { path } of files)
    voice.say(`wrote ${visibleText(dir === '.' ? path : `${dir}/${path}`)}`);
  const enter = dir === '.' ? '' : `cd ${visibleText(dir)} && `;
  voice.say(`now run: ${enter}brief build`);
  return exitStatus.done;
}
