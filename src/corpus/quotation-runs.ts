/**
 * Whether a paragraph leaves a direct quotation open for the next one to go on: English printing
 * opens each paragraph of a quotation again and closes only the last.
 */
export function runsOn(text: string, next: string): boolean {
  return (
    (/^[“]/u.test(next) && isLeftOpen(text, '“', '”')) ||
    (/^«/u.test(next) && isLeftOpen(text, '«', '»')) ||
    (next.startsWith('"') && count(text, '"') % 2 === 1) ||
    (/^‘/u.test(next) && /^‘/u.test(text) && !/[.,!?…]’/u.test(text))
  );
}

function isLeftOpen(text: string, open: string, close: string): boolean {
  return text.lastIndexOf(open) > text.lastIndexOf(close);
}

function count(text: string, character: string): number {
  let found = 0;
  for (let at = text.indexOf(character); at !== -1; at = text.indexOf(character, at + 1)) found++;
  return found;
}
