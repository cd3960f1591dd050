import type { Conversion, Place } from '../conversion.ts';
import type { Block, Chart, Table } from '../document.ts';
import { PendingMarker } from '../pending-marker.ts';
import { type ChartCells, chartCells, NotCharted } from './chart-cells.ts';
import type { ChartData } from './chart-data.ts';
import { type ChartRequest, readChartRequest } from './chart-request.ts';
import { readBars } from './read-bars.ts';
import { readLines } from './read-lines.ts';
import { readMatrix } from './read-matrix.ts';
import { readTimeline } from './read-timeline.ts';

/** Makes a chart of the table that follows a marker; a table that cannot be one stays a table. */
export class Charts {
  readonly #conversion: Conversion;
  readonly #pending: PendingMarker<ChartRequest>;

  constructor(conversion: Conversion) {
    this.#conversion = conversion;
    this.#pending = new PendingMarker((place) =>
      conversion.warn('BRIEF-VERIFY-027', 'no table follows this chart', place, [
        'a chart is drawn from the table right after its marker',
      ]),
    );
  }

  mark(text: string, line: number, raw: string): void {
    this.forget();
    const at = { line, words: raw.trim() };
    const request = readChartRequest(text);
    if ('message' in request)
      this.#conversion.warn('BRIEF-VERIFY-027', request.message, at, [request.hint]);
    else this.#pending.wait(request, at);
  }

  /** Blocks as they will stand: the first that comes after a marker is its table. */
  charted(blocks: readonly Block[]): readonly Block[] {
    const [first, ...others] = blocks;
    if (first === undefined) return blocks;
    if (first.kind !== 'table') {
      this.forget();
      return blocks;
    }
    const pending = this.#pending.take();
    if (pending === undefined) return blocks;
    return [this.#chartOf(first, pending.request, pending.place), ...others];
  }

  /** Reports a marker that no table has followed. */
  forget(): void {
    this.#pending.forget();
  }

  #chartOf(table: Table, request: ChartRequest, at: Place): Chart | Table {
    const { title, showsTable } = request;
    const { language } = this.#conversion;
    try {
      const data = readData(chartCells(table), request, language);
      return { kind: 'chart', data, table, showsTable, language, ...(title && { title }) };
    } catch (error) {
      if (!(error instanceof NotCharted)) throw error;
      const message = `the table cannot be drawn as a chart: ${error.message}`;
      this.#conversion.warn('BRIEF-VERIFY-028', message, at);
      return table;
    }
  }
}

function readData(cells: ChartCells, request: ChartRequest, language: string): ChartData {
  switch (request.kind) {
    case 'bar':
      return readBars(cells, request, language);
    case 'line':
      return readLines(cells, request, language);
    case 'timeline':
      return readTimeline(cells, language);
    case 'matrix':
      return readMatrix(cells, request, language);
  }
}
