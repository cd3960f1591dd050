import { diagnostic, type Report } from '../diagnostics/diagnostic.ts';
import type { Loaded, YamlPath } from '../spec/locator.ts';
import type { LineRange, SourceDescription } from '../spec/source-description.ts';
import type { SourceFile } from './article.ts';

/** Reports line ranges of a description that its file does not have, and articles that share a line. */
export function checkRanges(
  file: SourceFile,
  loaded: Loaded<SourceDescription>,
  report: Report,
): void {
  const { articles, omit, keep } = loaded.value;
  const count = lineCount(file);
  const whole: LineRange = { first: 1, last: count };
  let before: LineRange | undefined;
  for (const [index, { lines }] of articles.entries()) {
    const path: YamlPath = ['articles', index, 'lines'];
    if (lines) checkExists(lines, path);
    const range = lines ?? whole;
    if (before && range.first <= before.last) reportOverlap(path, range, before);
    before = range;
  }
  for (const [index, { lines }] of omit.entries()) checkExists(lines, ['omit', index, 'lines']);
  for (const [index, { lines }] of keep.entries()) checkExists(lines, ['keep', index, 'lines']);

  function checkExists(range: LineRange, path: YamlPath): void {
    if (range.first >= 1 && range.first <= range.last && range.last <= count) return;
    const message = `lines ${show(range)} do not exist: ${file.path} has ${count}`;
    const hints = [`write lines from 1 to ${count}, the smaller number first`];
    report(diagnostic('BRIEF-CORPUS-007', message, { span: loaded.locate(path), hints }));
  }

  function reportOverlap(path: YamlPath, range: LineRange, other: LineRange): void {
    const message = `lines ${show(range)} overlap lines ${show(other)} of the article before, or precede them`;
    const hints = ['list the articles in the order of the file, each with lines of its own'];
    report(diagnostic('BRIEF-CORPUS-009', message, { span: loaded.locate(path), hints }));
  }
}

/** Lines as an editor numbers them: a line end at the end of the file opens no further line. */
function lineCount({ text, lineStarts }: SourceFile): number {
  const isLastEmpty = lineStarts.length > 1 && lineStarts.at(-1) === text.length;
  return isLastEmpty ? lineStarts.length - 1 : lineStarts.length;
}

function show({ first, last }: LineRange): string {
  return first === last ? `${first}` : `${first}-${last}`;
}
