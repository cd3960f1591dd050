import { type Diagnostic, diagnostic, type Report, type Span } from '../diagnostics/diagnostic.ts';
import { familyNames } from './fonts/families.ts';
import { type MarkdownFile, PlacesInMarkdown } from './places-in-markdown.ts';
import { remedyFor } from './script-names.ts';

/** How much of the text is shown on either side of a character that cannot be set. */
const around = 24;

/** What was found wrong while a document was set: each thing reported once, in order. */
export class Findings {
  readonly #report: Report;
  readonly #markdown: MarkdownFile | undefined;
  #places: PlacesInMarkdown | undefined;
  readonly #seen = new Set<string>();
  #hasErrors = false;

  constructor(report: Report, markdown?: MarkdownFile) {
    this.#report = report;
    this.#markdown = markdown;
  }

  readonly report: Report = (found: Diagnostic): void => {
    const key = `${found.code} ${found.message}`;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    this.#hasErrors ||= found.severity === 'error';
    this.#report(found);
  };

  hasErrors(): boolean {
    return this.#hasErrors;
  }

  /** A character, at `index` of `text`, that no font of the face has. */
  missingCharacter(text: string, index: number): void {
    const code = text.codePointAt(index) ?? 0;
    const character = String.fromCodePoint(code);
    const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
    // Of one that recurs the first place is told, and no other looked for.
    if (this.#seen.has(name)) return;
    const context = `${text.slice(Math.max(0, index - around), index)}${text.slice(index, index + around)}`;
    const where = `in "${context.replace(/\s+/g, ' ').trim()}"`;
    const message = `no font has the character "${character}" (${name}), ${where}`;
    const hints = [remedyFor(character)];
    const span = this.#placeOf(text, index);
    this.#seen.add(name);
    this.report(diagnostic('BRIEF-PDF-001', message, { hints, ...(span && { span }) }));
  }

  #placeOf(text: string, index: number): Span | undefined {
    if (this.#markdown === undefined) return undefined;
    this.#places ??= new PlacesInMarkdown(this.#markdown);
    return this.#places.spanOf(text, index);
  }

  unknownFamily(family: string): void {
    const hints = [`the families are ${familyNames().join(' and ')}`];
    this.report(diagnostic('BRIEF-PDF-010', `there is no font family "${family}"`, { hints }));
  }

  tableTooWide(columns: number): void {
    const message = `a table of ${columns} columns does not fit across the page`;
    const hints = ['split it, turn it round, or leave columns out'];
    this.report(diagnostic('BRIEF-PDF-003', message, { hints }));
  }

  linkRefused(href: string): void {
    const shown = href.length > 60 ? `${href.slice(0, 57)}…` : href;
    this.report(diagnostic('BRIEF-PDF-009', `the link to "${shown}" is left out`));
  }

  missingDescription(src: string): void {
    this.report(diagnostic('BRIEF-PDF-008', `the image "${src}" has no description`));
  }
}
