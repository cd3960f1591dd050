// Sets the content in a process of its own and prints what that took, as JSON.
// Arguments: the typesetter, how many times the brief's content, how often to set it, a font for Khmer, and
// where to write the file, if anywhere.
import { writeFileSync } from 'node:fs';
import { content } from './content.mjs';
import { typesetter } from './typesetters.mjs';

const [name, times, runs, khmerFont, file] = process.argv.slice(2);
const set = await typesetter(name, khmerFont);
if (set === undefined) console.log(JSON.stringify({ name, isMissing: true }));
else {
  const given = content(Number(times));
  const milliseconds = [];
  const processorOfRuns = [];
  let bytes = new Uint8Array();
  for (let run = 0; run < Number(runs); run += 1) {
    const started = performance.now();
    const used = process.cpuUsage();
    bytes = await set(given);
    milliseconds.push(performance.now() - started);
    const { user, system } = process.cpuUsage(used);
    processorOfRuns.push((user + system) / 1000);
  }
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const processor = (userCPUTime + systemCPUTime) / 1000;
  if (file !== undefined) writeFileSync(file, bytes);
  const pages = await pagesOf(bytes);
  const result = {
    name,
    milliseconds,
    processor,
    processorOfRuns,
    megabytes: maxRSS / 1024,
    bytes: bytes.length,
    pages,
  };
  console.log(JSON.stringify(result));
}

/** Counted after the clocks were read. */
async function pagesOf(bytes) {
  const { getDocumentProxy } = await import('unpdf');
  return (await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })).numPages;
}
