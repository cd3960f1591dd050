// Writes dist/bundle/: the compiled program with the packages that it always needs, in some hundred files
// rather than a thousand. Node 20 spends more time on finding and compiling modules one by one than a brief
// takes to set. Runs after the compiler; does nothing where nothing has changed.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readStamp, stampOf } from './stamp.mjs';

const root = new URL('../', import.meta.url);
const folder = new URL('dist/bundle/', root);
const stamp = new URL('stamp', folder);

/** What is loaded by name: the program, the library, and the stages that benchmarks measure alone. */
const entries = [
  'cli/main.js',
  'index.js',
  'document/parse-document.js',
  'pdf/set-pdf.js',
  'project/node-file-system.js',
  'project/open-project.js',
  'template/default-settings.js',
];

/** Others are single files already, are loaded when they are needed, or look for files beside them. */
const bundled = ['commander', 'entities', 'htmlparser2', 'marked', 'picocolors', 'yaml', 'zod'];

/** The compiler's record changes with any source, the lock file with any package. */
const inputs = ['scripts/bundle.mjs', 'dist/.tsbuildinfo', 'package-lock.json'];

const made = stampOf(inputs.map((path) => new URL(path, root)));
if (readStamp(stamp) !== made) await bundle();

async function bundle() {
  const { rolldown } = await import('rolldown');
  const build = await rolldown({
    input: Object.fromEntries(entries.map((path) => [basename(path, '.js'), inDist(path)])),
    platform: 'node',
    external: (id, importer) => isName(id) && !isBundled(id, importer),
    onLog: (_, log) => {
      throw new Error(log.message);
    },
  });
  rmSync(folder, { recursive: true, force: true });
  const { output } = await build.write({
    dir: fileURLToPath(folder),
    format: 'esm',
    chunkFileNames: '[name].js',
    // No comments and no indents: there is a third less to scan. Names stay, for the sake of stack traces.
    minify: { compress: false, mangle: false },
  });
  writeFileSync(new URL('LICENSES.txt', folder), licensesOf(output));
  writeFileSync(stamp, made);
}

function inDist(path) {
  return fileURLToPath(new URL(`dist/${path}`, root));
}

function isName(id) {
  return !/^(?:[./]|[A-Za-z]:)/.test(id);
}

/** What a bundled package needs goes along with it. */
function isBundled(id, importer) {
  if (id.startsWith('node:')) return false;
  return /[\\/]node_modules[\\/]/.test(importer ?? '') || bundled.includes(id.split('/')[0]);
}

/** Of the packages that are in the output, which ask for it. */
function licensesOf(output) {
  const packages = output
    .flatMap(({ moduleIds = [] }) => moduleIds)
    .flatMap((id) => /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(id)?.[0] ?? []);
  return [...new Set(packages)]
    .sort()
    .map((path) => `${basename(path)}\n\n${readFileSync(`${path}/LICENSE`, 'utf8').trim()}\n`)
    .join('\n\n');
}
