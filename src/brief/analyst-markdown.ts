import { type OpaqueMarkdown, opaqueParts, type Slice } from './opaque-markdown.ts';
import { type Quoted, quotedWords } from './quoted-words.ts';

/** `[@id; @id]`, with the words in quotation marks that stand right before it, if any do. */
export interface Citation extends Slice {
  readonly ids: readonly string[];
  /** Where the note reference goes: after the words cited, white space left out. */
  readonly from: number;
  readonly quoted?: Quoted;
}

/** What this room reads in a field of the analyst's Markdown, by offsets into it. */
export interface AnalystMarkdown {
  readonly citations: readonly Citation[];
  /** Quotations that no citation follows. */
  readonly uncited: readonly Quoted[];
  /** What begins as a citation does and is none. */
  readonly malformed: readonly Slice[];
  /** Labels of notes, `[^label]`, references and definitions alike: the label without its brackets. */
  readonly labels: readonly Slice[];
  readonly leftOpen?: NonNullable<OpaqueMarkdown['leftOpen']>;
}

/** It may run over a line's end, as folded text does; one that is never closed is told as malformed. */
const citationLike = /\[@(?:[^\][\n]|\n(?![ \t]*\n))*\]|\[@/g;
const wellFormed = /^\[@[\w.-]+(?:\s*;\s*@[\w.-]+)*\s*\]$/;
const noteLabel = /\[\^([^[\]\s]{1,200})\]/g;

/** Reads a field for citations and for words in quotation marks; code, comments and tags are passed over. */
export function readAnalystMarkdown(markdown: string): AnalystMarkdown {
  const { ranges, leftOpen } = opaqueParts(markdown);
  const prose = blanked(markdown, leftOpen ? [...ranges, leftOpen] : ranges);
  const quotations = quotedWords(prose);
  const quotedByEnd = new Map(quotations.map((quoted) => [quoted.after, quoted]));
  const brackets = [...prose.matchAll(citationLike)].filter((match) => !isLink(markdown, match));
  const citations = brackets
    .filter(([text]) => wellFormed.test(text))
    .map((match) => citationAt(match, markdown, quotedByEnd));
  const cited = new Set(citations.map(({ quoted }) => quoted));
  return {
    citations,
    uncited: quotations.filter((quoted) => !cited.has(quoted)),
    malformed: brackets.filter(([text]) => !wellFormed.test(text)).map(sliceOf),
    labels: [...prose.matchAll(noteLabel)].map(({ index, 1: label = '' }) => ({
      start: index + 2,
      end: index + 2 + label.length,
    })),
    ...(leftOpen && { leftOpen }),
  };
}

/** The same length, with spaces for what is opaque, so that offsets hold; lines stay lines. */
function blanked(markdown: string, ranges: readonly Slice[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of ranges) {
    parts.push(markdown.slice(from, start), markdown.slice(start, end).replace(/[^\n]/g, '\u0001'));
    from = end;
  }
  return [...parts, markdown.slice(from)].join('');
}

/** `[@name](https://…)` is a link to somebody's page. */
function isLink(markdown: string, { index = 0 }: RegExpMatchArray): boolean {
  return /^\[@[^\][\n]*\]\([^()\s]*\)/.test(markdown.slice(index, index + 600));
}

function sliceOf({ index = 0, 0: text }: RegExpMatchArray): Slice {
  return { start: index, end: index + text.length };
}

function citationAt(
  match: RegExpMatchArray,
  markdown: string,
  quotedByEnd: ReadonlyMap<number, Quoted>,
): Citation {
  const { start, end } = sliceOf(match);
  const ids = [...match[0].matchAll(/@([\w.-]+)/g)].map(([, id = '']) => id);
  const quoted = quotedBefore(markdown, start, quotedByEnd);
  return { ids, start, end, from: startOfGap(markdown, start), ...(quoted && { quoted }) };
}

/** The quotation that ends right before an offset, one stop and white space aside. */
function quotedBefore(
  markdown: string,
  start: number,
  quotedByEnd: ReadonlyMap<number, Quoted>,
): Quoted | undefined {
  let at = start;
  while (/[\s>*_]/.test(markdown.charAt(at - 1))) at -= 1;
  const hasStop = at > 0 && '.,;:!?'.includes(markdown.charAt(at - 1));
  return quotedByEnd.get(at) ?? (hasStop ? quotedByEnd.get(at - 1) : undefined);
}

/** What can stand on a line before its first word. */
const onlyMarkers = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)]|#{1,6})[ \t]+)*$/;
/** Headings, rows of tables, comments; fences, rules and underlines, which are marks alone. */
const noProse = /^[ \t>]*(?:#{1,6}[ \t].*|\|.*|.*\||<!--.*|[-=*_~`\s]*)$/;

/**
 * Where the white space before a citation begins, so that its note stands right after the words. Kept is
 * white space that is structure: after the marker of a list item, in a table, after a heading or a blank
 * line.
 */
function startOfGap(markdown: string, start: number): number {
  const lineStart = startOfLine(markdown, start);
  const before = markdown.slice(lineStart, start);
  const words = before.trimEnd();
  if (words.endsWith('|')) return start;
  if (!onlyMarkers.test(before)) return lineStart + words.length;
  if (lineStart === 0 || !/^[ \t>]*$/.test(before)) return start;
  return endOfProseBefore(markdown, lineStart, before.includes('>')) ?? start;
}

/** The end of the words on the line before, where that line is prose which this one goes on. */
function endOfProseBefore(
  markdown: string,
  lineStart: number,
  isQuotation: boolean,
): number | undefined {
  const start = startOfLine(markdown, lineStart - 1);
  const line = markdown.slice(start, lineStart - 1).trimEnd();
  if (noProse.test(line) || (isQuotation && !/^[ \t]*>/.test(line))) return undefined;
  return start + line.length;
}

/** UTF-16 units. No marker stands further from the start of its line; looking on would cost the square. */
const longestMarkers = 300;

/** Where the line of an offset starts or, in a very long one, some way before the offset. */
function startOfLine(text: string, offset: number): number {
  const from = Math.max(0, offset - longestMarkers);
  return from + text.slice(from, offset).lastIndexOf('\n') + 1;
}
