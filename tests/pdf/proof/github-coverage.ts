import { tests as commonMark29 } from 'commonmark-spec-0.29';

// GitHub's specification, 0.29-gfm, has 673 examples: the 649 of CommonMark 0.29, whole and in order, and 24 of
// its extensions, which stand among them. No package has the latter; ours of `githubExamples` are made alike.

/** GitHub's number of an example of an extension, to the name of ours. */
export const githubCoverage: ReadonlyMap<number, string> = new Map([
  [198, 'a table of two columns'],
  [199, 'a table without outer pipes, of every alignment'],
  [200, 'pipes in cells, in code and in emphasis'],
  [201, 'a table that a quotation ends'],
  [202, 'a row of words after a table'],
  [203, 'a head and a delimiter that do not match'],
  [204, 'rows with too few and too many cells: the latter are dropped'],
  [205, 'a table without rows'],
  [279, 'tasks'],
  [280, 'tasks in tasks'],
  [491, 'struck words'],
  [492, 'a line that paragraphs end'],
  [621, 'a bare name'],
  [622, 'a name with a path'],
  [623, 'a full stop after'],
  [624, 'brackets around'],
  [625, 'brackets within'],
  [626, 'what looks like an entity after'],
  [627, 'an angle bracket after'],
  [628, 'addresses with a scheme'],
  [629, 'an address of mail'],
  [630, 'mail with a plus'],
  [631, 'mail with a hyphen or a line below at its end'],
  [652, 'tags that GitHub shows as words'],
]);

interface Numbered {
  readonly number: number;
  readonly markdown: string;
  readonly html: string;
}

/** The 649, by GitHub's numbers: those that no extension has. */
export function sharedExamples(): readonly Numbered[] {
  const numbers = Array.from({ length: 673 }, (_, index) => index + 1).filter(
    (number) => !githubCoverage.has(number),
  );
  return commonMark29.map(({ markdown, html }, index) => ({
    number: numbers[index] ?? 0,
    markdown,
    html,
  }));
}
