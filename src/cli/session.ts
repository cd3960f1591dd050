import { resolve } from 'node:path';
import { shippedTemplates } from '../build/shipped-templates.ts';
import type { UsageCode } from '../diagnostics/codes/usage.ts';
import { diagnostic } from '../diagnostics/diagnostic.ts';
import type { FileSystem } from '../project/file-system.ts';
import { nodeFileSystem } from '../project/node-file-system.ts';
import { openProject } from '../project/open-project.ts';
import type { Project } from '../project/project.ts';
import { exitStatus, type GlobalFlags } from './flags.ts';
import type { Io } from './io.ts';
import { type Voice, voiceOf } from './voice.ts';

/** What every command has at hand. */
export interface Session {
  readonly io: Io;
  readonly files: FileSystem;
  readonly voice: Voice;
  /** Tells a mistake in what was typed, and returns the exit status for it. */
  misuse(code: UsageCode, message: string, ...hints: readonly string[]): number;
  /**
   * The project in a folder, default `--root` or the current one. Tells BRIEF-USAGE-003 where there
   * is no such folder.
   */
  openProject(folder?: string): Project | undefined;
  /**
   * SOURCE_DATE_EPOCH as an ISO instant, `undefined` where it is not set; `null`, told, where it is
   * not a number of seconds.
   */
  creationTime(): string | undefined | null;
}

export function openSession(flags: GlobalFlags, io: Io): Session {
  const voice = voiceOf(flags, io);
  const files = io.files ?? nodeFileSystem;
  const misuse: Session['misuse'] = (code, message, ...hints) => {
    voice.tell(diagnostic(code, message, { hints }));
    return exitStatus.usage;
  };
  return {
    io,
    files,
    voice,
    misuse,
    openProject: (folder = flags.root ?? '.') => {
      const root = resolve(io.cwd, folder);
      if (files.stat(root)?.kind === 'directory') return openProject(root, shippedTemplates, files);
      misuse('BRIEF-USAGE-003', `there is no folder "${folder}"`, 'make one with "brief init"');
      return undefined;
    },
    creationTime: () => {
      const { SOURCE_DATE_EPOCH: text = '' } = io.env;
      if (text === '') return undefined;
      const instant = instantOf(text);
      if (instant !== undefined) return instant;
      const message = `SOURCE_DATE_EPOCH is "${text}", which is not a number of seconds since 1970`;
      misuse('BRIEF-USAGE-001', message);
      return null;
    },
  };
}

/** Year 9999: what an ISO date with four digits can say. */
const lastSecond = 253402300799;

function instantOf(seconds: string): string | undefined {
  if (!/^\d{1,12}$/.test(seconds) || Number(seconds) > lastSecond) return undefined;
  return new Date(Number(seconds) * 1000).toISOString().replace('.000Z', 'Z');
}
