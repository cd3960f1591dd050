import type { Tokens } from 'marked';
import type { Conversion } from '../conversion.ts';
import type { Block, Inline, JoinedCells, Table } from '../document.ts';
import { markerText } from '../marker-text.ts';
import { PendingMarker } from '../pending-marker.ts';
import type { MarkdownToken } from '../tokens.ts';
import { joinedCells } from './joined-cells.ts';
import { readTableRequest, type TableRequest } from './table-request.ts';

/** Gives the table that follows a marker what the marker says of it. */
export class Tables {
  readonly #conversion: Conversion;
  readonly #pending: PendingMarker<TableRequest>;

  constructor(conversion: Conversion) {
    this.#conversion = conversion;
    this.#pending = new PendingMarker((place) =>
      conversion.warn('BRIEF-VERIFY-029', 'no table follows this marker', place, [
        'a marker speaks of the table right after it',
      ]),
    );
  }

  /** Takes a token that is a marker; tells whether it was one. */
  takes(token: MarkdownToken, line: number): boolean {
    const text = token.type === 'html' ? markerText(token.raw, 'table') : undefined;
    if (text === undefined) return false;
    this.forget();
    const at = { line, words: token.raw.trim() };
    const request = readTableRequest(text);
    if ('message' in request)
      this.#conversion.warn('BRIEF-VERIFY-029', request.message, at, [request.hint]);
    else this.#pending.wait(request, at);
    return true;
  }

  /** The blocks of a token as they will stand: the first after a marker is its table. */
  marked(blocks: readonly Block[], token: MarkdownToken, line: number): readonly Block[] {
    const [first, ...others] = blocks;
    if (first === undefined) return blocks;
    if (first.kind !== 'table' || token.type !== 'table') {
      this.forget();
      return blocks;
    }
    const pending = this.#pending.take();
    if (pending === undefined) return blocks;
    return [this.#tableOf(first, token, pending.request, line), ...others];
  }

  /** Reports a marker that no table has followed. */
  forget(): void {
    this.#pending.forget();
  }

  #tableOf(
    table: Table,
    token: Tokens.Table,
    { caption, hasSpans, hasRowHeaders }: TableRequest,
    line: number,
  ): Table {
    const joined = hasSpans ? this.#joined(token, line) : [];
    return {
      ...withoutMarks(table, joined),
      ...(caption !== undefined && { caption }),
      ...(hasRowHeaders && { hasRowHeaders }),
      ...(joined.length > 0 && { joined }),
    };
  }

  #joined(token: Tokens.Table, line: number): readonly JoinedCells[] {
    const grid = [token.header, ...token.rows].map((row) => row.map(({ text }) => text.trim()));
    const { cells, lost } = joinedCells(grid);
    for (const { row, column } of lost)
      this.#conversion.warn(
        'BRIEF-VERIFY-029',
        `the cell in column ${column + 1} joins nothing`,
        { line: line + row + (row > 0 ? 1 : 0), words: grid[row]?.[column] ?? '' },
        ['^^ stands under a cell, << beside one, and what they join is a rectangle'],
      );
    return cells;
  }
}

/** A cell that another takes the room of is empty. */
function withoutMarks(table: Table, joined: readonly JoinedCells[]): Table {
  const taken = new Set(joined.flatMap(placesTaken));
  const cleared = (cells: readonly (readonly Inline[])[], row: number) =>
    cells.map((inlines, column) => (taken.has(`${row} ${column}`) ? [] : inlines));
  return {
    ...table,
    head: cleared(table.head, 0),
    rows: table.rows.map((cells, index) => cleared(cells, index + 1)),
  };
}

/** All places of a cell but its first. */
function placesTaken({ row, column, rows, columns }: JoinedCells): readonly string[] {
  return Array.from({ length: rows * columns - 1 }, (_, index) => {
    const place = index + 1;
    return `${row + Math.floor(place / columns)} ${column + (place % columns)}`;
  });
}
