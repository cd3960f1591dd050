import picocolors from 'picocolors';
import { codeFrame } from './code-frame.ts';
import type { Diagnostic, Span } from './diagnostic.ts';
import { visibleText } from './visible-text.ts';

const indent = '   ';

/**
 * A diagnostic as a terminal shows it, without a line end:
 *
 *     briefs/ream-base.yaml:14:10 error BRIEF-SPEC-004 unknown theme "ream-bse"
 *        14 |   theme: ream-bse
 *           |          ^^^^^^^^
 *        did you mean "ream-base"?
 *
 * Where there is no place, the file alone stands before the severity, or nothing.
 */
export function formatDiagnostic(
  diagnostic: Diagnostic,
  options: { readonly colour: boolean },
): string {
  const paint = picocolors.createColors(options.colour);
  const tint = diagnostic.severity === 'error' ? paint.red : paint.yellow;
  const place = placeOf(diagnostic);
  const head = [
    ...(place === undefined ? [] : [paint.bold(visibleText(place))]),
    tint(diagnostic.severity),
    diagnostic.code,
    visibleText(diagnostic.message),
  ].join(' ');
  const frame = diagnostic.span ? frameLines(diagnostic.span, tint, paint.dim) : [];
  const hints = diagnostic.hints.map((hint) => indent + paint.cyan(visibleText(hint)));
  return [head, ...frame, ...hints].join('\n');
}

function placeOf({ span, file }: Diagnostic): string | undefined {
  return span ? `${span.file}:${span.line}:${span.column}` : file;
}

type Paint = (text: string) => string;

function frameLines(span: Span, tint: Paint, dim: Paint): readonly string[] {
  const { lineNumber, line, padding, marks } = codeFrame(span);
  return [
    `${indent}${dim(`${lineNumber} |`)} ${line}`,
    `${indent}${dim(`${' '.repeat(lineNumber.length)} |`)} ${padding}${tint(marks)}`,
  ];
}
