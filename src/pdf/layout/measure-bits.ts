import { isLetter } from './characters.ts';
import type { Face, Measurer } from './measurer.ts';
import { softHyphen } from './soft-hyphens.ts';
import { MeasuredWords } from './word-cache.ts';

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

const known = new MeasuredWords<Face, MeasuredBits>();

/** Words recur, and each is measured once. */
export function measureBits(text: string, face: Face, measurer: Measurer): MeasuredBits {
  const words = known.of(face, measurer);
  const found = words.get(text);
  if (found !== undefined) return found;
  const measured = measure(text, face, measurer);
  words.keep(text, measured);
  return measured;
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
  let letters = 0;
  for (const character of text) if (isLetter(character)) letters += character.length;
  return letters < 3;
}
