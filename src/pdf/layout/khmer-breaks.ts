const khmer = /[\u1780-\u17ff]/;

/** A letter that can begin a word, after anything Khmer but the sign that puts it underneath. */
const start = /[\u1780-\u17d1\u17d3-\u17ff][\u1780-\u17b3]/y;

/** Longest stretch that is cut at a time: the dictionary is asked for no more than it needs. */
const longest = 2000;

let segmenter: Intl.Segmenter | undefined;

/**
 * Offsets in a text without spaces at which a word of Khmer begins after another. The words are
 * those of the dictionary of ICU, which every Node that we support has; its cuts are the same from
 * ICU 76 to 78.
 */
export function khmerBreaks(text: string): readonly number[] {
  if (!khmer.test(text)) return [];
  segmenter ??= new Intl.Segmenter('km', { granularity: 'word' });
  const breaks: number[] = [];
  for (let from = 0; from < text.length; from += longest) {
    for (const { index } of segmenter.segment(text.slice(from, from + longest))) {
      if (beginsWord(text, from + index)) breaks.push(from + index);
    }
  }
  return breaks;
}

function beginsWord(text: string, at: number): boolean {
  start.lastIndex = at - 1;
  return at > 0 && start.test(text);
}
