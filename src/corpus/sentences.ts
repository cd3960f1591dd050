/** A place in a text where a sentence is over. */
export interface SentenceEnd {
  /** Offset after the last character of the sentence, closing quotation marks and brackets included. */
  readonly end: number;
  /** Offset of the next sentence's first character. */
  readonly next: number;
  /** Whether a direct quotation is still open there. */
  readonly inQuotation: boolean;
}

/** After these a full stop does not end a sentence; single capitals and "U.S." are known by shape. */
const abbreviations = new Set(
  `mr mrs ms dr prof st sr jr gen lt col maj capt cpl sgt adm brig cmdr gov sen rep hon rev amb no nos
  vol fig p pp art para sec ch ed eds vs cf al etc eg ie e.g i.e approx est inc ltd co corp dept univ
  jan feb mar apr jun jul aug sept sep oct nov dec mt ft h.e`.split(/\s+/),
);

/** A mark, what it closes, and a space; the wide marks of Chinese and Japanese need none. */
const stopMarks =
  /(?:([.!?…។؟۔။]{1,4})(["'”’»)\]]{0,4})(\s+)|[。！？]{1,4}[”’」』）»]{0,4}(\s*))(?=["'“‘«([「『（]*[\p{Lu}\p{N}\p{Lo}])/gu;

/** Where the sentences of a text end, the last one excepted. Linear in the text's length. */
export function sentenceEnds(text: string): readonly SentenceEnd[] {
  const ends: SentenceEnd[] = [];
  const quotation = quotationReader(text);
  for (const match of text.matchAll(stopMarks)) {
    const [whole, mark = '', closing = '', space = match[4] ?? ''] = match;
    const next = match.index + whole.length;
    const end = next - space.length;
    const isPlainStop = mark === '.' && closing === '';
    if (isPlainStop && isAbbreviation(text, match.index)) continue;
    // "“Why?” He asked" ends a sentence; so does "[…] The": the mark decides, not what it closes.
    ends.push({ end, next, inQuotation: quotation(end) });
  }
  return ends;
}

function isAbbreviation(text: string, stop: number): boolean {
  let from = stop;
  while (from > 0 && stop - from < 12 && /[\p{L}.]/u.test(text[from - 1] ?? '')) from--;
  const word = text.slice(from, stop);
  if (/^\p{Lu}$/u.test(word) || /^(?:\p{L}\.)+\p{L}$/u.test(word)) return true;
  return abbreviations.has(word.toLowerCase());
}

/** Says, for offsets that only grow, whether a double quotation is open there. */
function quotationReader(text: string): (offset: number) => boolean {
  let at = 0;
  let curly = 0;
  let straight = false;
  return (offset) => {
    for (; at < offset; at++) {
      const character = text[at];
      if (character && '“«「『'.includes(character)) curly++;
      else if (character && '”»」』'.includes(character)) curly = Math.max(0, curly - 1);
      else if (character === '"') straight = !straight;
    }
    return curly > 0 || straight;
  };
}
