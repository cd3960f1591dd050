import { diagnostic, type Report, type Span } from '../diagnostics/diagnostic.ts';
import { spanOf } from '../diagnostics/span.ts';
import type { TemplateSource } from './pack.ts';
import { spanOfLine } from './place.ts';

/**
 * Reports what Handlebars' parser refuses, as BRIEF-TEMPLATE-005. Its errors are text: "Parse error on line
 * 3:", then an excerpt and a row of dashes that ends under the place; of blocks that do not match, line and
 * column. Of a block without its end it tells the end of the file, where nothing is to be seen.
 */
export function reportSyntax(source: TemplateSource, error: unknown, report: Report): void {
  const text = error instanceof Error ? error.message : String(error);
  const [first = '', excerpt = '', dashes = ''] = text.split('\n');
  const open = text.includes("got 'EOF'") ? lastOpenBlock(source.text) : undefined;
  if (open) {
    const span = spanOf(source.file, source.text, open.start, open.end);
    const hints = [`write {{/${open.name}}} where it ends`];
    report(diagnostic('BRIEF-TEMPLATE-005', `"${open.name}" is not closed`, { span, hints }));
    return;
  }
  const [, line = '1', column] = / - (\d+):(\d+)$/.exec(first) ?? /line (\d+)/.exec(first) ?? [];
  const at = column ? Number(column) : columnOf(source, Number(line), excerpt, dashes.indexOf('^'));
  const message = column ? first.replace(/ - \d+:\d+$/, '') : 'the template cannot be read here';
  const hints = ['look for a `{{` without its `}}`, or a block without its end'];
  const span = fromColumn(spanOfLine(source, Number(line)), at);
  report(diagnostic('BRIEF-TEMPLATE-005', message, { span, hints }));
}

/** No template needs more; Handlebars takes the square of it in time, and its compiler the stack. */
const mostBlocks = 100;

/** Whether blocks stand in each other too deeply to be parsed, which is reported as BRIEF-TEMPLATE-005. */
export function isTooDeep({ file, text }: TemplateSource, report: Report): boolean {
  let depth = 0;
  for (const { 0: tag, 1: kind, index } of text.matchAll(/\{\{~?([#^/])[*>]?\s*[^\s}~|]+/g)) {
    depth = kind === '/' ? Math.max(0, depth - 1) : depth + 1;
    if (depth <= mostBlocks) continue;
    const span = spanOf(file, text, index, index + tag.length);
    const hints = ['close the blocks that were opened, or move the inner ones into a partial'];
    report(diagnostic('BRIEF-TEMPLATE-005', 'blocks are nested too deeply', { span, hints }));
    return true;
  }
  return false;
}

interface OpenBlock {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Comments, which may hold anything, and the tags that open and close blocks. */
const blockTag = /\{\{~?!--[\s\S]*?--~?\}\}|\{\{~?!|\{\{~?([#^/])[*>]?\s*([^\s}~|]+)[^}]*\}\}/g;

/** The innermost block that is open at the end. */
function lastOpenBlock(text: string): OpenBlock | undefined {
  const open: OpenBlock[] = [];
  for (const { 0: tag, 1: kind, 2: name, index } of text.matchAll(blockTag)) {
    if (kind === '/') open.pop();
    else if (name !== undefined) open.push({ name, start: index, end: index + tag.length });
  }
  return open.at(-1);
}

/**
 * The column, from 0, of the place that the parser's dashes end under. Its excerpt has no line ends and
 * begins somewhere before: the most that it shares with the line, up to the place, tells the column.
 */
function columnOf({ text }: TemplateSource, line: number, excerpt: string, dashes: number): number {
  const words = text.split('\n')[line - 1] ?? '';
  const [before, after] = [excerpt.slice(0, dashes), excerpt.slice(dashes, dashes + 8).trimEnd()];
  for (let length = before.length; length > 0; length -= 1) {
    const shared = before.slice(-length);
    const at = words.indexOf(shared + after);
    if (at >= 0) return at + length;
  }
  return words.length - words.trimStart().length;
}

function fromColumn(span: Span, column: number): Span {
  const isInside = column + 1 < span.endColumn;
  return isInside ? { ...span, column: column + 1 } : span;
}
