const mark = /^\p{M}$/u;

/** Khmer writes the consonant that follows this sign under the one before it. */
const coeng = '\u17d2';
const khmerConsonant = /^[\u1780-\u17b3]$/;
const joiner = /^[\u200c\u200d]$/;
const khmer = /^[\u1780-\u17ff]$/;

/**
 * Cuts text into base characters with the marks that follow each. A Khmer cluster holds its
 * subscript consonants, and the joiners that tell how a sign is drawn.
 */
export function clustersOf(text: string): readonly string[] {
  const clusters: string[] = [];
  // Looked at instead of the cluster, which to read at each character would take the square of it.
  let previous = '';
  for (const character of text) {
    const last = clusters.length - 1;
    const joins = character > '\u02ff' && belongsTo(previous, character);
    if (joins && last >= 0) clusters[last] += character;
    else clusters.push(character);
    previous = character;
  }
  return clusters;
}

function belongsTo(previous: string, character: string): boolean {
  if (mark.test(character)) return true;
  if (joiner.test(character)) return khmer.test(previous);
  return previous === coeng && khmerConsonant.test(character);
}
