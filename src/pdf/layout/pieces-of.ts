import type { Inline } from '../../document/document.ts';
import type { TextStyle } from '../style/style.ts';
import { coloured, emphasised, strengthened, superior } from '../style/variants.ts';
import { noteAnchor, referenceAnchor } from './anchors.ts';
import { orderPieces } from './bidi/order-pieces.ts';
import { inlineText } from './inline-text.ts';
import { labelOr } from './label.ts';
import { linkTargetOf } from './link-target.ts';
import type { Piece, PieceLink } from './piece.ts';
import { pixel } from './pixel.ts';
import type { LayoutContext } from './setting.ts';
import { addNode, type OpenNode } from './structure.ts';

interface Look {
  readonly style: TextStyle;
  readonly node: OpenNode;
  readonly link?: PieceLink;
  readonly isStruck: boolean;
}

/** Turns inlines into pieces and puts their links, notes and code into the structure under `node`. */
export function piecesOf(
  inlines: readonly Inline[],
  style: TextStyle,
  node: OpenNode,
  context: LayoutContext,
): readonly Piece[] {
  const pieces = inlinePieces(inlines, { style, node, isStruck: false }, context);
  return orderPieces(pieces, context.direction);
}

function inlinePieces(
  inlines: readonly Inline[],
  look: Look,
  context: LayoutContext,
): readonly Piece[] {
  return inlines.flatMap((inline, index) => {
    const followsReference = inlines[index - 1]?.kind === 'note-reference';
    return inline.kind === 'note-reference'
      ? referencePieces(inline.number, followsReference, look, context)
      : inlinePiece(inline, look, context);
  });
}

function inlinePiece(
  inline: Exclude<Inline, { readonly kind: 'note-reference' }>,
  look: Look,
  context: LayoutContext,
): readonly Piece[] {
  switch (inline.kind) {
    case 'text':
      return [textPiece(inline.text, look, context)];
    case 'emphasis':
      return inlinePieces(inline.inlines, { ...look, style: emphasised(look.style) }, context);
    case 'strong':
      return inlinePieces(inline.inlines, { ...look, style: strengthened(look.style) }, context);
    case 'deleted':
      return inlinePieces(inline.inlines, { ...look, isStruck: true }, context);
    case 'code':
      return [textPiece(inline.text, codeLook(look, context), context)];
    case 'link':
      return linkPieces(inline, look, context);
    case 'line-break':
      return [{ kind: 'line-break' }];
    case 'image':
      return imagePieces(inline, look, context);
  }
}

function textPiece(text: string, look: Look, context: LayoutContext, gap = 0): Piece {
  context.inspect(text, look.style);
  return { kind: 'text', text, gap, ...look };
}

/** Code in a line takes the code face, a little smaller so that its letters match those around. */
function codeLook(look: Look, { style }: LayoutContext): Look {
  const { weight, italic } = look.style.face;
  const face = { ...style.code.face, weight, italic: italic && style.code.face.italic };
  return {
    ...look,
    style: { ...look.style, face, size: look.style.size * 0.86 },
    node: addNode(look.node, 'Code'),
  };
}

function linkPieces(
  link: Extract<Inline, { readonly kind: 'link' }>,
  look: Look,
  context: LayoutContext,
): readonly Piece[] {
  const target = linkTargetOf(link.href, context);
  // A link inside a link cannot be; the outer one holds.
  if (target === undefined || look.link) return inlinePieces(link.inlines, look, context);
  const isPageCall = link.title === 'page' && target.kind === 'anchor';
  const description = (isPageCall ? '' : link.title) || inlineText(link.inlines) || link.href;
  const style = coloured(look.style, context.style.colours.link);
  const node = addNode(look.node, 'Link', { alternative: description });
  const inside = { ...look, style, node, link: { target, description } };
  const words = inlinePieces(link.inlines, inside, context);
  return isPageCall ? [...words, ...pageCallPieces(target.name, inside, context)] : words;
}

/** " (page 4)", in the order of the pack's label; how wide the number is, an earlier setting has told. */
function pageCallPieces(anchor: string, look: Look, context: LayoutContext): readonly Piece[] {
  const label = labelOr(context.labels, 'page-reference', 'page {page}');
  const [before = '', after = ''] = label.replace(/\s+/g, '\u00a0').split('{page}');
  const room = context.pageCalls.get(anchor) ?? 1;
  context.pageCalls.set(anchor, room);
  const number = { kind: 'text', text: '0'.repeat(room), gap: 0, ...look, pageOf: anchor } as const;
  return [textPiece(` (${before}`, look, context), number, textPiece(`${after})`, look, context)];
}

/** A superior number that leads to its note, and a place for the note to lead back to. */
function referencePieces(
  number: number,
  followsReference: boolean,
  look: Look,
  context: LayoutContext,
): readonly Piece[] {
  const count = (context.references.get(number) ?? 0) + 1;
  context.references.set(number, count);
  const style = superior(look.style, context.style.colours.link);
  const description = `${context.noteLinkWords.call} ${number}`;
  const reference = addNode(look.node, 'Reference');
  const node = addNode(reference, 'Link', { alternative: description });
  if (count === 1) makeRoomForNote(number, look.node, context);
  const target = { kind: 'anchor', name: noteAnchor(number) } as const;
  const link = { target, description };
  const gap = followsReference ? style.size * 0.35 : 0;
  return [
    { kind: 'anchor', name: referenceAnchor(number, count) },
    textPiece(String(number), { style, node, link, isStruck: false }, context, gap),
  ];
}

/** A note at the foot is read after its call, wherever it stands on the page; a link can hold none. */
function makeRoomForNote(number: number, beside: OpenNode, context: LayoutContext): void {
  if (context.notes === 'end' || beside.role === 'Link') return;
  context.noteNodes.set(number, addNode(beside, 'Note'));
}

/** An image among words is at most as high as their line; without a picture its description stands. */
function imagePieces(
  { src, alt }: Extract<Inline, { readonly kind: 'image' }>,
  look: Look,
  context: LayoutContext,
): readonly Piece[] {
  const image = context.imageOf(src);
  if (alt.trim() === '') context.problems.missingDescription(src);
  if (image === undefined) return alt === '' ? [] : [textPiece(alt, look, context)];
  const height = Math.min(image.height * pixel, look.style.size * 1.2);
  const width = (height * image.width) / image.height;
  const node = addNode(look.node, 'Figure', { alternative: alt });
  return [{ kind: 'picture', image: image.id, width, height, node }];
}
