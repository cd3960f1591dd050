import { CommanderError } from 'commander';
import { exitStatus } from './flags.ts';
import { type Io, processIo } from './io.ts';
import { createProgram } from './program.ts';
import type { Run } from './run.ts';

/**
 * Runs a command line (without the program's own name) and returns the exit status. Never throws:
 * what no stage reported is a bug of ours, said in one line and how to report it.
 */
export async function main(argv: readonly string[], io: Io = processIo()): Promise<number> {
  let status: number = exitStatus.done;
  const run: Run = (load) => async (given, _, command) => {
    const { openSession } = await import('./session.ts');
    const work = await load();
    // Commander cannot know the types of its flags; each command states its own beside its work.
    const flags = command.optsWithGlobals<Parameters<typeof work>[1]>();
    status = await work(given, flags, openSession(flags, io));
  };
  const program = createProgram(io, run);
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return io.signal.aborted ? exitStatus.interrupted : status;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return exitStatus.done;
      if (error.code !== 'commander.help') {
        const { explainUsage } = await import('./usage-error.ts');
        explainUsage(error.message, program, io);
      }
      return exitStatus.usage;
    }
    return reportBug(error, io);
  }
}

function reportBug(error: unknown, io: Io): number {
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
