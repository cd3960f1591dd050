import { exitStatus, type GlobalFlags } from './flags.ts';
import type { Io } from './io.ts';
import { openSession } from './session.ts';

/** Tells an error that no stage has reported; returns the exit status. */
export function tellFailure(error: unknown, flags: GlobalFlags, io: Io): number {
  if (!isOfDisk(error)) return tellBug(error, io);
  const { code, path = 'the disk' } = error;
  const hint = 'check that you may read it, and the folders above it';
  return openSession(flags, io).misuse('BRIEF-USAGE-008', `"${path}" is refused (${code})`, hint);
}

interface DiskError extends Error {
  readonly code: string;
  readonly path?: string;
}

/** As Node's calls of the operating system fail: not with a mistake of ours in calling them. */
function isOfDisk(error: unknown): error is DiskError {
  return error instanceof Error && 'syscall' in error && 'code' in error;
}

function tellBug(error: unknown, io: Io): number {
  const message = error instanceof Error ? error.message : String(error);
  const [line = ''] = message.split('\n');
  io.stderr.write(
    `internal error: ${line} (a bug of brief: please report it with the command you ran; BRIEF_DEBUG=1 shows where it happened)\n`,
  );
  if ((io.env.BRIEF_DEBUG ?? '') !== '' && error instanceof Error) {
    io.stderr.write(`${error.stack ?? ''}\n`);
  }
  return exitStatus.internalError;
}
