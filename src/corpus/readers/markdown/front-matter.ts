import { parseYaml } from '../../../spec/parse-yaml.ts';
import type { Found, Metadata } from '../../extraction.ts';

export interface FrontMatter {
  /** Lines it takes, its fences included; 0 where there is none. */
  readonly lines: number;
  readonly metadata: Metadata;
}

const none: FrontMatter = { lines: 0, metadata: {} };
/** Longer than any front matter; YAML is read slower than text. */
const mostLines = 400;
const mostCharacters = 64 * 1024;

/**
 * YAML between `---` lines at the top of a file. What is no mapping is no front matter: a text may
 * begin with a rule across the page.
 */
export function readFrontMatter(lines: readonly string[]): FrontMatter {
  if (!/^---[ \t]*$/.test(lines[0] ?? '')) return none;
  const head = lines.slice(0, mostLines);
  const end = head.findIndex((line, index) => index > 0 && /^(?:---|\.\.\.)[ \t]*$/.test(line));
  const yaml = head.slice(1, end).join('\n');
  if (end < 0 || yaml.length > mostCharacters) return none;
  // Half of a file's front matter is for the program that wrote it: its mistakes are not ours to tell.
  const value = parseYaml(yaml, '', () => {})?.value;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return none;
  return { lines: end + 1, metadata: metadataOf(new Map(Object.entries(value))) };
}

function metadataOf(entries: ReadonlyMap<string, unknown>): Metadata {
  const first = (...keys: readonly string[]): Found<string> | undefined => {
    for (const where of keys) {
      const value = textOf(entries.get(where));
      if (value !== undefined) return { value, from: 'markup', where };
    }
    return undefined;
  };
  const title = first('title');
  const issued = first('date', 'issued', 'published');
  const publisher = first('publisher');
  const containerTitle = first('container-title', 'publication', 'site');
  const address = first('URL', 'url', 'canonical', 'source');
  const language = first('lang', 'language');
  const type = first('type');
  const author = authorsOf(
    entries.get('author') ?? entries.get('authors') ?? entries.get('byline'),
  );
  const isAddress = address !== undefined && /^https?:\/\//i.test(address.value);
  return {
    ...(title && { title }),
    ...(author.length > 0 && { author }),
    ...(issued && { issued: { ...issued, value: issued.value.slice(0, 10) } }),
    ...(publisher && { publisher }),
    ...(containerTitle && { containerTitle }),
    ...(isAddress && { URL: address }),
    ...(language && { language }),
    ...(type && { type }),
  };
}

function authorsOf(value: unknown): readonly Found<string>[] {
  const all: readonly unknown[] = Array.isArray(value) ? value : [value];
  return all.flatMap((one) => {
    const name = textOf(one) ?? (isRecord(one) ? textOf(one['name']) : undefined);
    return name === undefined ? [] : [{ value: name, from: 'markup', where: 'author' } as const];
  });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** One line of words; a year may be a number to YAML. */
function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return undefined;
  const text = value.replace(/\s+/gu, ' ').trim();
  return text === '' || text.length > 500 ? undefined : text;
}
