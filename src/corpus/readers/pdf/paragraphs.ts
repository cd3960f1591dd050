import { bulletLength } from '../../bullets.ts';
import { type BodyType, roundedSize } from './body-type.ts';
import type { PdfLine } from './pdf-text.ts';

/** Lines that are one paragraph, heading or list item; a paragraph may go on over columns and pages. */
export interface Paragraph {
  readonly kind: 'heading' | 'paragraph' | 'list-item' | 'table-row';
  readonly lines: readonly PdfLine[];
  /** UTF-16 units of the bullet or number that the first line begins with. */
  readonly bullet: number;
}

interface Growing {
  kind: Paragraph['kind'];
  readonly lines: [PdfLine, ...PdfLine[]];
  readonly bullet: number;
}

/** Larger than the body by this much is a heading; captions and notes are smaller. */
const headingSize = 1.13;
const mostHeadingLines = 5;
const mostHeadingCharacters = 250;

/** The paragraphs of lines in reading order, by type, distance, indentation and the ends of sentences. */
export function paragraphsOf(lines: readonly PdfLine[], body: BodyType): readonly Paragraph[] {
  const paragraphs: Growing[] = [];
  for (const line of lines) {
    const open = paragraphs.at(-1);
    const isLarge = line.size >= body.largest * headingSize;
    // "1. Introduction" in large type is a heading, and its number a part of it.
    const bullet = isLarge ? 0 : bulletOf(line, open);
    if (open && bullet === 0 && goesOn(open, line, body)) open.lines.push(line);
    else {
      const kind = isLarge ? 'heading' : bullet > 0 ? 'list-item' : usualKind(line);
      paragraphs.push({ kind, lines: [line], bullet });
    }
  }
  // Large type by the page is an opening paragraph or a poster's text, not a heading.
  for (const paragraph of paragraphs) {
    const { kind, lines: own } = paragraph;
    const characters = own.reduce((sum, { text }) => sum + text.length, 0);
    if (kind !== 'heading') continue;
    if (own.length > mostHeadingLines || characters > mostHeadingCharacters) {
      paragraph.kind = 'paragraph';
    }
  }
  return paragraphs;
}

function usualKind({ isRow }: PdfLine): Paragraph['kind'] {
  return isRow ? 'table-row' : 'paragraph';
}

function bulletOf(line: PdfLine, open: Growing | undefined): number {
  const before = open?.lines.at(-1);
  const isOpen = before !== undefined && open?.kind !== 'heading' && !endsSentence(before);
  return bulletLength(line.text.slice(0, 16), isOpen);
}

function goesOn(open: Growing, line: PdfLine, body: BodyType): boolean {
  const last = open.lines.at(-1) ?? open.lines[0];
  if (open.kind === 'table-row' || (line.isRow && open.kind === 'paragraph')) return false;
  if (Math.abs(roundedSize(last) - roundedSize(line)) > Math.max(0.5, last.size * 0.08))
    return false;
  if (last.column !== line.column) return open.kind !== 'heading' && goesOnElsewhere(open, line);
  const distance = line.y - last.y;
  const leading = body.leading * Math.max(1, line.size / body.size);
  if (distance > leading * 1.3 || distance < 0) return false;
  if (open.kind === 'heading') return true;
  if (open.kind === 'list-item') {
    return line.x0 > open.lines[0].x0 + 2 || !isDone(last, line);
  }
  const em = line.size;
  const isIndented = line.x0 > last.x0 + em * 0.7 && line.x0 - line.left < em * 6;
  // Where the line above stops in mid-sentence this is not a first line, but one that hangs.
  if (isIndented && !isCentred(last, line) && (endsSentence(last) || isShort(last))) return false;
  // The end of an indented stretch; the second line of a paragraph with its first line indented is none.
  if (line.x0 < last.x0 - em * 0.7 && open.lines.length > 1 && !isCentred(last, line)) return false;
  if (line.font !== last.font && isShort(last) && isWholly(open, last.font)) return false;
  return !isDone(last, line);
}

/** At the head of another column or page: only what stopped in mid-sentence goes on there. */
function goesOnElsewhere({ kind, lines }: Growing, line: PdfLine): boolean {
  const last = lines.at(-1) ?? lines[0];
  if (/[\p{Ll}\p{Lo}][-\u00ad‐]$/u.test(last.text) && /^\p{L}/u.test(line.text)) return true;
  if (endsSentence(last) || /[:]$/.test(last.text)) return false;
  if (/^[\p{Ll}(]/u.test(line.text)) return true;
  return !isShort(last) && (kind === 'list-item' || lines.length > 1);
}

/** A sentence is over, and the next word would still have fitted: the writer chose to break here. */
function isDone(last: PdfLine, line: PdfLine): boolean {
  if (!endsSentence(last)) return false;
  const word = /^\S*/u.exec(line.text)?.[0].length ?? 0;
  const perCharacter = (line.x1 - line.x0) / Math.max(1, line.text.length);
  return last.x1 + (word + 1) * perCharacter < last.right - line.size * 0.5;
}

function isShort(line: PdfLine): boolean {
  return line.x1 - line.left < (line.right - line.left) * 0.85;
}

function isWholly({ lines }: Growing, font: string): boolean {
  return lines.every((line) => line.font === font);
}

function isCentred(a: PdfLine, b: PdfLine): boolean {
  return Math.abs(a.x0 + a.x1 - (b.x0 + b.x1)) < a.size && a.x0 > a.left + a.size;
}

export function endsSentence({ text }: PdfLine): boolean {
  return /[.!?…。！？។][”"’»)\]\d]{0,4}$/u.test(text);
}
