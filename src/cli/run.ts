import type { Command } from 'commander';
import type { GlobalFlags } from './flags.ts';
import type { Session } from './session.ts';

/** Runs a command's own work with its flags; what it returns is the exit status. */
export type Run = <Flags extends GlobalFlags>(
  command: Command,
  work: (flags: Flags, session: Session) => Promise<number>,
) => Promise<void>;
