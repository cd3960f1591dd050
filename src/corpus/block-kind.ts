export type BlockKind =
  | 'heading'
  | 'paragraph'
  | 'list-item'
  | 'block-quotation'
  | 'caption'
  | 'furniture';
