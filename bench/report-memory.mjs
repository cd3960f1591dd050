// Preloaded with `node --import`: writes the process's peak memory, in kilobytes, to the file named
// by BENCH_MEMORY when the process ends.
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  const file = process.env.BENCH_MEMORY;
  if (file) writeFileSync(file, String(process.resourceUsage().maxRSS));
});
