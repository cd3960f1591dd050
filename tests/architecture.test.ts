import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import { describe, expect, test } from 'vitest';

/** The rooms in the order of ARCHITECTURE.md: each may import those before it. */
const architecture = readFileSync('ARCHITECTURE.md', 'utf8');
const rooms = tableColumn('| room |').map((name) => name.replace(/\/$/, ''));

/** Who may import each big dependency; `room/file.ts` where it is one file's alone. */
const owners = new Map(
  tableRows('| package |').flatMap(([packages = '', owner = '']) =>
    packages
      .split(',')
      .map((name): [string, readonly string[]] => [
        name.trim(),
        [...owner.matchAll(/`([\w-]+)\/`/g)].flatMap(([, room]) => room ?? []),
      ]),
  ),
);

/** The files beside the rooms, and the room they count as. */
const roomOfFile = new Map([
  ['build.ts', 'build.ts'],
  ['render.ts', 'build.ts'],
  ['index.ts', 'index.ts'],
]);

interface Source {
  /** Relative to `src`, with forward slashes. */
  readonly path: string;
  readonly room: string;
  readonly text: string;
  readonly imports: readonly string[];
}

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => path.split(sep).join('/'))
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
  .sort()
  .map(sourceOf);

function sourceOf(path: string): Source {
  const text = readFileSync(join('src', path), 'utf8');
  const pattern = /(?:\bfrom|\bimport)\s*\(?\s*'([^']+)'/g;
  const imports = [...withoutComments(text).matchAll(pattern)].flatMap(([, name]) => name ?? []);
  return { path, room: roomOf(path), text, imports };
}

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
}

/** `build/` holds the parts of `build.ts`. */
function roomOf(path: string): string {
  const [first = ''] = path.split('/');
  if (!path.includes('/')) return roomOfFile.get(path) ?? path;
  return first === 'build' ? 'build.ts' : first;
}

/** What an import of our own leads to, relative to `src`. */
function resolved(from: string, name: string): string {
  return normalize(join(dirname(from), name))
    .split(sep)
    .join('/');
}

function tableRows(head: string): readonly (readonly string[])[] {
  const [, table = ''] = architecture.split(head);
  const [rows = ''] = table.split('\n\n');
  return rows
    .split('\n')
    .slice(2)
    .map((row) =>
      row
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

function tableColumn(head: string): readonly string[] {
  return tableRows(head).flatMap(([cell]) => cell?.replaceAll('`', '') ?? []);
}

describe('the house', () => {
  test('has the rooms of ARCHITECTURE.md and no others', () => {
    expect(rooms.length).toBeGreaterThan(10);
    const found = new Set(sources.map(({ room }) => room));
    expect([...found].filter((room) => room !== 'index.ts').sort()).toEqual([...rooms].sort());
  });

  test('is one way: a room imports those above it only', () => {
    const order = [...rooms, 'index.ts'];
    const wrong = sources.flatMap(({ path, room, imports }) =>
      imports
        .filter((name) => name.startsWith('.'))
        .map((name) => resolved(path, name))
        .filter((target) => order.indexOf(roomOf(target)) > order.indexOf(room))
        .map((target) => `${path} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  test('has no cycle of files, counted with imports of types', () => {
    expect(cycles()).toEqual([]);
  });

  test('leads only to files that are there', () => {
    const paths = new Set(sources.map(({ path }) => path));
    const lost = sources.flatMap(({ path, imports }) =>
      imports
        .filter((name) => name.startsWith('.'))
        .map((name) => resolved(path, name))
        .filter((target) => target.endsWith('.ts') && !paths.has(target)),
    );
    expect(lost).toEqual([]);
  });
});

/** Depth-first; names one file of each cycle with the file that closes it. */
function cycles(): readonly string[] {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const state = new Map<string, 'open' | 'done'>();
  const found: string[] = [];
  const visit = (path: string): void => {
    state.set(path, 'open');
    for (const name of byPath.get(path)?.imports ?? []) {
      if (!name.startsWith('.')) continue;
      const target = resolved(path, name);
      if (state.get(target) === 'open') found.push(`${path} ↔ ${target}`);
      else if (!state.has(target)) visit(target);
    }
    state.set(path, 'done');
  };
  for (const { path } of sources) if (!state.has(path)) visit(path);
  return found;
}

describe('big dependencies', () => {
  const dependencies = Object.keys(
    (JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: object }).dependencies,
  ).filter((name) => !name.startsWith('@fontsource/'));

  test('are all in the table of ARCHITECTURE.md', () => {
    expect(dependencies.filter((name) => !owners.has(name))).toEqual([]);
  });

  test.each([...owners])('%s is imported by %j only', (name, allowed) => {
    const users = sources.filter(({ imports }) =>
      imports.some((each) => each === name || each.startsWith(`${name}/`)),
    );
    expect(users.filter(({ room }) => !allowed.includes(room)).map(({ path }) => path)).toEqual([]);
    expect(users.length).toBeGreaterThan(0);
  });
});

test('nothing below cli/ prints, reads the clock or the environment, or sorts by locale', () => {
  const forbidden = [
    /\bconsole\./,
    /\bDate\.now\(|\bnew Date\(\)/,
    /\bprocess\.(env|argv|cwd|stdout|stderr|exit)\b/,
    /\.localeCompare\(|\btoLocale\w+\(/,
  ];
  const wrong = sources
    .filter(({ room }) => room !== 'cli')
    .flatMap(({ path, text }) =>
      forbidden.flatMap((pattern) => {
        const [found] = pattern.exec(withoutComments(text)) ?? [];
        return found === undefined ? [] : [`${path}: ${found}`];
      }),
    );
  expect(wrong).toEqual([]);
});

test('no file is longer than 300 lines', () => {
  const long = sources.filter(({ text }) => text.split('\n').length > 300);
  expect(long.map(({ path }) => path)).toEqual([]);
});
