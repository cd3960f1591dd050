import { resolve } from 'node:path';
import { exitStatus, type GlobalFlags } from '../flags.ts';
import type { Session } from '../session.ts';

export async function init(dir: string, flags: GlobalFlags, session: Session): Promise<number> {
  const { voice } = session;
  const { visibleText } = await import('../../diagnostics/visible-text.ts');
  const { shippedFolder } = await import('../shipped-folder.ts');
  const { nodeFileSystem } = await import('../../project/node-file-system.ts');
  const { readTree, writeNewFiles } = await import('../new-files.ts');
  const { namedFiles } = await import('../starter.ts');
  const files = [
    ...namedFiles(readTree(shippedFolder('src/cli/starter'), nodeFileSystem)),
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
