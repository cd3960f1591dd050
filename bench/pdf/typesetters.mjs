// The typesetters that are compared: each turns the content into a PDF in its own way of writing. A peer
// that is not installed is `undefined`.
import module, { createRequire } from 'node:module';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';

const tagged = { lang: 'en', tagged: true };

/** @param {string} name */
export async function typesetter(name) {
  return { ours, typst, pdfmake }[name]();
}

/**
 * As `bin/brief.js` starts it. Its style is given as an object, as the others have theirs: justified, with
 * notes at the foot of the page.
 */
async function ours() {
  module.enableCompileCache?.();
  if (process.versions.v8.startsWith('11.3.')) setFlagsFromString('--interrupt-budget=400000');
  const { parseDocument } = await import('../../dist/bundle/parse-document.js');
  const { setPdf } = await import('../../dist/bundle/set-pdf.js');
  const { defaultSettings } = await import('../../dist/bundle/default-settings.js');
  const { openProject } = await import('../../dist/bundle/open-project.js');
  const { nodeFileSystem } = await import('../../dist/bundle/node-file-system.js');
  const root = join(import.meta.dirname, '..', '..');
  const fail = (found) => {
    throw new Error(found.message);
  };
  const project = openProject(root, join(root, 'templates'), nodeFileSystem);
  const settings = { ...defaultSettings, text: { alignment: 'justified' }, notes: 'foot' };
  const options = { settings, project, baseFolder: root, created: '2024-03-15T00:00:00Z' };
  return async (content) => {
    const document = parseDocument(markdownOf(content), 'bench.md', fail);
    return (await setPdf(document, options, fail)).bytes;
  };
}

function markdownOf({ title, sections }) {
  const notes = [];
  const body = sections.map(({ heading, paragraphs, table }) => {
    const text = paragraphs.map(({ text, note }) => {
      notes.push(`[^n${notes.length + 1}]: ${note}`);
      return `${text}[^n${notes.length}]`;
    });
    const rows = table && [table.head, table.head.map(() => '---'), ...table.rows];
    return [
      `## ${heading}`,
      ...text,
      ...(rows ? [rows.map((row) => `| ${row.join(' | ')} |`).join('\n')] : []),
    ];
  });
  return [`---\ntitle: ${title}\nlanguage: en\n---`, ...body.flat(), ...notes].join('\n\n');
}

async function typst() {
  const module = await peer('@myriaddreamin/typst-ts-node-compiler');
  if (module === undefined) return undefined;
  const compiler = module.NodeCompiler.create({ workspace: import.meta.dirname });
  // What it compiled before is let go, so that each run sets the whole.
  return async (content) => {
    const pdf = compiler.pdf({ mainFileContent: typstOf(content) });
    compiler.evictCache?.(0);
    return pdf;
  };
}

function typstOf({ title, sections }) {
  const body = sections.map(({ heading, paragraphs, table }) => {
    const text = paragraphs.map(({ text, note }) => `${text}#footnote[${note}]`);
    const cells = (row) => row.map((cell) => `[${cell}]`).join(', ');
    const grid =
      table &&
      `#table(columns: 3, table.header(${cells(table.head)}), ${table.rows.map(cells).join(', ')})`;
    return [`== ${heading}`, ...text, ...(grid ? [grid] : [])].join('\n\n');
  });
  return `#set document(title: "${title}")\n#set page(paper: "a4", numbering: "1 of 1")\n#set par(justify: true)\n= ${title}\n#outline()\n${body.join('\n\n')}`;
}

async function pdfmake() {
  const module = await peer('pdfmake');
  const fonts = await peer('pdfmake/fonts/Roboto.js');
  if (module === undefined || fonts === undefined) return undefined;
  module.addFonts(fonts);
  module.setUrlAccessPolicy(() => false);
  module.setLocalAccessPolicy((path) => path.includes('pdfmake'));
  return async (content) => module.createPdf(pdfmakeOf(content)).getBuffer();
}

/** It has no footnotes: notes stand at the end, as endnotes. */
function pdfmakeOf({ title, sections }) {
  const notes = [];
  const body = sections.flatMap(({ heading, paragraphs, table }) => [
    { text: heading, fontSize: 13, bold: true, margin: [0, 10, 0, 4], tocItem: true },
    ...paragraphs.map(({ text, note }) => {
      notes.push(note);
      return { text: [text, { text: String(notes.length), sup: true }], margin: [0, 0, 0, 6] };
    }),
    ...(table ? [{ table: { headerRows: 1, body: [table.head, ...table.rows] } }] : []),
  ]);
  return {
    ...tagged,
    info: { title },
    footer: (page, pages) => `${page} of ${pages}`,
    defaultStyle: { font: 'Roboto', fontSize: 10.5, alignment: 'justify' },
    content: [
      { text: title, fontSize: 24 },
      { toc: { title: { text: 'Contents' } } },
      ...body,
      { ol: notes },
    ],
  };
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
