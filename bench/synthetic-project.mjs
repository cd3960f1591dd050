// Makes project folders of any size from a fixed seed: the same words on every machine.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const nouns =
  'minister agreement ship village river harbour school forest budget court soldier teacher market border council road bridge farmer doctor engineer port treaty office region league member station clinic survey'.split(
    ' ',
  );
const verbs =
  'announced reviewed opened repaired visited measured discussed funded surveyed protected counted described followed examined supported'.split(
    ' ',
  );
const adjectives =
  'regional bilateral practical joint early northern coastal public local recent formal quiet steady shared technical'.split(
    ' ',
  );

/** A linear congruential generator (Numerical Recipes' constants): repeatable, and good enough for prose. */
function generator(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function sentence(random) {
  const pick = (words) => words[random(words.length)];
  const clause = () =>
    `the ${pick(adjectives)} ${pick(nouns)} ${pick(verbs)} the ${pick(nouns)} of the ${pick(adjectives)} ${pick(nouns)}`;
  const text = `${clause()}, and ${clause()}`;
  return `${text[0].toUpperCase()}${text.slice(1)}.`;
}

function paragraph(random, sentences) {
  return Array.from({ length: sentences }, () => sentence(random)).join(' ');
}

const theme = (index) => `title: Theme ${index}
question: What do the sources say of the ${nouns[index % nouns.length]}?
any:
  - { phrase: ${adjectives[index % adjectives.length]} ${nouns[index % nouns.length]}, weight: 2 }
  - ${nouns[index % nouns.length]}
`;

function spec(index, sections, random) {
  const parts = Array.from({ length: sections }, (_, section) => {
    const body = Array.from({ length: 4 }, () => `      ${paragraph(random, 6)}`).join('\n\n');
    return `  - heading: Section ${section + 1}, on the ${nouns[section % nouns.length]}
    body: |
${body}
    theme: theme-${section % nouns.length}
    evidence: { limit: 5, per-source: 2 }`;
  });
  return `title: Synthetic brief ${index}
date: 2024-03-15
status: final
authors: [Benchmark]
summary: |
  ${paragraph(random, 4)}
sections:
${parts.join('\n')}
`;
}

/**
 * Writes a project into `folder`.
 * @param {string} folder
 * @param {{ specs: number, sections: number, sources: number }} size
 */
export function writeSyntheticProject(folder, { specs, sections, sources }) {
  const random = generator(7);
  for (const name of ['briefs', 'themes', 'corpus', 'output']) {
    mkdirSync(join(folder, name), { recursive: true });
  }
  for (let index = 0; index < sources; index += 1) {
    const text = Array.from({ length: 20 }, () => paragraph(random, 4)).join('\n\n');
    writeFileSync(join(folder, 'corpus', `source-${index}.txt`), `${text}\n`);
    writeFileSync(
      join(folder, 'corpus', `source-${index}.yaml`),
      `title: Report ${index}\nauthor: [Office ${index}]\nissued: "2020-01-${String((index % 28) + 1).padStart(2, '0')}"\n`,
    );
  }
  for (const index of nouns.keys()) {
    writeFileSync(join(folder, 'themes', `theme-${index}.yaml`), theme(index));
  }
  for (let index = 0; index < specs; index += 1) {
    writeFileSync(join(folder, 'briefs', `brief-${index}.yaml`), spec(index, sections, random));
  }
}
