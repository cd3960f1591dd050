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
    stdout: sinkOf(process.stdout, tellLostAnswer),
    stderr: sinkOf(process.stderr),
    env: environment(process.env),
    cwd: currentFolder(),
    signal: interruption.signal,
    now: () => Date.now() / 1000,
  };
}

/**
 * A reader such as `head` may close its end early, and a disk may be full: the work goes on, and no
 * more is said there.
 */
function sinkOf(stream: NodeJS.WriteStream, onLoss: (code?: string) => void = () => {}): Sink {
  let isOpen = true;
  stream.on('error', ({ code }: NodeJS.ErrnoException) => {
    isOpen = false;
    if (code !== 'EPIPE') onLoss(code);
  });
  const write = (text: string): void => {
    if (isOpen) stream.write(text);
  };
  return { write, ...(stream.isTTY && { terminal: stream }) };
}

/** What was asked for did not arrive, which may come out only after the command is done. */
function tellLostAnswer(code = 'unknown'): void {
  process.stderr.write(`error BRIEF-OUTPUT-001 cannot write to standard output (${code})\n`);
  process.once('exit', () => {
    process.exitCode = 7;
  });
}

/** The folder may have been removed under the shell; its name leads nowhere then, and is told so. */
function currentFolder(): string {
  try {
    return process.cwd();
  } catch {
    return process.env['PWD'] ?? '/';
  }
}

function environment(env: NodeJS.ProcessEnv): Environment {
  const { NO_COLOR, SOURCE_DATE_EPOCH, BRIEF_DEBUG } = env;
  return { NO_COLOR, SOURCE_DATE_EPOCH, BRIEF_DEBUG };
}
