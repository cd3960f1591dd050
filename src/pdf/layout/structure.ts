/** Roles of PDF 1.7, section 14.8.4, as far as a brief needs them. */
export type StructureRole =
  | 'Document'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'H5'
  | 'H6'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'TOC'
  | 'TOCI'
  | 'BlockQuote'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Caption'
  | 'Note'
  | 'Reference'
  | 'Link'
  | 'Figure'
  | 'Code'
  | 'Div'
  | 'Sect'
  | 'Span';

/** A node of the tree that a screen reader walks. Its text is in the placed boxes that name it. */
export interface StructureNode {
  readonly role: StructureRole;
  /** In reading order. */
  readonly children: readonly StructureNode[];
  /** What stands for a figure; what a link leads to. */
  readonly alternative?: string;
  /** What is read in place of what is drawn. */
  readonly actualText?: string;
  /** Of a section: what it is called. */
  readonly title?: string;
  /** Of a header cell. */
  readonly scope?: 'Column' | 'Row';
  /** Of a cell of several rows or columns: how many. ISO 32000-1, table 349. */
  readonly rowSpan?: number;
  readonly columnSpan?: number;
  /** Of a list: what its labels are. PDF 1.7, table 347. */
  readonly numbering?: 'None' | 'Disc' | 'Decimal';
  /** BCP 47, where it is another than that of what this stands in. */
  readonly language?: string;
}

/** Of what a box is part: an element of the structure, or furniture that a reader skips. */
export type Tag = StructureNode | 'artifact';

/** A node that grows while the document is laid out. */
export interface OpenNode extends StructureNode {
  readonly children: OpenNode[];
  language?: string;
}

export function addNode(
  parent: OpenNode | undefined,
  role: StructureRole,
  attributes: Omit<StructureNode, 'role' | 'children'> = {},
): OpenNode {
  const node: OpenNode = { role, children: [], ...attributes };
  parent?.children.push(node);
  return node;
}
