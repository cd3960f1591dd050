// The typesetters that are compared: each turns the content into a PDF in its own way of writing. A peer
// that is not installed is `undefined`.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { asMarkdown } from './as-markdown.mjs';
import { asPdfmake } from './as-pdfmake.mjs';
import { asTypst } from './as-typst.mjs';

const require = createRequire(import.meta.url);

/**
 * @param {string} name
 * @param {string} khmerFont path of a file that the peers can read, alone in its folder
 */
export async function typesetter(name, khmerFont) {
  return { ours, typst, pdfmake }[name](khmerFont);
}

/**
 * As `bin/brief.cjs` starts it. Its style is given as an object, as the others have theirs: justified, with
 * notes at the foot of the page.
 */
async function ours() {
  const { load } = require('../../bin/load.cjs');
  const { parseDocument } = load('parse-document');
  const { setPdf } = load('set-pdf');
  const { defaultSettings } = load('default-settings');
  const { openProject } = load('open-project');
  const { nodeFileSystem } = load('node-file-system');
  const root = join(import.meta.dirname, '..', '..');
  const fail = (found) => {
    throw new Error(found.message);
  };
  const project = openProject(root, join(root, 'templates'), nodeFileSystem);
  const settings = { ...defaultSettings, text: { alignment: 'justified' }, notes: 'foot' };
  const options = { settings, project, baseFolder: root, created: '2024-03-15T00:00:00Z' };
  return async (content) => {
    const document = parseDocument(asMarkdown(content), 'bench.md', fail);
    return (await setPdf(document, options, fail)).bytes;
  };
}

async function typst(khmerFont) {
  const module = await peer('@myriaddreamin/typst-ts-node-compiler');
  if (module === undefined) return undefined;
  const compiler = module.NodeCompiler.create({
    workspace: import.meta.dirname,
    fontArgs: [{ fontPaths: [dirname(khmerFont)] }],
  });
  // What it compiled before is let go, so that each run sets the whole.
  return async (content) => {
    const pdf = compiler.pdf({ mainFileContent: asTypst(content) });
    compiler.evictCache?.(0);
    return pdf;
  };
}

async function pdfmake(khmerFont) {
  const module = await peer('pdfmake');
  const fonts = await peer('pdfmake/fonts/Roboto.js');
  if (module === undefined || fonts === undefined) return undefined;
  module.addFonts({ ...fonts, Khmer: { normal: khmerFont } });
  module.setUrlAccessPolicy(() => false);
  module.setLocalAccessPolicy((path) => path.includes('pdfmake') || path === khmerFont);
  return async (content) => module.createPdf(asPdfmake(content)).getBuffer();
}

/** From our own packages, or from the folder named by BENCH_PEERS. */
async function peer(name) {
  const folders = [
    import.meta.url,
    ...(process.env.BENCH_PEERS ? [`${process.env.BENCH_PEERS}/`] : []),
  ];
  for (const folder of folders) {
    try {
      return createRequire(folder)(name);
    } catch (error) {
      if (error.code !== 'MODULE_NOT_FOUND') throw error;
    }
  }
  return undefined;
}
