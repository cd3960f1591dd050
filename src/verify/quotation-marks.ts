const openingOf: ReadonlyMap<string, string> = new Map([
  ['”', '“'],
  ['"', '"'],
  ['»', '«'],
]);

/**
 * The words between quotation marks at the end of a text, where its note is called; punctuation may
 * stand between the mark and the call. Single marks do not count: an apostrophe looks the same.
 */
export function quotedBefore(text: string): string | undefined {
  let end = text.length - 1;
  while (end >= 0 && /[\s.,;:!?)\]]/u.test(text.charAt(end))) end--;
  const mark = text.charAt(end);
  const opening = openingOf.get(mark);
  if (opening === undefined) return undefined;
  const start = startOfQuotation(text, end, opening, mark);
  return start === undefined ? undefined : text.slice(start + 1, end);
}

/** UTF-16 units. Beyond this nobody quotes inside a line, and looking on would cost the square. */
const longest = 20_000;

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
