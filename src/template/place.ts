import type { Span } from '../diagnostics/diagnostic.ts';
import { spanOf } from '../diagnostics/span.ts';
import type { TemplateSource } from './pack.ts';

/** Where a node stands, as Handlebars counts: lines from 1, columns from 0. */
export interface Place {
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly line: number; readonly column: number };
}

export function spanIn({ file, text }: TemplateSource, { start, end }: Place): Span {
  const starts = lineStarts(text);
  const offset = ({ line, column }: Place['start']): number => (starts[line - 1] ?? 0) + column;
  return spanOf(file, text, offset(start), offset(end));
}

/** The whole of a line. */
export function spanOfLine(source: TemplateSource, line: number): Span {
  const length = source.text.split('\n')[line - 1]?.length ?? 0;
  return spanIn(source, { start: { line, column: 0 }, end: { line, column: length } });
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
