/** A stretch in quotation marks, the marks included. */
export interface QuotationSpan {
  /** Offsets into the file's text. */
  readonly start: number;
  readonly end: number;
  /** Words inside. */
  readonly words: number;
  /** Left open at the end of its paragraph. */
  readonly open: boolean;
}

export interface Extent {
  readonly start: number;
  readonly end: number;
}

const closers: Readonly<Record<string, string>> = {
  '“': '”"',
  '„': '”“',
  '«': '»',
  '»': '«',
  '‹': '›',
  '‚': '‘’',
  '「': '」',
  '『': '』',
  '"': '"”',
  // A text whose opening marks were turned round in conversion.
  '”': '”',
};

/**
 * The quotations of one paragraph, outermost only, in order. One that is not closed runs to the
 * paragraph's end: English printing closes only the last paragraph of a long quotation. Linear.
 */
export function quotationSpans(text: string, paragraph: Extent): QuotationSpan[] {
  const spans: QuotationSpan[] = [];
  for (let at = paragraph.start; at < paragraph.end; at += 1) {
    const close = closeOf(text, at, paragraph);
    if (close === undefined) continue;
    const end = Math.min(close + 1, paragraph.end);
    const inside = text.slice(at + 1, close);
    spans.push({ start: at, end, words: countWords(inside), open: close >= paragraph.end });
    at = end - 1;
  }
  return spans;
}

/** Words by white space; in a script without spaces, four letters count as one. */
export function countWords(text: string): number {
  let count = 0;
  for (const run of text.match(/[\p{L}\p{M}\p{N}'’.-]+/gu) ?? []) {
    if (!/[\p{L}\p{N}]/u.test(run)) continue;
    const unspaced = run.match(
      /[\p{sc=Khmer}\p{sc=Thai}\p{sc=Lao}\p{sc=Myanmar}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/gu,
    );
    count += unspaced ? Math.ceil(unspaced.length / 4) : 1;
  }
  return count;
}

/** Offset of the mark that closes the quotation opened at `at`; `undefined` where none is opened. */
function closeOf(text: string, at: number, { start, end }: Extent): number | undefined {
  const mark = text.charAt(at);
  const before = at > start ? text.charAt(at - 1) : ' ';
  if (mark === '‘' || mark === "'") return closeOfSingle(text, at, before, end);
  const closing = closers[mark];
  if (closing === undefined) return undefined;
  const isTurned = mark === '”' || mark === '"' || mark === '»';
  if (isTurned && !(opensAfter(before) && /\S/u.test(text.charAt(at + 1)))) return undefined;
  for (let close = at + 1; close < end; close += 1) {
    if (closing.includes(text.charAt(close))) return close;
  }
  return mark === '”' || mark === '»' ? undefined : end;
}

/**
 * A closing single mark is an apostrophe by shape. Taken is the first that no letter follows; one
 * that reads as a plural's possessive ("the US’ stance") is passed over where a later one follows a
 * comma or a stop.
 */
function closeOfSingle(text: string, at: number, before: string, end: number): number | undefined {
  if (!opensAfter(before) || !/[\p{L}\p{N}[“"]/u.test(text.charAt(at + 1))) return undefined;
  let possessive: number | undefined;
  for (let close = at + 1; close < end; close += 1) {
    const mark = text.charAt(close);
    if ((mark === '‘' || mark === "'") && opensAfter(text.charAt(close - 1))) break;
    if (mark !== '’' && mark !== "'") continue;
    if (/[\p{L}\p{N}]/u.test(text.charAt(close + 1))) continue;
    if (/[.,!?…]/u.test(text.charAt(close - 1))) return close;
    if (possessive !== undefined) continue;
    if (/[sxzSXZ]/u.test(text.charAt(close - 1)) && /\s/u.test(text.charAt(close + 1))) {
      possessive = close;
    } else return close;
  }
  return possessive;
}

function opensAfter(before: string): boolean {
  return /[\s([—–\-“"«:]/u.test(before);
}
