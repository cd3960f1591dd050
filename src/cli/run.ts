import type { Command } from 'commander';
import type { GlobalFlags } from './flags.ts';
import type { Session } from './session.ts';

/** What a command does with its argument and flags; what it returns is the exit status. */
export type Work<Given, Flags extends GlobalFlags> = (
  given: Given,
  flags: Flags,
  session: Session,
) => Promise<number>;

/** Makes commander's action of a command's work, which is loaded when it runs. */
export type Run = <Given, Flags extends GlobalFlags>(
  load: () => Promise<Work<Given, Flags>>,
) => (given: Given, options: unknown, command: Command) => Promise<void>;
