import type {
  Block,
  BlockQuotation,
  Box,
  Document,
  FrontMatter,
  Heading,
  Inline,
  List,
  Note,
  Paragraph,
  Table,
} from '../../src/document/document.ts';

// Documents built by hand, so that these tests depend on no reader of Markdown.

function words(text: string): readonly Inline[] {
  return [{ kind: 'text', text }];
}

export function paragraph(...inlines: readonly (Inline | string)[]): Paragraph {
  return {
    kind: 'paragraph',
    inlines: inlines.map((inline) =>
      typeof inline === 'string' ? { kind: 'text', text: inline } : inline,
    ),
  };
}

export function heading(level: number, text: string): Heading {
  return {
    kind: 'heading',
    level,
    inlines: words(text),
    id: text.toLowerCase().replace(/\W+/g, '-'),
  };
}

export function list(...items: readonly (readonly Block[])[]): List {
  return { kind: 'list', ordered: false, start: 1, items: items.map((blocks) => ({ blocks })) };
}

export function box(role: Box['role'], ...blocks: readonly Block[]): Box {
  return { kind: 'box', role, blocks };
}

export function evidence(text: string, attribution: string, number: number): BlockQuotation {
  const reference: Inline = { kind: 'note-reference', label: `p-${number}`, number };
  return {
    kind: 'block-quotation',
    blocks: [paragraph(text)],
    evidence: { id: `p-${number}`, attribution: [...words(attribution), reference] },
  };
}

export function table(head: readonly string[], ...rows: readonly (readonly string[])[]): Table {
  return {
    kind: 'table',
    columns: head.map(() => ({ align: 'none' })),
    head: head.map(words),
    rows: rows.map((row) => row.map(words)),
  };
}

export function note(number: number, text: string): Note {
  return { label: `p-${number}`, number, blocks: [paragraph(text)] };
}

export function documentOf(
  blocks: readonly Block[],
  { notes = [], ...meta }: Partial<FrontMatter> & { readonly notes?: readonly Note[] } = {},
): Document {
  return { meta: { authors: [], language: 'en', keywords: [], ...meta }, blocks, notes };
}
