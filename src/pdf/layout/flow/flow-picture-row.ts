import type { Image, Inline } from '../../../document/document.ts';
import type { PlacedBox } from '../page.ts';
import { pixel } from '../pixel.ts';
import type { LayoutContext, Setting } from '../setting.ts';
import { addNode } from '../structure.ts';
import type { FlowItem } from './flow-item.ts';

/** The largest part of a page's height that a row of pictures takes. */
const tallest = 0.5;

/** The pictures of a paragraph that has several and no words; `undefined` of any other. */
export function picturesOnly(inlines: readonly Inline[]): readonly Image[] | undefined {
  const images = inlines.filter((inline) => inline.kind === 'image');
  const others = inlines.filter((inline) => inline.kind !== 'image');
  const isBare = others.every((inline) => inline.kind === 'text' && inline.text.trim() === '');
  return images.length > 1 && isBare ? images : undefined;
}

/**
 * Pictures side by side, of one height, none larger than its pixels; `undefined` where one could not be
 * had: then its words stand in a line.
 */
export function flowPictureRow(
  images: readonly Image[],
  { x, measure, node: parent }: Setting,
  context: LayoutContext,
): readonly FlowItem[] | undefined {
  const loaded = images.flatMap(({ src, alt }) => {
    const image = context.imageOf(src);
    return image === undefined ? [] : [{ ...image, src, alt, ratio: image.width / image.height }];
  });
  if (loaded.length < images.length) return undefined;
  const { page, body } = context.style;
  const gap = body.size;
  const ratios = loaded.reduce((sum, { ratio }) => sum + ratio, 0);
  const height = Math.min(
    (measure - gap * (loaded.length - 1)) / ratios,
    (page.height - page.top - page.bottom) * tallest,
    ...loaded.map((image) => image.height * pixel),
  );
  if (height < body.size) return undefined;
  const node = addNode(parent, 'Div');
  let left = x;
  const boxes = loaded.map(({ id, src, alt, ratio }): PlacedBox => {
    if (alt.trim() === '') context.problems.missingDescription(src);
    const tag = addNode(node, 'Figure', { alternative: alt });
    const picture = {
      kind: 'picture',
      image: id,
      x: left,
      y: 0,
      width: height * ratio,
      height,
    } as const;
    left += picture.width + gap;
    return { ...picture, tag };
  });
  return [{ kind: 'atom', height, boxes, breakAfter: 'free' }];
}
