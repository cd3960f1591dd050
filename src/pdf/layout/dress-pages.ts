import type { PageFrame } from '../style/style.ts';
import type { FilledPages } from './fill-pages.ts';
import { type FurnitureInput, furnitureOf } from './furniture.ts';
import { type Page, shiftedRight } from './page.ts';
import type { PagePlace } from './running-heads.ts';
import type { LayoutContext } from './setting.ts';
import { watermarkBoxes, watermarkWords } from './watermark.ts';

/** Gives pages of text their heads, feet, banners and watermark; of a bound brief, even ones the other margins. */
export function dressPages(
  { covers, pages }: FilledPages,
  furniture: Omit<FurnitureInput, 'pages'>,
  context: LayoutContext,
): readonly Page[] {
  const { page: odd } = context.style;
  const words = watermarkWords(furniture.settings.watermark, furniture.meta, context.labels);
  // One for all pages, so that the file holds it once.
  const watermark = watermarkBoxes(words, odd, context);
  const even = furniture.settings.page.sides === 'two' ? mirrored(odd) : odd;
  const filled = [...covers, ...pages];
  return filled.map((page, index) => {
    const place = { number: index + 1, kind: kindOf(index, covers.length) };
    const frame = place.number % 2 === 0 ? even : odd;
    const by = frame.left - odd.left;
    const text = by === 0 ? page.boxes : page.boxes.map((box) => shiftedRight(box, by));
    const input = { ...furniture, pages: filled.length };
    const boxes = [...watermark, ...furnitureOf(input, page, place, frame, context), ...text];
    return { width: frame.width, height: frame.height, boxes };
  });
}

function kindOf(index: number, covers: number): PagePlace['kind'] {
  if (index < covers) return 'cover';
  return index === covers ? 'first' : 'other';
}

/** The inner margin is at the left of odd pages and at the right of even ones. */
function mirrored(frame: PageFrame): PageFrame {
  return { ...frame, left: frame.right, right: frame.left };
}
