import type { DiagnosticCode } from '../diagnostics/catalogue.ts';
import { diagnostic, type Report } from '../diagnostics/diagnostic.ts';
import type { Block } from './document.ts';
import { type NoteDefinitionToken, noteKey } from './footnotes.ts';
import { Slugs } from './slug.ts';
import { type SourceLines, spanOfWords } from './source-lines.ts';

/** A definition and the line where it begins. */
export interface Definition {
  readonly token: NoteDefinitionToken;
  readonly line: number;
}

/** Words of the file, for what is said of them. */
export interface Place {
  /** From 1. */
  readonly line: number;
  readonly words: string;
}

/** What is known while one file's tokens become a tree: notes are numbered as they are called. */
export class Conversion {
  readonly source: SourceLines;
  /** Of the document: numbers and dates are read by it. */
  readonly language: string;
  readonly slugs: Slugs = new Slugs();
  /** Targets of `#id` links and where they stand, for a check once every heading is known. */
  readonly anchors: { readonly id: string; readonly line: number; readonly raw: string }[] = [];
  readonly headingIds: Set<string> = new Set();
  /** Where the one of these blocks begins, for a check once all of the text is known. */
  readonly pullQuotes: Map<readonly Block[], Place> = new Map();
  readonly #report: Report;
  readonly #definitions: ReadonlyMap<string, Definition>;
  readonly #numbers = new Map<string, number>();
  readonly called: Definition[] = [];

  constructor(
    source: SourceLines,
    language: string,
    definitions: ReadonlyMap<string, Definition>,
    report: Report,
  ) {
    this.source = source;
    this.language = language;
    this.#definitions = definitions;
    this.#report = report;
  }

  /** The number of a note, given out at its first call; `undefined` where it has no definition. */
  callNote(label: string): { readonly label: string; readonly number: number } | undefined {
    const key = noteKey(label);
    const definition = this.#definitions.get(key);
    if (definition === undefined) return undefined;
    const known = this.#numbers.get(key);
    const number = known ?? this.called.push(definition);
    this.#numbers.set(key, number);
    return { label: definition.token.label, number };
  }

  warn(code: DiagnosticCode, message: string, at: Place, hints: readonly string[] = []): void {
    const span = spanOfWords(this.source, at.line, at.words);
    this.#report(diagnostic(code, message, { span, hints }));
  }
}
