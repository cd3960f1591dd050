import type { Inline, Table } from '../document.ts';
import { textOfInlines } from '../inline-text.ts';

/** A table of plain words. */
export interface ChartCells {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Why a table cannot be charted. */
export class NotCharted extends Error {}

/** The longest text of a cell that is set beside its bar or mark. */
const longest = 500;

/** The words of the cells. Notes, links and pictures would lose what they lead to: then `NotCharted`. */
export function chartCells({ head, rows }: Table): ChartCells {
  if (rows.length === 0) throw new NotCharted('it has no rows');
  return { head: head.map(cellText), rows: rows.map((row) => row.map(cellText)) };
}

function cellText(inlines: readonly Inline[]): string {
  if (!inlines.every(isPlain))
    throw new NotCharted('a cell has a note, a link, a picture or words that are struck out');
  const text = textOfInlines(inlines).replace(/\s+/g, ' ').trim();
  if (text.length > longest)
    throw new NotCharted(`a cell has ${text.length} characters; at most ${longest} fit`);
  return text;
}

function isPlain(inline: Inline): boolean {
  switch (inline.kind) {
    case 'text':
    case 'code':
    case 'line-break':
      return true;
    case 'emphasis':
    case 'strong':
      return inline.inlines.every(isPlain);
    default:
      return false;
  }
}

/** A cell as a message shows it. */
export function shownCell(text: string): string {
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 39)}…` : text);
}
