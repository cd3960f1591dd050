// Reads the labelled articles of this folder; README.md tells how they are written.
import { readdirSync, readFileSync } from 'node:fs';

/** Alternatives that a label allows: "Hun Sen / Samdech Hun Sen". */
const alternatives = (column) => (column === undefined ? undefined : column.split(' / '));

/** Texts that the rules were written with, and texts that nobody has looked at since. */
export const halves = ['development', 'held-out'];

/** Every article of every file: `{ file, title, half, description, passages }`. */
export function readLabels(folder) {
  return halves.flatMap((half) =>
    readdirSync(new URL(`${half}/`, folder))
      .filter((name) => name.endsWith('.txt'))
      .toSorted()
      .flatMap((name) => {
        const file = `${half}/${name}`;
        const [, ...articles] = readFileSync(new URL(file, folder), 'utf8').split(/^# /mu);
        return articles.map((text) => ({ ...readArticle(file, text), half }));
      }),
  );
}

function readArticle(file, text) {
  const [title = '', ...lines] = text.split('\n');
  const description = { author: [], language: 'en' };
  const passages = [];
  let paragraphs = [];
  for (const line of lines) {
    if (line.startsWith('@ ')) describe(description, line.slice(2));
    else if (line.startsWith('~')) passages.push({ paragraphs: [line.slice(1)] });
    else if (line.startsWith('=> ')) {
      passages.push({ paragraphs, label: readLabel(line.slice(3)) });
      paragraphs = [];
    } else if (line !== '') paragraphs.push(line);
  }
  if (paragraphs.length > 0) throw new Error(`${file}: ${title}: a paragraph without a label`);
  return { file, title, description, passages };
}

function describe(description, line) {
  const [, key, value] = /^(\w+): (.*)$/u.exec(line) ?? [];
  if (key === 'language') description.language = value;
  else if (key === 'issuer') description.issuer = { value, basis: 'stated' };
  else if (key === 'author') description.author.push({ value: { name: value }, basis: 'stated' });
  else throw new Error(`no such field: ${line}`);
}

function readLabel(line) {
  const [kind, name, role, organisation, words] = line.split(' | ');
  const kinds = alternatives(kind);
  for (const each of kinds) {
    if (!/^(?:quoted|reported|author|issuer|unidentified)$/u.test(each)) throw new Error(line);
  }
  return {
    kinds,
    names: alternatives(name),
    roles: alternatives(role),
    organisations: alternatives(organisation),
    words,
  };
}
