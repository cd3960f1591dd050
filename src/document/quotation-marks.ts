const openingOf: ReadonlyMap<string, string> = new Map([
  ['”', '“'],
  ['"', '"'],
  ['»', '«'],
]);

/** UTF-16 units. Beyond this nobody quotes inside a line, and looking on would cost the square. */
const longest = 20_000;

/** Words in quotation marks that end where a note is called. */
export interface MarkedWords {
  /** What stands between the marks, marks inside taken as pairs. */
  readonly words: string;
  /** All that stands before the closing mark: marks inside may be the source's, and in no pairs. */
  readonly before: string;
}

/** The quotation that ends at the end of a text, where its note is called: see `placeOfQuotation`. */
export function quotedBefore(text: string): MarkedWords | undefined {
  const place = placeOfQuotation(text);
  if (place === undefined) return undefined;
  const { start, end } = place;
  return { words: text.slice(start, end), before: text.slice(Math.max(0, end - longest), end) };
}

/**
 * Where the words of the quotation begin and end that ends at the end of a text; one stop and white
 * space may stand behind it. Single marks do not count: an apostrophe looks the same.
 */
export function placeOfQuotation(
  text: string,
): { readonly start: number; readonly end: number } | undefined {
  let end = skipSpaceBack(text, text.length - 1);
  if ('.,;:!?'.includes(text.charAt(end))) end = skipSpaceBack(text, end - 1);
  const mark = text.charAt(end);
  const opening = openingOf.get(mark);
  if (opening === undefined) return undefined;
  const start = startOfQuotation(text, end, opening, mark);
  return start === undefined ? undefined : { start: start + 1, end };
}

/** The offsets after each opening mark of a text, last one first. */
export function placesAfterMarks(text: string): readonly number[] {
  const marks = new Set(openingOf.values());
  const places: number[] = [];
  for (let at = text.length - 1; at >= 0 && places.length < mostMarks; at--)
    if (marks.has(text.charAt(at))) places.push(at + 1);
  return places;
}

const mostMarks = 50;

function skipSpaceBack(text: string, from: number): number {
  let at = from;
  while (at >= 0 && /\s/u.test(text.charAt(at))) at--;
  return at;
}

/** Marks of one pair may stand inside each other; straight ones cannot. */
function startOfQuotation(
  text: string,
  end: number,
  opening: string,
  mark: string,
): number | undefined {
  let depth = 1;
  for (let at = end - 1; at >= Math.max(0, end - longest); at--) {
    const unit = text.charAt(at);
    if (unit === opening) depth--;
    else if (unit === mark) depth++;
    if (depth === 0) return at;
  }
  return undefined;
}
