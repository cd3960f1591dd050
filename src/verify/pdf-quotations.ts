import type { FoundQuotation } from './found-quotation.ts';
import {
  childElements,
  elementsOfRole,
  type PdfElement,
  type PdfReading,
  textOfElement,
} from './pdf-reading.ts';
import { quotedBefore } from './quotation-marks.ts';
import { wordsOf } from './words.ts';

/** What is never part of the words around it: calls of notes, notes, and their numbers. */
const asides: ReadonlySet<string> = new Set(['Reference', 'Note', 'Lbl']);

/** Elements that stand inside a line. */
const inlineRoles: ReadonlySet<string> = new Set(['Span', 'Link', 'Em', 'Strong', 'Quote', 'Code']);

/** How a note is known again: the characters of its text that no layout changes. */
export function noteKeyOf(text: string): string {
  return wordsOf(text, 'pdf').text.replace(/[-\u2010\n]/gu, '');
}

/**
 * Every quotation of a PDF that calls a note, in reading order, those inside notes last: block
 * quotations (`BlockQuote` whose last element begins with a dash and calls a note) and words in
 * quotation marks before a call. `key` is the key of the note's text, since a PDF has no labels.
 */
export function pdfQuotations(reading: PdfReading): readonly FoundQuotation[] {
  const notes = elementsOfRole(reading.elements, 'Note');
  const texts = new Map(notes.map((note) => [numberOfNote(note), textOfElement(note, asides)]));
  return [
    ...reading.elements.flatMap((element) => [...inElement(element, texts)]),
    ...notes.flatMap((note) => [...inChildren(note, texts)]),
  ];
}

type Notes = ReadonlyMap<string, string>;

function numberOfNote(note: PdfElement): string {
  const [label] = elementsOfRole(childElements(note), 'Lbl');
  return label === undefined ? '' : numberOf(textOfElement(label));
}

/** `12`, however it is dressed: `12.`, `[12]`, `(12)`. */
function numberOf(text: string): string {
  return /\d+/.exec(text)?.[0] ?? '';
}

function* inElement(element: PdfElement, notes: Notes): Generator<FoundQuotation> {
  if (element.role === 'Note') return;
  const quotation = element.role === 'BlockQuote' ? blockQuotation(element, notes) : undefined;
  if (quotation === undefined) yield* inChildren(element, notes);
  else yield quotation;
}

function* inChildren(element: PdfElement, notes: Notes): Generator<FoundQuotation> {
  let before = '';
  for (const piece of piecesOf(element)) {
    if (piece.kind === 'text') before += piece.text;
    else if (piece.kind === 'call') {
      const marked = quotedBefore(before);
      if (marked !== undefined)
        yield { kind: 'inline', ...marked, attribution: '', ...called(piece, notes) };
    } else {
      before = '';
      yield* inElement(piece.element, notes);
    }
  }
}

function blockQuotation(element: PdfElement, notes: Notes): FoundQuotation | undefined {
  const parts = childElements(element).filter(({ role }) => role !== 'Note');
  const last = parts.at(-1);
  if (last === undefined) return undefined;
  const pieces = [...piecesOf(last)];
  const call = pieces.findLast((piece) => piece.kind === 'call');
  const line = pieces
    .map((piece) => (piece.kind === 'text' ? piece.text : ''))
    .join('')
    .trim();
  if (call === undefined || !line.startsWith('—')) return undefined;
  const words = parts.slice(0, -1).map((part) => textOfElement(part, asides));
  return {
    kind: 'block',
    words: words.join('\n'),
    before: '',
    attribution: line.slice(1),
    ...called(call, notes),
  };
}

function called(
  call: { readonly number: string; readonly page: number },
  notes: Notes,
): Pick<FoundQuotation, 'key' | 'note' | 'place' | 'group'> {
  const note = notes.get(call.number) ?? '';
  // Groups tell which labels nobody expects, and here there are no labels.
  return { key: noteKeyOf(note), note, place: call.page, group: 0 };
}

type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'call'; readonly number: string; readonly page: number }
  | { readonly kind: 'block'; readonly element: PdfElement };

/** What stands in an element's own lines, through the elements inside a line, and blocks between. */
function* piecesOf(element: PdfElement): Generator<Piece> {
  for (const child of element.children) {
    if (child.kind === 'text') yield { kind: 'text', text: `${child.text}\n` };
    else if (child.role === 'Reference') {
      const number = numberOf(textOfElement(child));
      yield { kind: 'call', number, page: child.pages[0] ?? 1 };
    } else if (inlineRoles.has(child.role)) yield* piecesOf(child);
    else yield { kind: 'block', element: child };
  }
}
