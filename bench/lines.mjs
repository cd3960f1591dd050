// `npm run bench:lines`: what it costs to choose the lines of a long document together, and what it
// gains. The text is that of the sources that ship, each paragraph once in each of several measures.
// Processor time, medians over rounds; how even the lines are, as the mean square of what spaces gain
// (justified) or of what a line lacks (ragged), in parts of a space and of the measure.
import { readdirSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { shippedFonts } from '../dist/pdf/fonts/font-book.js';
import { hyphenatorOf } from '../dist/pdf/hyphenation/hyphenator.js';
import { breakGreedily, breakParagraph } from '../dist/pdf/layout/paragraph/break-paragraph.js';
import { tokensOf } from '../dist/pdf/layout/tokens.js';

const { values: options } = parseArgs({
  options: { rounds: { type: 'string', default: '15' }, json: { type: 'boolean', default: false } },
});
const rounds = Number(options.rounds);

const measurer = shippedFonts();
const face = { family: 'source-serif-4', weight: 400, italic: false };
const style = { face, size: 10.5, leading: 15, colour: '#000000', rise: 0, tracking: 0 };
const node = { role: 'P', children: [] };
const hyphenator = hyphenatorOf('en');
const measures = [451, 330, 210];

const paragraphs = readParagraphs().map((text) => [
  { kind: 'text', text, style, node, isStruck: false, gap: 0 },
]);

function readParagraphs() {
  const folder = new URL('../corpus/', import.meta.url);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .flatMap((name) => readFileSync(new URL(name, folder), 'utf8').split(/\n+/))
    .map((line) => line.trim())
    .filter((line) => line.split(' ').length > 12);
}

const ways = [
  ['first fit', (tokens, measure) => breakGreedily(tokens, measure, measurer)],
  ['total fit, ragged', (tokens, measure) => breakParagraph(tokens, measure, measurer, 'ragged')],
  [
    'total fit, justified',
    (tokens, measure) => breakParagraph(tokens, measure, measurer, 'justified'),
  ],
  [
    'total fit, justified, hyphens',
    (tokens, measure) => breakParagraph(tokens, measure, measurer, 'justified', { hyphenator }),
  ],
];

const tokens = paragraphs.map((pieces) => tokensOf(pieces, measurer));

function setAll(way) {
  return measures.map((measure) => tokens.map((each) => way(each, measure)));
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

function processorTime(work) {
  const from = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
}

const times = new Map(ways.map(([name]) => [name, []]));
for (let round = -3; round < rounds; round += 1) {
  for (const [name, way] of ways) {
    const time = processorTime(() => setAll(way));
    if (round >= 0) times.get(name).push(time);
  }
}

/** What each space of a line would have to gain, in parts of its width, to fill the measure. */
function stretchesOf(lines, measure) {
  return lines.slice(0, -1).flatMap(({ tokens: line, width, stretch }) => {
    const space = line.slice(0, -1).reduce((sum, token) => sum + (token.space?.width ?? 0), 0);
    const natural = width - stretch * space;
    return space === 0 ? [] : [(measure - natural) / space];
  });
}

const squared = (values) =>
  values.reduce((sum, value) => sum + value ** 2, 0) / Math.max(1, values.length);

const firstFit = median(times.get('first fit'));
const rows = ways.map(([name, way]) => {
  const set = setAll(way);
  const looseness = set.map((all, index) =>
    squared(all.flatMap((lines) => stretchesOf(lines, measures[index]))),
  );
  const every = set.flatMap((all, index) =>
    all.flatMap((lines) => stretchesOf(lines, measures[index])),
  );
  const lines = set.flat(2);
  const ends = lines.map((line) => line.tokens.at(-1)?.parts.at(-1)?.text.at(-1));
  const milliseconds = median(times.get(name));
  return {
    way: name,
    milliseconds: Number(milliseconds.toFixed(1)),
    timesFirstFit: Number((milliseconds / firstFit).toFixed(2)),
    lines: lines.length,
    hyphens: ends.filter((end) => end === '\u00ad').length,
    loose: every.filter((stretch) => stretch > 0.75).length,
    overfull: every.filter((stretch) => stretch < -0.2001).length,
    ...Object.fromEntries(
      measures.map((measure, index) => [
        `square at ${measure}`,
        Number(looseness[index].toFixed(3)),
      ]),
    ),
  };
});

if (options.json) console.log(JSON.stringify(rows));
else console.table(rows);
