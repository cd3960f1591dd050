import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a person says each line of a page is; blank lines are left out. */
export interface LabelledPage {
  readonly path: string;
  readonly text: string;
  readonly furniture: ReadonlySet<number>;
  readonly heading: ReadonlySet<number>;
  readonly real: ReadonlySet<number>;
}

type Labels = Readonly<Record<string, { readonly furniture: string; readonly heading: string }>>;

/** The pages of `fixtures/labels.json`, whose paths count from the repository. */
export function labelledPages(root: string): readonly LabelledPage[] {
  const labels: Labels = JSON.parse(
    readFileSync(join(root, 'tests/corpus/fixtures/labels.json'), 'utf8'),
  );
  return Object.entries(labels).map(([path, label]) => {
    const text = readFileSync(join(root, path), 'utf8');
    const furniture = linesIn(label.furniture);
    const heading = linesIn(label.heading);
    const real = new Set<number>();
    for (const [index, line] of text.split('\n').entries()) {
      const number = index + 1;
      if (line.trim() !== '' && !furniture.has(number) && !heading.has(number)) real.add(number);
    }
    return { path, text, furniture, heading, real };
  });
}

/** "1-2, 5" */
function linesIn(ranges: string): ReadonlySet<number> {
  const lines = new Set<number>();
  for (const range of ranges.split(',').filter((part) => part.trim() !== '')) {
    const [first = 0, last = first] = range.split('-').map(Number);
    for (let line = first; line <= last; line++) lines.add(line);
  }
  return lines;
}
