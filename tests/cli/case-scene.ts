import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { main } from '../../src/cli/main.ts';
import type { FileSystem } from '../../src/project/file-system.ts';
import { nodeFileSystem } from '../../src/project/node-file-system.ts';
import { failingFileSystem } from '../output/failing-file-system.ts';
import { type CaseFile, type RunResult, type Section, unescapeBytes } from './case-file.ts';

/** Plays a case in a folder of its own, in this process, and returns what came of each run. */
export async function play(file: CaseFile): Promise<readonly RunResult[]> {
  const base = realpathSync(mkdtempSync(join(tmpdir(), 'brief-case-')));
  const scene: Scene = { root: join(base, 'project'), env: {}, files: nodeFileSystem };
  mkdirSync(scene.root);
  const results: RunResult[] = [];
  try {
    for (const section of file.sections) {
      if (section.kind === 'run') results.push(await run(section.argument, scene));
      else prepare(section, scene);
    }
    return results;
  } finally {
    rmSync(base, { recursive: true, force: true });
  }
}

interface Scene {
  readonly root: string;
  readonly env: Record<string, string>;
  files: FileSystem;
}

const preparations: ReadonlyMap<string, (section: Section, place: string, scene: Scene) => void> =
  new Map([
    ['project', ({ argument }, _, { root }) => startFrom(argument, root)],
    ['file', ({ body }, place) => write(place, body)],
    ['escaped', ({ body }, place) => write(place, unescapeBytes(body))],
    ['remove', (_, place) => rmSync(place, { recursive: true })],
    ['replace', ({ body }, place) => replace(place, body)],
    ['link', ({ argument }, _, { root }) => link(argument, root)],
    ['env', ({ argument }, _, { env }) => set(env, argument)],
    [
      'disk',
      ({ argument }, _, scene) => {
        scene.files = diskOf(argument, scene.root);
      },
    ],
  ]);

function prepare(section: Section, scene: Scene): void {
  const preparation = preparations.get(section.kind);
  if (!preparation) throw new Error(`a case has a section of an unknown kind: ${section.kind}`);
  preparation(section, join(scene.root, section.argument), scene);
}

/** `FROM -> TO`, as `ln -s TO FROM` makes it. */
function link(words: string, root: string): void {
  const [from = '', to = ''] = words.split(' -> ');
  symlinkSync(to, join(root, from));
}

/** `NAME=VALUE`. */
function set(env: Record<string, string>, assignment: string): void {
  const [name = '', value = ''] = assignment.split('=');
  env[name] = value;
}

function startFrom(project: string, root: string): void {
  const isStarter = project === 'starter';
  cpSync(isStarter ? 'src/cli/starter' : project, root, { recursive: true });
  if (isStarter) renameSync(join(root, 'output/gitignore'), join(root, 'output/.gitignore'));
}

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

/** The first line of the body becomes the second, wherever it stands; it must stand somewhere. */
function replace(path: string, body: string): void {
  const [old = '', by = ''] = body.split('\n');
  const text = readFileSync(path, 'utf8');
  if (!text.includes(old)) throw new Error(`${path} does not have: ${old}`);
  writeFileSync(path, text.replaceAll(old, by));
}

/** `read-only FOLDER`, `full` (nothing can be written), `full at WRITE` (from 1). */
function diskOf(words: string, root: string): FileSystem {
  const [kind = '', ...rest] = words.split(' ');
  if (kind === 'read-only') {
    const folder = join(root, rest.join(' '));
    return failingFileSystem((_, __, path) => (path.startsWith(folder) ? 'EACCES' : undefined));
  }
  const first = Number(rest.at(-1) ?? 1);
  let writes = 0;
  return failingFileSystem((change) => {
    if (change === 'writeNewFile') writes += 1;
    return change === 'writeNewFile' && writes >= first ? 'ENOSPC' : undefined;
  });
}

async function run(commandLine: string, scene: Scene): Promise<RunResult> {
  const before = snapshot(dirname(scene.root));
  let stdout = '';
  let stderr = '';
  const status = await main(wordsOf(commandLine), {
    stdout: {
      write: (text) => {
        stdout += text;
      },
    },
    stderr: {
      write: (text) => {
        stderr += text;
      },
    },
    env: scene.env,
    cwd: scene.root,
    signal: new AbortController().signal,
    now: () => Date.parse('2024-05-06T12:00:00Z') / 1000,
    files: scene.files,
  });
  const shown = (text: string): string =>
    text.replaceAll(scene.root, 'ROOT').replaceAll(dirname(scene.root), 'BASE');
  const changes = changesBetween(before, snapshot(dirname(scene.root)));
  return { stdout: shown(stdout), stderr: shown(stderr), status, changes };
}

/** Words, some in double quotation marks. */
function wordsOf(line: string): readonly string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}

type Snapshot = ReadonlyMap<string, string>;

/** All files but those of the index, which may be deleted at any time and is made again. */
function snapshot(base: string): Snapshot {
  const entries = readdirSync(base, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    // The index is no result: it may be there, or not, or look otherwise.
    .filter(({ parentPath }) => !parentPath.split(sep).includes('.brief'));
  return new Map(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path): [string, string] => [
        shownPath(
          path
            .slice(base.length + 1)
            .split(sep)
            .join('/'),
        ),
        readFileSync(path, 'latin1'),
      ])
      .filter(([path]) => !path.startsWith('.brief/'))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** Relative to the project; what stands beside it begins with `../`. */
function shownPath(path: string): string {
  return path.startsWith('project/') ? path.slice('project/'.length) : `../${path}`;
}

function changesBetween(before: Snapshot, after: Snapshot): readonly string[] {
  const paths = [...new Set([...before.keys(), ...after.keys()])].sort();
  return paths.flatMap((path) => {
    if (!before.has(path)) return [`created ${path}`];
    if (!after.has(path)) return [`removed ${path}`];
    return before.get(path) === after.get(path) ? [] : [`changed ${path}`];
  });
}
