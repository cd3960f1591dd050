// What two packages need to be bundled as CommonJS and to load no more than we use of them. Plug-ins of
// Rolldown.

/**
 * What pdfkit imports at its top and needs for what we never ask of it: reading fonts, breaking lines,
 * encrypting. Together they take five times as long to load as pdfkit itself.
 */
const unused = ['fontkit', 'linebreak', '@noble/ciphers/aes'];
const stands = '\0unused:';

/** pdfkit without what we never ask of it: whoever did would be told by name what is not there. */
export const pdfkitAlone = {
  name: 'pdfkit-alone',
  resolveId: (id, importer) =>
    unused.includes(id) && /[\\/]pdfkit[\\/]/.test(importer ?? '') ? stands + id : null,
  load: (id) => (id.startsWith(stands) ? standIn(id.slice(stands.length)) : null),
};

function standIn(name) {
  return `
    const unused = () => { throw new Error('${name} is not in the bundle'); };
    export { unused as create, unused as cbc, unused as ecb, unused as default };`;
}

/** The end of harfbuzzjs, which waits for its WebAssembly: a script cannot, as a module can. */
const waiting = 'init(await createHarfBuzz());';
const withoutWaiting = 'export const ready = createHarfBuzz().then(init);';

/** harfbuzzjs with a promise, `ready`, that must be waited for before it is used. */
export const harfBuzzWithoutWaiting = {
  name: 'harfbuzz-without-waiting',
  transform(code, id) {
    if (/harfbuzzjs[\\/]dist[\\/]index\.mjs$/.test(id))
      return replaced(code, waiting, withoutWaiting);
    if (/harfbuzzjs[\\/]dist[\\/]harfbuzz\.js$/.test(id))
      return replaced(code, 'await import("module")', 'process.getBuiltinModule("module")');
    return null;
  },
};

function replaced(code, text, by) {
  if (!code.includes(text)) throw new Error(`harfbuzzjs has no "${text}" any more`);
  return code.replace(text, by);
}
