import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { main } from '../../src/cli/main.ts';
import { readShippedText } from './shipped-project.ts';

/** A row of a table under "What matches what": a term, and examples in curly quotation marks. */
export interface MatchRow {
  /** The terms in code marks, and for `near` the distance after them. */
  readonly terms: readonly string[];
  readonly within: number;
  readonly finds: readonly string[];
  readonly misses: readonly string[];
}

const path = 'docs/themes.md';

/** The rows of the tables that say what a term or a window finds. */
export function matchRows(): readonly MatchRow[] {
  return readShippedText(path)
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter((cells) => cells.length === 5 && cells[2]?.startsWith('“'))
    .map(([, term = '', finds = '', misses = '']) => ({
      terms: [...term.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? ''),
      within: Number(/(\d+)$/.exec(term)?.[1] ?? 0),
      finds: quoted(finds),
      misses: quoted(misses),
    }));
}

function quoted(cell: string): readonly string[] {
  return [...cell.matchAll(/“([^”]+)”/g)].map((match) => match[1] ?? '');
}

/**
 * The page with each console block as it comes out when it is run, in a project made of the files
 * that the page shows. A block marked "without KEY" is run on the theme without that key.
 */
export async function themesDocument(): Promise<string> {
  const text = readShippedText(path);
  const root = mkdtempSync(join(tmpdir(), 'brief-themes-'));
  try {
    for (const [, file = '', content = ''] of text.matchAll(
      /^```(?:text|yaml) (\S+)\n([\s\S]*?)^```$/gm,
    )) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), content);
    }
    let page = '';
    let last = 0;
    for (const block of text.matchAll(
      /^```console(?: without (\w+))?\n\$ (brief .*)\n([\s\S]*?)^```$/gm,
    )) {
      const [whole, without, command = '', output = ''] = block;
      const start = block.index + whole.length - output.length - '```'.length;
      page += text.slice(last, start) + (await run(command, root, without));
      last = start + output.length;
    }
    return page + text.slice(last);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

async function run(command: string, root: string, without: string | undefined): Promise<string> {
  const theme = join(root, 'themes/ferries.yaml');
  const written = readFileSync(theme, 'utf8');
  if (without !== undefined) writeFileSync(theme, withoutKey(written, without));
  let printed = '';
  const sink = {
    write(words: string) {
      printed += words;
    },
  };
  await main(argumentsOf(command), {
    stdout: sink,
    stderr: sink,
    env: {},
    cwd: root,
    signal: new AbortController().signal,
    now: () => 0,
  });
  writeFileSync(theme, written);
  return printed;
}

/** As a shell takes them, with single quotation marks at most. */
function argumentsOf(command: string): readonly string[] {
  const words = [...command.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, word]) => quoted ?? word);
  return words.slice(1).map((word) => word ?? '');
}

/** A block of YAML without one of its keys at the left margin, and what stands under it. */
function withoutKey(yaml: string, key: string): string {
  return yaml.replace(new RegExp(`^${key}:\\n(?:[ #].*\\n)*`, 'm'), '');
}
