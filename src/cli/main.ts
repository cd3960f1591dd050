import { CommanderError } from 'commander';
import { exitStatus, type GlobalFlags } from './flags.ts';
import { type Io, processIo } from './io.ts';
import { createProgram } from './program.ts';
import type { Run } from './run.ts';

/**
 * Runs a command line (without the program's own name) and returns the exit status. Never throws:
 * what no stage reported is told as well, as the disk's refusal or as a bug of ours.
 */
export async function main(argv: readonly string[], io: Io = processIo()): Promise<number> {
  let status: number = exitStatus.done;
  const run: Run = (load) => async (given, _, command) => {
    const { openSession } = await import('./session.ts');
    const { withSoundIndex } = await import('../library/sound-index.ts');
    const work = await load();
    // Commander cannot know the types of its flags; each command states its own beside its work.
    const flags = command.optsWithGlobals<Parameters<typeof work>[1]>();
    status = await withSoundIndex(() => work(given, flags, openSession(flags, io)));
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
        explainUsage(error.message, argv, program, io);
      }
      return exitStatus.usage;
    }
    const { tellFailure } = await import('./failure.ts');
    return tellFailure(error, program.opts<GlobalFlags>(), io);
  }
}
