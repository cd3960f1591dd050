import type { Figure } from '../../../document/document.ts';
import { piecesOf } from '../pieces-of.ts';
import { pixel } from '../pixel.ts';
import type { LayoutContext, Setting } from '../setting.ts';
import { addNode } from '../structure.ts';
import { flowCaption } from './flow-caption.ts';
import { type Atom, type FlowItem, space } from './flow-item.ts';
import { flowLines } from './flow-lines.ts';

/** The largest part of a page's height that a picture takes. */
const tallest = 0.7;

/** A picture on its own: as wide as its pixels or the column, its title as caption under it. */
export function flowFigure(
  figure: Figure,
  setting: Setting,
  context: LayoutContext,
): readonly FlowItem[] {
  const { image } = figure;
  const loaded = context.imageOf(image.src);
  if (image.alt.trim() === '') context.problems.missingDescription(image.src);
  if (loaded === undefined) return flowDescription(image.alt, setting, context);
  const { page } = context.style;
  const room = (page.height - page.top - page.bottom) * tallest;
  const scale = Math.min(pixel, setting.measure / loaded.width, room / loaded.height);
  const [width, height] = [loaded.width * scale, loaded.height * scale];
  const caption = context.captions.get(figure);
  const node = addNode(setting.node, 'Figure', { alternative: image.alt });
  const picture: Atom = {
    kind: 'atom',
    height,
    boxes: [{ kind: 'picture', image: loaded.id, x: setting.x, y: 0, width, height, tag: node }],
    breakAfter: caption ? 'never' : 'free',
  };
  if (caption === undefined) return [picture];
  return [
    picture,
    space(context.style.small.size * 0.5),
    ...flowCaption(caption, setting, context),
  ];
}

/** The words that stand for a picture that could not be had. */
function flowDescription(alt: string, setting: Setting, context: LayoutContext): readonly Atom[] {
  const node = addNode(setting.node, 'P');
  const pieces = piecesOf([{ kind: 'text', text: alt }], setting.text, node, context);
  return flowLines(pieces, setting, context);
}
