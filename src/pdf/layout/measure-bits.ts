import type { Face, Measurer } from './measurer.ts';

const softHyphen = '\u00ad';

/** A word as soft hyphens cut it. Lengths in em. */
export interface MeasuredBits {
  readonly bits: readonly string[];
  /** Where each bit ends but the last, and how wide the hyphen is that may follow it. */
  readonly ends: readonly number[];
  readonly hyphens: readonly number[];
  /** Whether a hyphen there leaves two letters on a side. */
  readonly isShort: readonly boolean[];
  readonly width: number;
}

/** Words that a face keeps; at the next one it begins anew. */
const mostWords = 50_000;

const known = new WeakMap<Measurer, WeakMap<Face, Map<string, MeasuredBits>>>();

/** Words recur, and each is measured once. */
export function measureBits(text: string, face: Face, measurer: Measurer): MeasuredBits {
  const words = wordsOf(face, measurer);
  let measured = words.get(text);
  if (measured === undefined) {
    measured = measure(text, face, measurer);
    if (words.size >= mostWords) words.clear();
    words.set(text, measured);
  }
  return measured;
}

function wordsOf(face: Face, measurer: Measurer): Map<string, MeasuredBits> {
  const faces = known.get(measurer) ?? new WeakMap<Face, Map<string, MeasuredBits>>();
  known.set(measurer, faces);
  const words = faces.get(face) ?? new Map<string, MeasuredBits>();
  faces.set(face, words);
  return words;
}

function measure(text: string, face: Face, measurer: Measurer): MeasuredBits {
  const bits = text.split(softHyphen);
  const before = bits.slice(0, -1).map((_, nth) => bits.slice(0, nth + 1).join(''));
  const after = before.map((_, nth) => bits.slice(nth + 1).join(''));
  const ends = before.map((letters) => measurer.advance(letters, face));
  return {
    bits,
    ends,
    hyphens: before.map(
      (letters, nth) => measurer.advance(letters + softHyphen, face) - (ends[nth] ?? 0),
    ),
    isShort: before.map(
      (letters, nth) =>
        isTwoLetters(letters.split(apostrophe).at(-1)) ||
        isTwoLetters(after[nth]?.split(apostrophe)[0]),
    ),
    width: measurer.advance(bits.join(''), face),
  };
}

const apostrophe = /['’]/;

function isTwoLetters(text = ''): boolean {
  return text.replace(/\P{L}/gu, '').length < 3;
}
