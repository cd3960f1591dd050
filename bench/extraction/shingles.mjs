// The measure of the public article-extraction benchmark (MIT): shingles of four words, counted.

const size = 4;

/** Shingles of a text and how often each stands in it; a text of fewer words is one shingle, one of none has none. */
function shinglesOf(text) {
  // Python's `\w`: letters, numbers and the underscore, but no combining marks.
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const counts = new Map();
  if (words.length === 0) return counts;
  for (let at = 0; at < Math.max(1, words.length - size + 1); at++) {
    const shingle = words.slice(at, at + size).join(' ');
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

/** Shares of shingles that were rightly found, wrongly found and missed; they add up to 1, or are all 0. */
export function compare(truth, found) {
  const [wanted, got] = [shinglesOf(truth), shinglesOf(found)];
  let [right, wrong, missed] = [0, 0, 0];
  for (const shingle of new Set([...wanted.keys(), ...got.keys()])) {
    const [of, has] = [wanted.get(shingle) ?? 0, got.get(shingle) ?? 0];
    right += Math.min(of, has);
    wrong += Math.max(0, has - of);
    missed += Math.max(0, of - has);
  }
  const sum = right + wrong + missed || 1;
  return { right: right / sum, wrong: wrong / sum, missed: missed / sum };
}

/** Means over the pages where they are defined; F1 is the harmonic mean of the two means. */
export function score(comparisons) {
  const precision = mean(
    comparisons
      .filter(({ right, wrong }) => right + wrong > 0)
      .map(({ right, wrong }) => right / (right + wrong)),
  );
  const recall = mean(
    comparisons
      .filter(({ right, missed }) => right + missed > 0)
      .map(({ right, missed }) => right / (right + missed)),
  );
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { pages: comparisons.length, precision, recall, f1 };
}

function mean(values) {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
