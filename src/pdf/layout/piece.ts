import type { TextStyle } from '../style/style.ts';
import type { Direction } from './measurer.ts';
import type { LinkTarget } from './page.ts';
import type { OpenNode } from './structure.ts';

/** A stretch of a paragraph of one look and one place in the structure, before lines are broken. */
export type Piece = TextPiece | PicturePiece | AnchorPiece | LineBreakPiece;

export interface TextPiece {
  readonly kind: 'text';
  readonly text: string;
  readonly style: TextStyle;
  readonly node: OpenNode;
  readonly link?: PieceLink;
  readonly isStruck: boolean;
  /** A gap before it, in points, without a character: keeps two note numbers apart. */
  readonly gap: number;
  /** Names the place whose page it is the number of, once that is known; its text keeps room. */
  readonly pageOf?: string;
  readonly bidi?: PieceOrder;
}

/** Where a piece stands among those of its line, in a paragraph that holds text from right to left. */
export interface PieceOrder {
  /** Its embedding level (UAX #9): from right to left where it is odd. */
  readonly level: number;
  /** Direction of the paragraph. */
  readonly base: Direction;
}

export interface PieceLink {
  readonly target: LinkTarget;
  readonly description: string;
}

interface PicturePiece {
  readonly kind: 'picture';
  readonly image: string;
  readonly width: number;
  readonly height: number;
  readonly node: OpenNode;
  readonly bidi?: PieceOrder;
}

interface AnchorPiece {
  readonly kind: 'anchor';
  readonly name: string;
  readonly bidi?: PieceOrder;
}

interface LineBreakPiece {
  readonly kind: 'line-break';
  readonly bidi?: PieceOrder;
}
