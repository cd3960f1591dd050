/**
 * A command-line case as one readable file: what it shows, then sections that begin with `=== `.
 *
 *     An unknown theme is told where it is named.
 *
 *     === project starter
 *     === file briefs/a.yaml
 *     title: …
 *     === run build a
 *     === stderr
 *     …
 *     === exit 4
 *     === changes
 *     none
 *
 * Sections before and between runs set the scene; `stdout`, `stderr`, `exit` and `changes` follow a
 * run, are compared, and are written anew by `vitest -u`. An empty stdout or stderr has no section.
 */
export interface CaseFile {
  readonly title: string;
  readonly sections: readonly Section[];
}

export interface Section {
  /** `project`, `file`, `escaped`, `link`, `remove`, `replace`, `disk`, `env`, `run`. */
  readonly kind: string;
  /** The rest of the head line. */
  readonly argument: string;
  /** The lines below it, each ending in a line end. */
  readonly body: string;
}

const results = new Set(['stdout', 'stderr', 'exit', 'changes']);

/** The scene and the runs; what the file says came of them is left out. */
export function parseCase(text: string): CaseFile {
  const [title = '', ...parts] = text.split(/^=== /m);
  const sections = parts.map((part): Section => {
    const end = part.indexOf('\n');
    const head = part.slice(0, end);
    const [kind = ''] = head.split(' ');
    return { kind, argument: head.slice(kind.length).trim(), body: part.slice(end + 1) };
  });
  return { title: title.trim(), sections: sections.filter(({ kind }) => !results.has(kind)) };
}

export interface RunResult {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number;
  /** `created PATH`, `changed PATH`, `removed PATH`. */
  readonly changes: readonly string[];
}

/** The file as it should be, given what came of each of its runs. */
export function printCase({ title, sections }: CaseFile, runs: readonly RunResult[]): string {
  const waiting = [...runs];
  const printed = sections.map(({ kind, argument, body }) => {
    const head = `=== ${kind}${argument === '' ? '' : ` ${argument}`}\n`;
    const result = kind === 'run' ? waiting.shift() : undefined;
    return head + (result ? printResult(result) : body);
  });
  return `${title}\n\n${printed.join('')}`;
}

function printResult({ stdout, stderr, status, changes }: RunResult): string {
  return [
    ...(stdout === '' ? [] : [`=== stdout\n${ended(stdout)}`]),
    ...(stderr === '' ? [] : [`=== stderr\n${ended(stderr)}`]),
    `=== exit ${status}\n`,
    `=== changes\n${changes.length === 0 ? 'none' : changes.join('\n')}\n`,
  ].join('');
}

function ended(text: string): string {
  return text.endsWith('\n') ? text : `${text}\n`;
}

/**
 * Text with what cannot be written plainly: `\xff` is a byte, `\u{feff}` a character, `\r`, `\t`, and
 * `\{100000 [}` so many times the same. Line ends are as they stand.
 */
export function unescapeBytes(body: string): Uint8Array {
  const parts = body.split(/(\\x[0-9a-f]{2}|\\u\{[0-9a-f]+\}|\\[rt]|\\\{\d+ [^}]*\})/);
  return Buffer.concat(parts.map(bytesOf));
}

function bytesOf(part: string): Uint8Array {
  const [, count = '', repeated = ''] = /^\\\{(\d+) ([^}]*)\}$/.exec(part) ?? [];
  if (count !== '') return Buffer.from(repeated.repeat(Number(count)));
  if (/^\\x/.test(part)) return Buffer.from([Number.parseInt(part.slice(2), 16)]);
  if (/^\\u/.test(part)) {
    return Buffer.from(String.fromCodePoint(Number.parseInt(part.slice(3, -1), 16)));
  }
  if (part === '\\r') return Buffer.from('\r');
  return Buffer.from(part === '\\t' ? '\t' : part);
}
