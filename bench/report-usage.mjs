// Preloaded with `node --import`: writes the process's peak memory in kilobytes and its processor time in
// microseconds to the file named by BENCH_USAGE when the process ends.
import { readFileSync, writeFileSync } from 'node:fs';

process.on('exit', () => {
  const file = process.env.BENCH_USAGE;
  const { userCPUTime, systemCPUTime } = process.resourceUsage();
  if (file) writeFileSync(file, `${peak()} ${userCPUTime + systemCPUTime}`);
});

/** `maxRSS` of Linux counts what the process was before it became this one: its parent's memory too. */
function peak() {
  try {
    const status = readFileSync('/proc/self/status', 'utf8');
    return Number(/^VmHWM:\s*(\d+) kB/m.exec(status)?.[1]);
  } catch {
    return process.resourceUsage().maxRSS;
  }
}
