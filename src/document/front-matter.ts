import { diagnostic, type Report } from '../diagnostics/diagnostic.ts';
import { isDay } from '../spec/calendar.ts';
import { type ParsedYaml, parseYaml } from '../spec/parse-yaml.ts';
import type { FrontMatter } from './document.ts';

/** The front matter's YAML, if the text begins with any, and the body with its first line, from 1. */
export interface SplitMarkdown {
  readonly yaml: string | undefined;
  readonly body: string;
  readonly bodyLine: number;
}

/** What a document has that begins without front matter. */
export const emptyFrontMatter: FrontMatter = { authors: [], language: 'en', keywords: [] };

export function splitFrontMatter(text: string): SplitMarkdown {
  const whole = { yaml: undefined, body: text, bodyLine: 1 };
  if (!/^---[ \t]*\n/.test(text)) return whole;
  const lines = text.split('\n');
  const end = lines.findIndex((line, index) => index > 0 && /^(?:---|\.\.\.)[ \t]*$/.test(line));
  if (end < 0) return whole;
  return {
    yaml: lines.slice(1, end).join('\n'),
    body: lines.slice(end + 1).join('\n'),
    bodyLine: end + 2,
  };
}

/**
 * Reads the keys that we know and leaves the others alone: a Markdown file belongs to its writer.
 * A value of the wrong kind is reported and left out.
 */
export function readFrontMatter(yaml: string, file: string, report: Report): FrontMatter {
  const isEmpty = yaml.split('\n').every((line) => /^\s*(?:#|$)/.test(line));
  const parsed = isEmpty ? undefined : parseYaml(yaml, file, report, { firstLine: 2 });
  if (parsed === undefined) return emptyFrontMatter;
  const fields = new Fields(parsed, file, report);
  if (!fields.isMapping()) return emptyFrontMatter;
  const date = fields.day('date');
  const embargoUntil = fields.day('embargo-until');
  const status = fields.status();
  return {
    ...fields.texts(),
    ...(date !== undefined && { date }),
    ...(embargoUntil !== undefined && { embargoUntil }),
    ...(status !== undefined && { status }),
    authors: fields.authors(),
    keywords: fields.list('keywords'),
    language: fields.text('language') ?? emptyFrontMatter.language,
  };
}

type Texts = Pick<
  FrontMatter,
  | 'title'
  | 'subtitle'
  | 'number'
  | 'audience'
  | 'marking'
  | 'template'
  | 'subject'
  | 'rights'
  | 'evidenceSha256'
>;

const textKeys: readonly (readonly [keyof Texts, string])[] = [
  ['title', 'title'],
  ['subtitle', 'subtitle'],
  ['number', 'number'],
  ['audience', 'audience'],
  ['marking', 'marking'],
  ['template', 'template'],
  ['subject', 'subject'],
  ['rights', 'rights'],
  ['evidenceSha256', 'evidence'],
];

class Fields {
  readonly #yaml: ParsedYaml;
  readonly #file: string;
  readonly #report: Report;

  constructor(yaml: ParsedYaml, file: string, report: Report) {
    this.#yaml = yaml;
    this.#file = file;
    this.#report = report;
  }

  isMapping(): boolean {
    if (isRecord(this.#yaml.value)) return true;
    this.#refuse([], 'the front matter must be keys and values, such as title: …');
    return false;
  }

  text(key: string): string | undefined {
    return this.#textOf(this.#value(key), [key]);
  }

  texts(): Texts {
    const found: { -readonly [key in keyof Texts]: Texts[key] } = {};
    for (const [name, key] of textKeys) {
      const text = this.text(key);
      if (text !== undefined) found[name] = text;
    }
    return found;
  }

  day(key: string): string | undefined {
    const text = this.text(key);
    if (text === undefined || isDay(text)) return text;
    this.#refuse([key], `${key} must be a day, such as 2024-03-15`);
    return undefined;
  }

  status(): 'draft' | 'final' | undefined {
    const text = this.text('status');
    if (text === undefined || text === 'draft' || text === 'final') return text;
    this.#refuse(['status'], 'status must be draft or final');
    return undefined;
  }

  /** A list of texts, or one text alone. */
  list(key: string): readonly string[] {
    return this.#items(key).flatMap(({ value, path }) => this.#textOf(value, path) ?? []);
  }

  authors(): FrontMatter['authors'] {
    return this.#items('authors').flatMap(({ value, path }) => {
      if (!isRecord(value)) {
        const name = this.#textOf(value, path);
        return name === undefined ? [] : [{ name }];
      }
      const { name: named, affiliation: belongs } = value;
      const name = this.#textOf(named, [...path, 'name']);
      const affiliation = this.#textOf(belongs, [...path, 'affiliation']);
      if (name === undefined) return [];
      return [{ name, ...(affiliation !== undefined && { affiliation }) }];
    });
  }

  #items(key: string): readonly { value: unknown; path: readonly (string | number)[] }[] {
    const value = this.#value(key);
    if (value === undefined || value === null) return [];
    if (!Array.isArray(value)) return [{ value, path: [key] }];
    return value.map((item: unknown, index) => ({ value: item, path: [key, index] }));
  }

  #value(key: string): unknown {
    const { value } = this.#yaml;
    return isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  }

  #textOf(value: unknown, path: readonly (string | number)[]): string | undefined {
    if (value === undefined || value === null) return undefined;
    if (typeof value === 'string') return value;
    this.#refuse(path, `${path.at(-1)} must be text; put quotation marks around it`);
    return undefined;
  }

  #refuse(path: readonly (string | number)[], message: string): void {
    const span = this.#yaml.locate(path);
    this.#report(diagnostic('BRIEF-VERIFY-026', message, { span, file: this.#file }));
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
