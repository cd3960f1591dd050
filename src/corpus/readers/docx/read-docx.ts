import type { Extraction, Mark, Metadata, Origin, Reading } from '../../extraction.ts';
import { decodeText } from '../encoding.ts';
import { withSectionLevels } from '../section-levels.ts';
import { docxMetadata } from './docx-metadata.ts';
import { type DocxParagraph, docxParagraphs } from './docx-paragraphs.ts';
import { stylesOf } from './docx-styles.ts';
import { walkXml } from './walk-xml.ts';
import { openZip, type Unpacked, unpack, type Zip } from './zip.ts';

/** Of one part, unpacked. A book of a million words has about twenty. */
const mostPartBytes = 64 * 1024 * 1024;

/**
 * Reads a DOCX: the paragraphs of its text with what their styles mean, then its notes as furniture.
 * Only the parts that hold text are unpacked, each within a bound; pictures, comments, headers, macros
 * and whatever the file links to are never opened. Changes count as accepted. What is damaged,
 * encrypted or larger than the bound is refused.
 */
export function readDocx(bytes: Uint8Array): Reading {
  const zip = openZip(bytes);
  if (zip.kind === 'broken') return refuseBroken(bytes, zip.reason);
  const main = mainPart(zip);
  const text = partText(zip, main);
  if (text.kind !== 'text') return refusePart(main, text.kind);
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const optional = (name: string): string => {
    const part = partText(zip, name);
    return part.kind === 'text' ? part.xml : '';
  };
  const paragraphs = docxParagraphs(text.xml, stylesOf(optional(`${folder}styles.xml`)));
  if (!paragraphs || !/<(?:\w+:)?document\b/.test(text.xml.slice(0, 10_000))) {
    return refusePart(main, 'damaged');
  }
  const notes = ['footnotes', 'endnotes'].flatMap((name) =>
    (docxParagraphs(optional(`${folder}${name}.xml`), new Map()) ?? []).map(({ text: note }) => ({
      kind: 'furniture' as const,
      level: 0,
      reason: name === 'footnotes' ? 'footnote' : 'endnote',
      text: note,
    })),
  );
  const metadata = docxMetadata(optional('docProps/core.xml'));
  return { kind: 'text', extraction: extractionOf([...paragraphs, ...notes], metadata) };
}

type PartText =
  | { readonly kind: 'text'; readonly xml: string }
  | { readonly kind: Exclude<Unpacked['kind'], 'bytes'> };

function partText(zip: Extract<Zip, { kind: 'zip' }>, name: string): PartText {
  const part = unpack(zip, name, mostPartBytes);
  if (part.kind !== 'bytes') return part;
  const decoded = decodeText(part.bytes);
  return decoded.kind === 'text' ? { kind: 'text', xml: decoded.text } : { kind: 'damaged' };
}

/** The package says which of its parts is the document; nearly always it is this one. */
function mainPart(zip: Extract<Zip, { kind: 'zip' }>): string {
  const relations = partText(zip, '_rels/.rels');
  let target = 'word/document.xml';
  if (relations.kind !== 'text') return target;
  walkXml(relations.xml, {
    open(_name, attributes) {
      const own = attributes.get('Target')?.replace(/^\//, '');
      if (attributes.get('Type')?.endsWith('/officeDocument') && own && zip.entries.has(own))
        target = own;
    },
    close() {},
    text() {},
  });
  return target;
}

/** The compound file of Office before 2007, which an encrypted document of today is wrapped in too. */
const compoundFile = [0xd0, 0xcf, 0x11, 0xe0];

function refuseBroken(bytes: Uint8Array, reason: 'no-archive' | 'damaged'): Reading {
  if (compoundFile.every((byte, index) => bytes[index] === byte)) {
    return {
      kind: 'not-text',
      message: 'it is encrypted, or of the old format .doc',
      hint: 'save it without a password, as .docx',
    };
  }
  const message =
    reason === 'damaged' ? 'the DOCX is damaged' : 'it is not a DOCX, whatever its name';
  return { kind: 'not-text', message, hint: 'open it in a word processor and save it again' };
}

function refusePart(name: string, kind: Exclude<Unpacked['kind'], 'bytes'>): Reading {
  switch (kind) {
    case 'too-large':
      return {
        kind: 'not-text',
        message: `${name} is larger unpacked than ${mostPartBytes} bytes`,
        hint: 'divide it; a small file that unpacks to this is not a document but a trap',
      };
    case 'encrypted':
      return { kind: 'not-text', message: 'it is encrypted', hint: 'save it without a password' };
    case 'absent':
      return { kind: 'not-text', message: `it has no ${name}`, hint: 'save it as .docx' };
    case 'damaged':
      return {
        kind: 'not-text',
        message: `${name} in it is damaged`,
        hint: 'open it in a word processor and save it again',
      };
  }
}

function extractionOf(paragraphs: readonly DocxParagraph[], metadata: Metadata): Extraction {
  const marks: Mark[] = [];
  const origins: Origin[] = [];
  let length = 0;
  for (const [index, { text, ...meaning }] of paragraphs.entries()) {
    const start = length;
    marks.push({ ...meaning, start, end: start + text.length });
    origins.push({ start, element: `p ${index + 1}` });
    length += text.length + 2;
  }
  const hasTitle = paragraphs.some(({ reason }) => reason === 'title');
  const title = paragraphs.find(({ reason }) => reason === 'title') ?? onlyTopHeading(paragraphs);
  const seen = title && { value: title.text, from: 'text' as const, where: `its ${title.reason}` };
  return {
    text: paragraphs.map(({ text }) => text).join('\n\n'),
    marks: hasTitle ? withTitle(marks) : withSectionLevels(marks, false),
    origins,
    metadata: seen && !metadata.title ? { ...metadata, title: seen } : metadata,
  };
}

/** Under a title by style, every heading opens a section. */
function withTitle(marks: readonly Mark[]): readonly Mark[] {
  return marks.map((mark) =>
    mark.kind === 'heading' && !/title$/.test(mark.reason)
      ? { ...mark, level: mark.level + 1 }
      : mark,
  );
}

function onlyTopHeading(paragraphs: readonly DocxParagraph[]): DocxParagraph | undefined {
  const top = paragraphs.filter(({ kind, level }) => kind === 'heading' && level === 1);
  return top.length === 1 ? top[0] : undefined;
}
