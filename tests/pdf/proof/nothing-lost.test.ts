import { readFileSync } from 'node:fs';
import { tests } from 'commonmark-spec';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { githubCoverage, sharedExamples } from './github-coverage.ts';
import { githubExamples } from './github-examples.ts';
import { textOfHtml } from './html-text.ts';
import { textInPdf } from './set-example.ts';

// Nothing is lost between Markdown and PDF: what can be read in the PDF is what a browser would show.

interface Example {
  /** CommonMark's number, GitHub's after `GFM`, or the name of one of ours. */
  readonly id: number | string;
  readonly markdown: string;
  readonly html: string;
}

interface Difference {
  readonly example: number | string;
  readonly ours: string;
}

const listed = parse(
  readFileSync(new URL('differences.yaml', import.meta.url), 'utf8'),
) as readonly (Difference & { readonly because: string })[];

async function differencesOf(examples: readonly Example[]): Promise<readonly Difference[]> {
  const found: Difference[] = [];
  for (const { id, markdown, html } of examples) {
    const ours = await textInPdf(markdown);
    if (ours !== textOfHtml(html)) found.push({ example: id, ours });
  }
  return found;
}

function listedAmong(examples: readonly Example[]): readonly Difference[] {
  return examples.flatMap(({ id }) =>
    listed.filter(({ example }) => example === id).map(({ example, ours }) => ({ example, ours })),
  );
}

const tabbed = (text: string): string => text.replaceAll('→', '\t');

describe('the text of the PDF is that of the reference HTML, but for what is listed', () => {
  test.each([...new Set(tests.map(({ section }) => section))])(
    'CommonMark: %s',
    async (section) => {
      const examples = tests
        .filter((each) => each.section === section)
        .map(({ number, markdown, html }) => ({
          id: number,
          markdown: tabbed(markdown),
          html: tabbed(html),
        }));
      expect(await differencesOf(examples)).toEqual(listedAmong(examples));
    },
  );

  test.each([...githubExamples])('GitHub: %s', async (_, composed) => {
    const examples = composed.map(({ name, markdown, html }) => ({ id: name, markdown, html }));
    expect(await differencesOf(examples)).toEqual(listedAmong(examples));
  });

  // The others of the 649 stand in CommonMark's newest version too, with the same HTML.
  test('GitHub: what it takes from CommonMark 0.29 alone', async () => {
    const examples = githubAlone();
    expect(examples).toHaveLength(21);
    expect(await differencesOf(examples)).toEqual(listedAmong(examples));
  });
});

function githubAlone(): readonly Example[] {
  const newest = new Set(tests.map(({ markdown, html }) => markdown + html));
  return sharedExamples()
    .filter(({ markdown, html }) => !newest.has(markdown + html))
    .map(({ number, markdown, html }) => ({
      id: `GFM ${number}`,
      markdown: tabbed(markdown),
      html: tabbed(html),
    }));
}

test('each of the 673 examples of GitHub is among those that are set', () => {
  const names = new Set([...githubExamples.values()].flat().map(({ name }) => name));
  expect([...githubCoverage.values()].filter((name) => !names.has(name))).toEqual([]);
  const numbers = [...sharedExamples().map(({ number }) => number), ...githubCoverage.keys()];
  expect(numbers.sort((a, b) => a - b)).toEqual(
    Array.from({ length: 673 }, (_, index) => index + 1),
  );
});

test('every listed difference is of an example that there is, and says why', () => {
  const composed = [...githubExamples.values()].flat().map(({ name }) => name);
  const alone = githubAlone().map(({ id }) => id);
  const ids = new Set<number | string>([
    ...tests.map(({ number }) => number),
    ...composed,
    ...alone,
  ]);
  expect(tests).toHaveLength(652);
  expect(listed.filter(({ example, because }) => !ids.has(example) || !because)).toEqual([]);
  expect(new Set(listed.map(({ example }) => example)).size).toBe(listed.length);
});
