import { EventEmitter, once } from 'node:events';
import type { Io } from '../../src/cli/io.ts';

/** An io whose output can be read, and waited for. */
export interface RecordingIo extends Io {
  readonly out: () => string;
  readonly err: () => string;
  /** Resolves when standard error has this text so many times. */
  readonly told: (text: string, times?: number) => Promise<void>;
  readonly interrupt: () => void;
}

export function recordingIo(cwd: string, more: Partial<Io> = {}): RecordingIo {
  const interruption = new AbortController();
  const written = new EventEmitter();
  let out = '';
  let err = '';
  return {
    stdout: {
      write: (text) => {
        out += text;
      },
    },
    stderr: {
      write: (text) => {
        err += text;
        written.emit('text');
      },
    },
    env: {},
    cwd,
    signal: interruption.signal,
    now: () => 0,
    out: () => out,
    err: () => err,
    told: async (text, times = 1) => {
      while (err.split(text).length <= times) await once(written, 'text');
    },
    interrupt: () => interruption.abort(),
    ...more,
  };
}
