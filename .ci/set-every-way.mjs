// Sets the specimen in each way that a pack may ask for, for judges to look at. Argument: the folder to write to.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from '../dist/document/parse-document.js';
import { setPdf } from '../dist/pdf/set-pdf.js';
import { nodeFileSystem } from '../dist/project/node-file-system.js';
import { openProject } from '../dist/project/open-project.js';
import { loadPack } from '../dist/template/load-pack.js';

const root = join(import.meta.dirname, '..');
const [folder] = process.argv.slice(2);
const fail = (found) => {
  if (found.severity === 'error') throw new Error(found.message);
};
const document = parseDocument(
  readFileSync(join(root, 'docs/specimen.md'), 'utf8'),
  'specimen.md',
  fail,
);
const project = openProject(root, join(root, 'templates'), nodeFileSystem);
const { settings } = loadPack(project, 'policy-brief', fail);

const { page, text, runningHead } = settings;
const ways = {
  'as-it-ships': {},
  'notes-at-the-end': { notes: 'end' },
  ragged: { text: { ...text, alignment: 'ragged', hyphenation: 'off' } },
  justified: { notes: 'foot', text: { ...text, alignment: 'justified', hyphenation: 'on' } },
  'two-columns': { notes: 'foot', page: { ...page, columns: 2, columnRule: 'on' } },
  'three-columns': { notes: 'end', page: { ...page, columns: 3 } },
  bound: {
    page: { ...page, sides: 'two', paper: 'Letter' },
    runningHead: {
      ...runningHead,
      firstHeadLeft: 'First',
      evenHeadLeft: '{title}',
      evenFootRight: '{page}',
    },
  },
  watermark: { watermark: 'DRAFT' },
  'cover-page': { cover: 'page' },
};

for (const [name, change] of Object.entries(ways)) {
  const options = {
    settings: { ...settings, ...change },
    project,
    baseFolder: join(root, 'docs'),
    created: '2024-03-15T00:00:00Z',
  };
  const { bytes } = await setPdf(document, options, fail);
  writeFileSync(join(folder, `specimen-${name}.pdf`), bytes);
}
