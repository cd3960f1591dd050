import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/**
 * What pdfkit requires at its top and needs for what we never ask of it: reading fonts, breaking
 * lines, encrypting. Together they take five times as long to load as pdfkit itself.
 */
const unused = ['fontkit', 'linebreak', '@noble/ciphers/aes'];

// The CommonJS form loads faster than the other, and its parts can be held back.
const pdfkit: typeof import('pdfkit') = requirePdfkit();

export const PDFDocument: typeof import('pdfkit').PDFDocument = pdfkit.PDFDocument;

/** While pdfkit loads, each of `unused` is a stand-in which loads the package when it is first used. */
function requirePdfkit(): typeof import('pdfkit') {
  const requireThere = createRequire(require.resolve('pdfkit'));
  const paths = unused
    .map((name) => requireThere.resolve(name))
    .filter((path) => require.cache[path] === undefined);
  for (const path of paths) {
    const exports = standIn(() => requireThere(path));
    require.cache[path] = { id: path, filename: path, loaded: true, exports } as NodeJS.Module;
  }
  try {
    return require('pdfkit');
  } finally {
    for (const path of paths) delete require.cache[path];
  }
}

type Constructor = new (...parameters: unknown[]) => object;

function standIn(load: () => object): unknown {
  return new Proxy(class {}, {
    get: (_, name) => Reflect.get(load(), name),
    construct: (_, parameters) => new (load() as Constructor)(...parameters),
  });
}
