import type { Extraction, Mark, Origin, Reading, Remark } from '../../extraction.ts';
import { withSectionLevels } from '../section-levels.ts';
import { bodyTypeOf } from './body-type.ts';
import { opensNote, takeFootnotes } from './footnotes.ts';
import { joinLines, type Vocabulary, vocabularyOf } from './join-lines.ts';
import { openPdf } from './open-pdf.ts';
import { linesOfPage } from './page-lines.ts';
import { type Paragraph, paragraphsOf } from './paragraphs.ts';
import { pdfMetadata } from './pdf-metadata.ts';
import type { PdfLine, PdfPage, PdfProperties } from './pdf-text.ts';
import { takeRunningHeads } from './running-heads.ts';

/**
 * Reads a PDF that was born digital: its paragraphs in reading order, with the pages they stand on.
 * What the page did to the text is undone: columns, line ends and their hyphens, page breaks. Notes,
 * running heads and page numbers stand after the text as furniture. A scan, an encrypted or a
 * damaged file is refused.
 */
export async function readPdf(bytes: Uint8Array): Promise<Reading> {
  const opened = await openPdf(bytes);
  if (opened.kind === 'refused') return { ...opened, kind: 'not-text' };
  const { pages, properties } = opened;
  const legibility = legibilityOf(pages);
  if (legibility.kind === 'not-text') return legibility;
  return {
    kind: 'text',
    extraction: extractionOf(pages, properties),
    ...(legibility.remarks.length > 0 && { remarks: legibility.remarks }),
  };
}

type Legibility =
  | { readonly kind: 'legible'; readonly remarks: readonly Remark[] }
  | { readonly kind: 'not-text'; readonly message: string; readonly hint: string };

/** A page with fewer letters has a stamp or a number on it, and no text. */
const fewestLetters = 20;

function legibilityOf(pages: readonly PdfPage[]): Legibility {
  const text = pages.map(({ pieces }) => pieces.map((piece) => piece.text).join(''));
  const all = text.join('');
  const letters = all.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const written = text.filter((own) => (own.match(/\p{L}/gu)?.length ?? 0) >= fewestLetters).length;
  const scanHint = 'have its text recognised (OCR), look it through, and save it as text';
  if (letters === 0 || (pages.length > 2 && written * 5 < pages.length)) {
    const where =
      letters === 0 ? 'it has no text' : `${written} of its ${pages.length} pages have text`;
    return { kind: 'not-text', message: `${where}, so that it seems to be a scan`, hint: scanHint };
  }
  const lost = all.match(/[\ufffd\p{Co}\p{Cn}]/gu)?.length ?? 0;
  if (lost * 4 > letters) {
    const message = 'its fonts do not say which letters they draw';
    return { kind: 'not-text', message, hint: scanHint };
  }
  const blank = pages.length - text.filter((own) => own.trim() !== '').length;
  if (blank * 4 < pages.length) return { kind: 'legible', remarks: [] };
  const message = `${blank} of its ${pages.length} pages have no text and may be scans`;
  return { kind: 'legible', remarks: [{ message, hint: scanHint }] };
}

function extractionOf(pages: readonly PdfPage[], properties: PdfProperties): Extraction {
  const all: PdfLine[] = [];
  for (const page of pages) all.push(...linesOfPage(page, (all.at(-1)?.column ?? 0) + 1));
  const { body: withNotes, heads } = takeRunningHeads(all, pages);
  const type = bodyTypeOf(withNotes);
  const { body, notes } = takeFootnotes(withNotes, type.size);
  const words = vocabularyOf(all);
  const paragraphs = paragraphsOf(body, type);
  const writer = new Writer(words);
  const levels = levelsOf(paragraphs);
  for (const paragraph of paragraphs) writer.paragraph(paragraph, levels);
  for (const note of notesOf(notes)) writer.furniture(note, 'footnote');
  for (const { line, reason } of heads) writer.furniture([line], reason);
  const { text, marks, origins } = writer;
  const metadata = pdfMetadata(properties, headingOf(text, marks, paragraphs));
  return { text, marks: withSectionLevels(marks, false), origins, metadata };
}

/** Heading levels by size of type: the largest is the first. */
function levelsOf(paragraphs: readonly Paragraph[]): ReadonlyMap<number, number> {
  const sizes = paragraphs
    .filter(({ kind }) => kind === 'heading')
    .map(({ lines }) => Math.round(lines[0]?.size ?? 0));
  return new Map(
    [...new Set(sizes)].sort((a, b) => b - a).map((size, index) => [size, Math.min(index + 1, 6)]),
  );
}

/** The first heading of the first level, if it stands on the first page. */
function headingOf(
  text: string,
  marks: readonly Mark[],
  paragraphs: readonly Paragraph[],
): string | undefined {
  const index = marks.findIndex(({ kind, level }) => kind === 'heading' && level === 1);
  const mark = marks[index];
  if (!mark || paragraphs[index]?.lines[0]?.page !== 1) return undefined;
  return text.slice(mark.start, mark.end);
}

function notesOf(lines: readonly PdfLine[]): readonly (readonly PdfLine[])[] {
  const notes: PdfLine[][] = [];
  for (const line of lines) {
    const open = notes.at(-1);
    if (open && !opensNote(line)) open.push(line);
    else notes.push([line]);
  }
  return notes;
}

/** A line of a table of contents: dots lead to its number. */
const contents = { kind: 'furniture', level: 0, reason: 'contents' } as const;

/** Writes blocks a line each, a blank line between them, and keeps the way back to the pages. */
class Writer {
  readonly marks: Mark[] = [];
  readonly origins: Origin[] = [];
  readonly #words: Vocabulary;
  readonly #parts: string[] = [];
  #length = 0;

  constructor(words: Vocabulary) {
    this.#words = words;
  }

  get text(): string {
    return this.#parts.join('');
  }

  paragraph({ kind, lines, bullet }: Paragraph, levels: ReadonlyMap<number, number>): void {
    const size = Math.round(lines[0]?.size ?? 0);
    const level = kind === 'heading' ? (levels.get(size) ?? 1) : kind === 'list-item' ? 1 : 0;
    this.#write(lines, bullet, {
      kind: kind === 'table-row' ? 'paragraph' : kind,
      level,
      reason: kind === 'heading' ? 'large-type' : kind,
    });
  }

  furniture(lines: readonly PdfLine[], reason: string): void {
    this.#write(lines, 0, { kind: 'furniture', level: 0, reason });
  }

  #write(
    lines: readonly PdfLine[],
    bullet: number,
    mark: Pick<Mark, 'kind' | 'level' | 'reason'>,
  ): void {
    const joined = joinLines(lines, this.#words);
    const text = joined.text.slice(bullet).trimEnd();
    if (text === '') return;
    const isContents = /\.\s?\.\s?\.\s?\.\s?\d{1,4}$/.test(text.slice(-20));
    if (this.#length > 0) this.#append('\n\n');
    const from = this.#length;
    for (const [index, line] of lines.entries()) {
      if (index > 0 && lines[index - 1]?.page === line.page) continue;
      const at = Math.min(Math.max(0, (joined.starts[index] ?? 0) - bullet), text.length - 1);
      if (index > 0 && at <= (this.origins.at(-1)?.start ?? 0) - from) continue;
      this.origins.push({ start: from + at, page: line.page });
    }
    this.#append(text);
    const known = isContents ? contents : mark;
    this.marks.push({ ...known, start: from, end: this.#length });
  }

  #append(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }
}
