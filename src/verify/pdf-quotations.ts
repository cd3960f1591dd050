import { quotedBefore } from '../document/quotation-marks.ts';
import type { FoundQuotation } from './found-quotation.ts';
import {
  childElements,
  elementsOfRole,
  type PdfElement,
  type PdfReading,
  textOfElement,
} from './pdf-reading.ts';
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
  const notes = notesIn(reading.elements);
  const texts = new Map(notes.map((note) => [numberOfNote(note), textOfElement(note, asides)]));
  const calls: Calls = { texts, groups: 0 };
  return [
    ...reading.elements.flatMap((element) => [...inElement(element, calls)]),
    ...notes.flatMap((note) => [...inChildren(note, calls)]),
  ];
}

/** Notes stand together at the end, each beside its call, or in the note that calls it. */
function notesIn(elements: readonly PdfElement[]): readonly PdfElement[] {
  return elements.flatMap((element) => {
    const inner = notesIn(childElements(element));
    return element.role === 'Note' ? [element, ...inner] : inner;
  });
}

/** The texts of the notes by number, and how many groups of calls there were so far. */
interface Calls {
  readonly texts: ReadonlyMap<string, string>;
  groups: number;
}

function numberOfNote(note: PdfElement): string {
  const [label] = elementsOfRole(childElements(note), 'Lbl');
  return label === undefined ? '' : numberOf(textOfElement(label));
}

/** `12`, however it is dressed: `12.`, `[12]`, `(12)`. */
function numberOf(text: string): string {
  return /\d+/.exec(text)?.[0] ?? '';
}

function* inElement(element: PdfElement, calls: Calls): Generator<FoundQuotation> {
  if (element.role === 'Note') return;
  const quotation = element.role === 'BlockQuote' ? blockQuotation(element, calls) : undefined;
  if (quotation === undefined) yield* inChildren(element, calls);
  else yield quotation;
}

function* inChildren(element: PdfElement, calls: Calls): Generator<FoundQuotation> {
  let before = '';
  calls.groups += 1;
  for (const piece of piecesOf(element)) {
    if (piece.kind === 'text') {
      before += piece.text;
      if (piece.text.trim() !== '') calls.groups += 1;
    } else if (piece.kind === 'call') {
      const marked = quotedBefore(before);
      if (marked !== undefined)
        yield { kind: 'inline', ...marked, attribution: '', ...called(piece, calls) };
    } else {
      before = '';
      calls.groups += 1;
      yield* inElement(piece.element, calls);
    }
  }
}

function blockQuotation(element: PdfElement, calls: Calls): FoundQuotation | undefined {
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
  calls.groups += 1;
  const words = parts.slice(0, -1).map((part) => textOfElement(part, asides));
  return {
    kind: 'block',
    words: words.join('\n'),
    before: '',
    attribution: line.slice(1),
    ...called(call, calls),
  };
}

function called(
  call: { readonly number: string; readonly page: number },
  { texts, groups }: Calls,
): Pick<FoundQuotation, 'key' | 'note' | 'place' | 'group'> {
  const note = texts.get(call.number) ?? '';
  return { key: noteKeyOf(note), note, place: call.page, group: groups };
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
    // A note beside its call interrupts nothing: the words after it follow on those before.
    else if (child.role !== 'Note') yield { kind: 'block', element: child };
  }
}
