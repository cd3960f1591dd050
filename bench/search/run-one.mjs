// `node run-one.mjs ENGINE FOLDER`: one engine over one collection, as JSON on standard output.
import { documentsOf, judgementsOf, queriesOf } from './collection.mjs';
import { engines } from './engines.mjs';
import { mean, measure } from './measures.mjs';

const [name, folder] = process.argv.slice(2);
const { open } = engines.find((engine) => engine.name === name);
const judgements = await judgementsOf(folder);
const queries = (await queriesOf(folder)).filter(({ id }) => judgements.has(id));
let documents = 0;
const engine = await open(countedDocuments());
const each = queries.map(({ id, text }) => measure(engine.ids(text), judgements.get(id)));
engine.close();
const measures = each.length === 0 ? { ndcg10: 0, map: 0, r100: 0 } : mean(each);
process.stdout.write(JSON.stringify({ documents, queries: queries.length, measures }));

async function* countedDocuments() {
  for await (const document of documentsOf(folder)) {
    documents += 1;
    yield document;
  }
}
