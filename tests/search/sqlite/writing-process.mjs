// A process that writes editions of a corpus to an index, one after the other, and says what it does,
// so that a test can kill it at any of these moments. `node writing-process.mjs FOLDER FIRST LAST`
import { openIndexStore } from '../../../dist/search/sqlite/open-index-store.js';
import { editionOf } from './edition.mjs';

const [folder, first, last] = process.argv.slice(2);
const store = openIndexStore(folder, 'crash');
if ('unavailable' in store) {
  say(`unavailable ${store.unavailable}`);
  process.exit(0);
}
for (let edition = Number(first); edition <= Number(last); edition++) {
  const gone = [...store.stamps().keys()];
  const outcome = await store.update(gone, told(editionOf(edition)));
  say(`${outcome.kind} ${outcome.message ?? edition}`);
}
store.close();

function* told(files) {
  for (const file of files) {
    say(file.path);
    yield file;
  }
  say('all');
}

function say(line) {
  process.stdout.write(`${line}\n`);
}
