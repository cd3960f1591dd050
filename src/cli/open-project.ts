import { resolve } from 'node:path';
import type { Project } from '../project/project.ts';
import type { GlobalFlags } from './flags.ts';
import type { Io } from './io.ts';
import { usageError, type Voice } from './voice.ts';

/**
 * The project that a command works on: `--root`, or the folder it is run in. Tells BRIEF-USAGE-003
 * where there is no such folder.
 */
export async function openProjectFor(
  flags: GlobalFlags,
  io: Io,
  voice: Voice,
): Promise<Project | undefined> {
  const { nodeFileSystem } = await import('../project/node-file-system.ts');
  const { openProject } = await import('../project/open-project.ts');
  const { shippedTemplates } = await import('../build/shipped-templates.ts');
  const files = io.files ?? nodeFileSystem;
  const root = resolve(io.cwd, flags.root ?? '.');
  if (files.stat(root)?.kind === 'directory') return openProject(root, shippedTemplates, files);
  const shown = JSON.stringify(flags.root ?? '.');
  voice.tell(
    usageError('BRIEF-USAGE-003', `there is no folder ${shown}`, 'make one with "brief init"'),
  );
  return undefined;
}
