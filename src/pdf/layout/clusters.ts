const mark = /^\p{M}$/u;

/** Cuts text into base characters with the marks that follow each. */
export function clustersOf(text: string): readonly string[] {
  const clusters: string[] = [];
  for (const character of text) {
    const last = clusters.length - 1;
    const isMark = character > '\u02ff' && mark.test(character);
    if (isMark && last >= 0) clusters[last] += character;
    else clusters.push(character);
  }
  return clusters;
}
