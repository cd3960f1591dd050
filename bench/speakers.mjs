// `npm run bench:speakers`: whose words the rules say that a passage carries, against labels set by hand,
// beside a naive rule in the same run. `-- --json` prints one document; `-- --errors HALF` lists what was
// not as labelled (development or held-out); `-- --check` only looks whether labels stand in their texts.
import { parseArgs } from 'node:util';
import { identifySpeaker } from '../dist/evidence/identify-speaker.js';
import { composeArticle } from './speakers/compose.mjs';
import { halves, readLabels } from './speakers/labels.mjs';
import { naiveRule } from './speakers/naive.mjs';
import { figures, judge } from './speakers/score.mjs';

const { values: options } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    errors: { type: 'string', default: '' },
    check: { type: 'boolean', default: false },
  },
});

const articles = readLabels(new URL('speakers/', import.meta.url));

function check({ file, title, passages }) {
  const text = passages
    .flatMap(({ paragraphs }) => paragraphs)
    .join('\n')
    .toLowerCase();
  for (const { label } of passages) {
    for (const words of [
      ...(label?.names ?? []),
      ...(label?.roles ?? []),
      ...(label?.organisations ?? []),
    ]) {
      if (words === '-' || text.includes(words.toLowerCase())) continue;
      console.log(`${file}: ${title}: not in the text: ${words}`);
    }
  }
}

function rowsOf(labelled, rule) {
  const { article, passages } = composeArticle(labelled);
  return passages.flatMap((passage, at) => {
    const found = rule(passage, article);
    const { label } = labelled.passages[at];
    if (!label) return [];
    const { half, title } = labelled;
    return [{ half, title, passage, label, found, verdict: judge(found, label) }];
  });
}

function print(rows) {
  for (const { title, passage, label, found, verdict } of rows) {
    const isRole =
      !verdict.isRight ||
      !label.roles ||
      label.roles.some(
        (role) =>
          role.replace(/^(?:the|an?|his|her|its) /iu, '') ===
          (found.role ?? '-').replace(/^(?:the|an?|his|her|its) /iu, ''),
      );
    if (verdict.isKind && !verdict.isWrong && isRole) continue;
    const mark = verdict.isWrong ? 'WRONG' : !verdict.isKind ? 'kind' : 'role';
    const says = [found.kind, found.name, found.role].filter(Boolean).join(' | ');
    const wants = [label.kinds.join(' / '), label.names?.join(' / '), label.roles?.join(' / ')];
    console.log(
      `${mark}  # ${title}\n   ${passage.text}\n   label ${wants.filter(Boolean).join(' | ')}\n   found ${says}`,
    );
  }
}

if (options.check) for (const each of articles) check(each);
else {
  const rows = articles.flatMap((labelled) => rowsOf(labelled, identifySpeaker));
  const naive = articles.flatMap((labelled) => rowsOf(labelled, naiveRule()));
  const table = halves.map((half) => ({
    half,
    rules: figures(rows.filter((row) => row.half === half)),
    naive: figures(naive.filter((row) => row.half === half)),
  }));
  if (options.errors) print(rows.filter(({ half }) => half === options.errors));
  else if (options.json) console.log(JSON.stringify({ halves: table }, null, 2));
  else {
    console.table(
      table.flatMap(({ half, ...systems }) =>
        Object.entries(systems).map(([system, all]) => ({
          half,
          system,
          passages: all.passages,
          named: all.named,
          'wrong names': all.wrongNames,
          'name P': all.namePrecision,
          'name R': all.nameRecall,
          kinds: all.kindAccuracy,
          'role P': all.roles.precision,
          'role R': all.roles.recall,
          'org. P': all.organisations.precision,
          'org. R': all.organisations.recall,
        })),
      ),
    );
    for (const { half, rules } of table) {
      console.log(`Kinds, ${half}`);
      console.table(rules.kinds);
    }
  }
}
