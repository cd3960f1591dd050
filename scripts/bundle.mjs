// Writes dist/bundle/: the compiled program with the packages that it always needs, in some hundred files
// rather than a thousand. Node spends more time on finding and compiling modules one by one than a brief
// takes to set. CommonJS, since V8 takes compiled code for scripts alone (see compile-code.mjs). Runs after
// the compiler; does nothing where nothing has changed.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { harfBuzzWithoutWaiting, pdfkitAlone } from './bundled-packages.mjs';
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
const bundled = [
  'cli-progress',
  'commander',
  'entities',
  'harfbuzzjs',
  'htmlparser2',
  'marked',
  'pdfkit',
  'picocolors',
  'unpdf',
  'yaml',
  'zod',
];

/** What bundled packages look for beside them. */
const filesOfPackages = {
  'data/sRGB_IEC61966_2_1.icc': 'node_modules/pdfkit/js/data/sRGB_IEC61966_2_1.icc',
  'harfbuzz.wasm': 'node_modules/harfbuzzjs/dist/harfbuzz.wasm',
};

/** The compiler's record changes with any source, the lock file with any package. */
const inputs = [
  'scripts/bundle.mjs',
  'scripts/bundled-packages.mjs',
  'dist/.tsbuildinfo',
  'package-lock.json',
];

const made = stampOf(inputs.map((path) => new URL(path, root)));
if (readStamp(stamp) !== made) await bundle();

async function bundle() {
  const { rolldown } = await import('rolldown');
  const build = await rolldown({
    input: Object.fromEntries(entries.map((path) => [basename(path, '.js'), inDist(path)])),
    platform: 'node',
    external: (id, importer) => isName(id) && !isBundled(id, importer),
    plugins: [pdfkitAlone, harfBuzzWithoutWaiting],
    onLog: (_, log) => {
      if (!isKnown(log)) throw new Error(log.message);
    },
  });
  rmSync(folder, { recursive: true, force: true });
  const { output } = await build.write({
    dir: fileURLToPath(folder),
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name].cjs',
    // No comments and no indents: there is a third less to scan. Names stay, for the sake of stack traces.
    minify: { compress: false, mangle: false },
  });
  failOnImports(output);
  for (const [to, from] of Object.entries(filesOfPackages)) copyFile(from, to);
  writeFileSync(new URL('index.js', folder), libraryOf(output));
  writeFileSync(new URL('LICENSES.txt', folder), licensesOf(output));
  writeFileSync(stamp, made);
}

function inDist(path) {
  return fileURLToPath(new URL(`dist/${path}`, root));
}

function isName(id) {
  return !/^(?:[./\0]|[A-Za-z]:)/.test(id);
}

/** What a bundled package needs goes along with it. */
function isBundled(id, importer) {
  if (id.startsWith('node:')) return false;
  return /[\\/]node_modules[\\/]/.test(importer ?? '') || bundled.includes(id.split('/')[0]);
}

/** unpdf looks for the files of another package, for an option that we do not use. */
function isKnown({ code, id }) {
  return code === 'EMPTY_IMPORT_META' && /[\\/]unpdf[\\/]/.test(id ?? '');
}

/** Compiled code that was kept cannot import modules. */
function failOnImports(output) {
  const names = output.map(({ fileName }) => fileName);
  for (const { fileName, dynamicImports = [] } of output) {
    const outside = dynamicImports.find((name) => !names.includes(name));
    if (outside !== undefined) throw new Error(`${fileName} imports ${outside}: bundle it`);
  }
}

function copyFile(from, to) {
  const target = new URL(to, folder);
  mkdirSync(dirname(fileURLToPath(target)), { recursive: true });
  copyFileSync(new URL(from, root), target);
}

/** The library as a module, as its types say that it is. */
function libraryOf(output) {
  const { exports } = output.find(({ fileName }) => fileName === 'index.cjs');
  return `export { ${exports.toSorted().join(', ')} } from './index.cjs';\n`;
}

/** Of the packages that are in the output, which ask for it. */
function licensesOf(output) {
  const packages = output
    .flatMap(({ moduleIds = [] }) => moduleIds)
    .flatMap((id) => /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(id)?.[0] ?? []);
  return [...new Set(packages)]
    .sort()
    .map((path) => `${path.split(/[\\/]node_modules[\\/]/).at(-1)}\n\n${licenceIn(path)}\n`)
    .join('\n\n');
}

function licenceIn(folder) {
  const name = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  return readFileSync(`${folder}/${name}`, 'utf8').trim();
}
