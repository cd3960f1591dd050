// Preloaded with `node --import`: writes the process's peak memory in kilobytes and its processor time in
// microseconds to the file named by BENCH_USAGE when the process ends.
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  const file = process.env.BENCH_USAGE;
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  if (file) writeFileSync(file, `${maxRSS} ${userCPUTime + systemCPUTime}`);
});
