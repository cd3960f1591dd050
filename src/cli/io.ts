import type { FileSystem } from '../project/file-system.ts';

/** What the command line has of the world. Passed in, so that a test runs it in its own process. */
export interface Io {
  readonly stdout: Sink;
  readonly stderr: Sink;
  readonly env: Environment;
  /** Absolute. */
  readonly cwd: string;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
  /** Seconds since the epoch. Read only where a new spec is given a date to start from. */
  readonly now: () => number;
  /** Default: the disk. */
  readonly files?: FileSystem;
}

/** The variables that the program reads, each here and nowhere below `cli/`. */
export interface Environment {
  /** Any value but the empty one turns colour off: https://no-color.org */
  readonly NO_COLOR?: string | undefined;
  /** Seconds since the epoch, for the time of making: https://reproducible-builds.org/specs/source-date-epoch/ */
  readonly SOURCE_DATE_EPOCH?: string | undefined;
  /** Any value but the empty one shows where an internal error came from. */
  readonly BRIEF_DEBUG?: string | undefined;
}

export interface Sink {
  write(text: string): void;
  /** The terminal behind it, where there is one: what a progress bar draws on. */
  readonly terminal?: NodeJS.WriteStream;
}

/** The process's own. From here on Ctrl-C asks for a clean stop; a second one kills. */
export function processIo(): Io {
  const interruption = new AbortController();
  process.once('SIGINT', () => interruption.abort());
  return {
    stdout: sinkOf(process.stdout),
    stderr: sinkOf(process.stderr),
    env: environment(process.env),
    cwd: process.cwd(),
    signal: interruption.signal,
    now: () => Date.now() / 1000,
  };
}

/** A reader such as `head` may close its end early: that is no fault of ours, and ends the program. */
function sinkOf(stream: NodeJS.WriteStream): Sink {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  return { write: (text) => stream.write(text), ...(stream.isTTY && { terminal: stream }) };
}

function environment(env: NodeJS.ProcessEnv): Environment {
  const { NO_COLOR, SOURCE_DATE_EPOCH, BRIEF_DEBUG } = env;
  return { NO_COLOR, SOURCE_DATE_EPOCH, BRIEF_DEBUG };
}
