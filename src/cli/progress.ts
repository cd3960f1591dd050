import type { BuildProgress } from '../build/build-options.ts';
import { visibleText } from '../diagnostics/visible-text.ts';
import type { GlobalFlags } from './flags.ts';
import type { Session } from './session.ts';
import type { Voice } from './voice.ts';

export interface ProgressView {
  update(progress: BuildProgress): void;
  /** Takes the bar off the terminal, before anything else is printed there. */
  stop(): void;
}

/** A bar on a terminal, a line a brief elsewhere, nothing under `--quiet`. */
export async function progressView(
  verb: 'building' | 'checking',
  flags: GlobalFlags,
  { io, voice }: Session,
): Promise<ProgressView> {
  const { terminal } = io.stderr;
  if (flags.quiet === true) return { update: () => {}, stop: () => {} };
  if (!terminal) return { update: (progress) => line(verb, progress, voice), stop: () => {} };
  const { default: cliProgress } = await import('cli-progress');
  const bar = new cliProgress.SingleBar({
    stream: terminal,
    format: `${verb} {bar} {value}/{total} {spec}`,
    clearOnComplete: true,
    hideCursor: true,
    barsize: 24,
  });
  return {
    update: ({ done, total, spec }) => {
      const shown = { spec: visibleText(spec) };
      if (bar.isActive) bar.update(done, shown);
      else bar.start(total, done, shown);
    },
    stop: () => bar.stop(),
  };
}

function line(verb: string, { done, total, spec, state }: BuildProgress, voice: Voice): void {
  if (state === 'begun') voice.say(`${verb} ${visibleText(spec)} (${done + 1} of ${total})`);
}
