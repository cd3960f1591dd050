import type { PdfLine } from './pdf-text.ts';

/**
 * Takes the notes at the foot of each column: smaller type below the last line of the body, opened by
 * a number or a sign, or going on from the notes of the page before. `size` is that of the body.
 */
export function takeFootnotes(
  lines: readonly PdfLine[],
  size: number,
): { readonly body: readonly PdfLine[]; readonly notes: readonly PdfLine[] } {
  const notes = new Set<PdfLine>();
  let goesOn = false;
  for (const column of byColumn(lines)) {
    let from = column.length;
    while (from > 0 && isSmall(column[from - 1], size)) from--;
    // A whole column of small type is a table or a box, unless notes began on the page before.
    const small = column.slice(from);
    const first = small.findIndex(opensNote);
    const isAll = from === 0 && !goesOn;
    const begin = goesOn ? 0 : first;
    if (small.length === 0 || begin < 0 || isAll) {
      goesOn = false;
      continue;
    }
    for (const line of small.slice(begin)) notes.add(line);
    const last = small.at(-1);
    goesOn = last !== undefined && !/[.!?)\]”"’]$/u.test(last.text);
  }
  return {
    body: lines.filter((line) => !notes.has(line)),
    notes: lines.filter((line) => notes.has(line)),
  };
}

export function opensNote({ text, beginsRaised }: PdfLine): boolean {
  return beginsRaised || /^(?:\d{1,3}[.)]?\s\p{Lu}|[*†‡§¶]\s?\p{L}|\[\d{1,3}\])/u.test(text);
}

function isSmall(line: PdfLine | undefined, size: number): boolean {
  return line !== undefined && line.size < size * 0.93;
}

function byColumn(lines: readonly PdfLine[]): readonly (readonly PdfLine[])[] {
  const columns: PdfLine[][] = [];
  for (const line of lines) {
    const column = columns.at(-1);
    if (column?.[0]?.column === line.column) column.push(line);
    else columns.push([line]);
  }
  return columns;
}
