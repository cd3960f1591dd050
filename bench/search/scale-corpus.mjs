// Statements of the UN General Debate as files of passages of 200 words, and queries made of their words.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';

const wordsInPassage = 200;

/** Files of passages, as an index store takes them: at most `most` passages. Beyond the 160,000 that the
 * statements give they come again, with names and years shifted, so that ids and words are others. */
export async function* files(path, most) {
  let left = most;
  for (let copy = 0; left > 0; copy++) {
    for await (const { id, title, text } of statements(path)) {
      if (left <= 0) return;
      const file = fileOf(copy === 0 ? id : `${id}-${copy}`, title, shifted(text, copy));
      left -= file.passages.length;
      yield file;
    }
  }
}

async function* statements(path) {
  const lines = createInterface({ input: createReadStream(path).pipe(createGunzip()) });
  for await (const line of lines) yield JSON.parse(line);
}

export function fileOf(id, title, text) {
  const year = /_(\d{4})/.exec(id)?.[1] ?? '2000';
  const path = `corpus/${id}.txt`;
  const shared = { title, article: id, file: path, kind: 'speech', language: 'en' };
  const dates = { earliest: `${year}-09-01`, latest: `${year}-12-31` };
  const passages = pieces(text).map(({ start, end }, position) => {
    const own = text.slice(start, end);
    return { id: idOf(own), text: own, position, start, end, ...shared, ...dates };
  });
  return { path, stamp: `${text.length} ${year}`, record: JSON.stringify({ title }), passages };
}

function pieces(text) {
  const found = [];
  const words = /\S+/g;
  let start = -1;
  let count = 0;
  for (let match = words.exec(text); match; match = words.exec(text)) {
    if (start === -1) start = match.index;
    count += 1;
    if (count < wordsInPassage) continue;
    found.push({ start, end: words.lastIndex });
    start = -1;
    count = 0;
  }
  if (start !== -1) found.push({ start, end: text.trimEnd().length });
  return found;
}

function idOf(text) {
  return `p-${createHash('sha256').update(text).digest('hex').slice(0, 12)}`;
}

function shifted(text, copy) {
  if (copy === 0) return text;
  return text
    .replace(/\b(?:19|20)\d\d\b/g, (year) => String(Number(year) + copy))
    .replace(/\b[A-Z][a-z]{4,}\b/g, (name) => `${name}${'aeiouy'[copy % 6]}`);
}

/** Queries of 15 terms each, five of them phrases of two or three words, of places all over the text. */
export async function queries(path, count) {
  const texts = [];
  let number = 0;
  for await (const { text } of statements(path)) if (number++ % 97 === 0) texts.push(text);
  const next = generator(1);
  return Array.from({ length: count }, () =>
    Array.from({ length: 15 }, (_, index) => {
      const words = texts[next(texts.length)].split(/[^A-Za-z]+/).filter((word) => word.length > 3);
      const length = index < 5 ? 2 + (index % 2) : 1;
      const at = next(words.length - length);
      return words.slice(at, at + length).join(' ');
    }),
  );
}

/** Numbers below a bound, the same in every run (Lehmer's generator, 48271 modulo 2^31 - 1). */
function generator(seed) {
  let state = seed;
  return (bound) => {
    state = (state * 48271) % 2147483647;
    return state % bound;
  };
}
