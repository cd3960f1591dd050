import { clustersOf } from './clusters.ts';

const khmer = /[\u1780-\u17ff]/;

/** A letter that can begin a word, after anything Khmer but the sign that puts it underneath. */
const start = /[\u1780-\u17d1\u17d3-\u17ff][\u1780-\u17b3]/y;

/** Longest stretch that is cut at a time: the dictionary is asked for no more than it needs. */
const longest = 2000;

/** Offsets at which a dictionary lets words begin. */
export type Segmentation = (text: string) => readonly number[];

let words: Segmentation | undefined;

/**
 * Offsets in a text without spaces at which a word of Khmer begins after another. The words are
 * those of the dictionary of ICU, which comes with Node; its cuts are the same from ICU 76 to 78,
 * as a million characters have shown. A Node that was built without it breaks lines between
 * syllables instead.
 */
export function khmerBreaks(text: string, given?: Segmentation): readonly number[] {
  if (!khmer.test(text)) return [];
  // Not as a default, which would open the dictionary for words that are not Khmer.
  const segment = given ?? dictionary();
  const breaks: number[] = [];
  for (let from = 0; from < text.length; from += longest) {
    for (const index of segment(text.slice(from, from + longest))) {
      if (beginsWord(text, from + index)) breaks.push(from + index);
    }
  }
  return breaks;
}

function beginsWord(text: string, at: number): boolean {
  start.lastIndex = at - 1;
  return at > 0 && start.test(text);
}

function dictionary(): Segmentation {
  words ??= segmentationOf(new Intl.Segmenter('km', { granularity: 'word' }));
  return words;
}

/** Two words, which only a dictionary tells apart. */
const twoWords = 'ប្រជាជននៅ';

/** What a segmenter cuts where it knows words, else orthographic syllables. */
export function segmentationOf(segmenter: Pick<Intl.Segmenter, 'segment'>): Segmentation {
  const segment: Segmentation = (text) => Array.from(segmenter.segment(text), ({ index }) => index);
  return segment(twoWords).length === 2 ? segment : syllables;
}

function syllables(text: string): readonly number[] {
  let at = 0;
  return clustersOf(text).map((cluster) => {
    const begin = at;
    at += cluster.length;
    return begin;
  });
}
