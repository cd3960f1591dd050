// The content that all typesetters of the benchmark are given: the same words from a fixed seed.

const nouns = 'minister agreement ship village river harbour school forest budget court'.split(' ');
const verbs = 'announced reviewed opened repaired visited measured discussed funded'.split(' ');
const adjectives = 'regional bilateral practical joint early northern coastal public'.split(' ');

/** A linear congruential generator (Numerical Recipes' constants). */
function generator(seed) {
  let state = seed >>> 0;
  return (words) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return words[Math.floor((state / 2 ** 32) * words.length)];
  };
}

function sentence(pick) {
  const clause = () =>
    `the ${pick(adjectives)} ${pick(nouns)} ${pick(verbs)} the ${pick(nouns)} of the ${pick(adjectives)} ${pick(nouns)}`;
  const text = `${clause()}, and ${clause()}`;
  return `${text[0].toUpperCase()}${text.slice(1)}.`;
}

/** The Kingdom of Cambodia and its neighbours work together for peace and the economy. */
const khmer = 'ព្រះរាជាណាចក្រកម្ពុជា និង ប្រទេសជិតខាង ធ្វើការជាមួយគ្នា ដើម្បីសន្តិភាព និង សេដ្ឋកិច្ច';

/**
 * A brief of 10 sections and about 2,500 words with contents, 20 notes, a table, a chart of bars and a
 * line of Khmer, `times` over.
 * @param {number} times
 */
export function content(times) {
  const pick = generator(11);
  const words = (sentences) => Array.from({ length: sentences }, () => sentence(pick)).join(' ');
  const sections = Array.from({ length: 10 * times }, (_, index) => ({
    heading: `Section ${index + 1}, on the ${pick(nouns)}`,
    paragraphs: Array.from({ length: 2 }, () => ({ text: words(5), note: words(1) })),
    table: index % 10 === 4 ? tableOf(pick) : undefined,
    chart: index % 10 === 6 ? chartOf(pick) : undefined,
    khmer: index % 10 === 8 ? khmer : undefined,
  }));
  return { title: 'What the harbour offices report', sections };
}

function tableOf(pick) {
  const row = (index) => [`${pick(nouns)} ${index}`, pick(adjectives), String(index * 37)];
  return {
    head: ['What', 'Kind', 'Number'],
    rows: Array.from({ length: 12 }, (_, n) => row(n + 1)),
  };
}

/** Bars by label, out of 100. */
function chartOf(pick) {
  return {
    title: `Visits to the ${pick(nouns)}`,
    bars: Array.from({ length: 6 }, (_, n) => ({
      label: `${pick(adjectives)} ${pick(nouns)}`,
      value: 90 - 13 * n,
    })),
  };
}
