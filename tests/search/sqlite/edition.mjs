/** Files of an edition of a corpus: each passage names its edition, and how many there are changes. */
export function editionOf(edition) {
  return Array.from({ length: 20 + (edition % 7) }, (_, file) => {
    const path = `corpus/${edition}-${file}.txt`;
    const passages = Array.from({ length: 12 }, (_, position) => ({
      id: `p-${edition}-${file}-${position}`,
      text: `edition e${edition} of the naval base at Ream, ${words(edition * 997 + file * 31 + position)}`,
      article: `${edition}-${file}`,
      file: path,
      language: 'en',
      position,
      start: position * 1000,
      end: position * 1000 + 500,
    }));
    return { path, stamp: String(edition), record: `record ${edition}`, passages };
  });
}

/** Words by the dozen, most of them rare. */
function words(seed) {
  return Array.from({ length: 60 }, (_, index) => `w${(seed * 48271 + index * 7919) % 9973}`).join(
    ' ',
  );
}
