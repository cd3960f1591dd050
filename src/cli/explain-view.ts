import { visibleText } from '../diagnostics/visible-text.ts';
import type { Explanation, RuleShare, Share } from '../search/explanation.ts';

const widestRule = 40;
const headings = ['weight', 'idf', 'times', 'text', 'heading', 'title', 'sum'];
const columnWidth = 7;

/** The parts of a score as a table, rules first; each line fits a terminal of 100 characters. */
export function explanationLines(explanation: Explanation, score: number): readonly string[] {
  const names = explanation.rules.map(nameOf);
  const width = Math.min(widestRule, Math.max(10, ...names.map(({ length }) => length)));
  const row = (name: string, cells: readonly string[]): string =>
    `${clipped(name, width).padEnd(width)}${cells.map((cell) => cell.padStart(columnWidth + 1)).join('')}`;
  const parts: readonly (readonly [string, Share])[] = [
    ['coverage', explanation.coverage],
    ['proximity', explanation.proximity],
    ['opening', explanation.opening],
    ['likeness', explanation.likeness],
  ];
  const blank = headings.slice(1).map(() => '');
  return [
    row('', headings),
    ...explanation.rules.map((share, index) => row(names[index] ?? '', cellsOf(share))),
    ...parts
      .filter(([, { share }]) => share !== 0)
      .map(([name, share]) => `${row(name, [...blank, share.share.toFixed(2)])}${wordsOf(share)}`),
    row('score', [...blank, score.toFixed(2)]),
  ];
}

/** Of a group, also the member that counted. */
function nameOf({ rule, term }: RuleShare): string {
  return visibleText(rule === term ? rule : `${term} (${rule})`);
}

function cellsOf({ weight, idf, times, text, heading, title }: RuleShare): readonly string[] {
  const field = (share: number): string => (share === 0 ? '-' : share.toFixed(2));
  return [
    String(Number(weight.toFixed(2))),
    idf.toFixed(2),
    String(times),
    field(text),
    field(heading),
    field(title),
    (text + heading + title).toFixed(2),
  ];
}

const mostWords = 4;

function wordsOf({ words }: Share): string {
  if (words.length === 0) return '';
  const shown = words.slice(0, mostWords).join(', ');
  return `  ${visibleText(shown)}${words.length > mostWords ? ', …' : ''}`;
}

function clipped(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, width - 1)}…`;
}
