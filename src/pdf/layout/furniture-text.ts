import type { PageFrame, TextStyle } from '../style/style.ts';
import type { PlacedBox } from './page.ts';
import { setText, textWidth } from './set-text.ts';
import type { LayoutContext } from './setting.ts';

/** One text at the left margin, one at the right; the left one gives way where both do not fit. */
export function ends(
  [left, right]: readonly [string, string],
  baseline: number,
  frame: PageFrame,
  context: LayoutContext,
): readonly PlacedBox[] {
  const { runningHead: style } = context.style;
  const { measurer } = context;
  const measure = frame.width - frame.left - frame.right;
  const rightText = shortened(right, measure, style, context);
  const rightWidth = textWidth(rightText, style, measurer);
  const room = measure - rightWidth - style.size * 2;
  const leftText = shortened(left, room, style, context);
  const rightX = frame.width - frame.right - rightWidth;
  return [
    ...furnitureText(leftText, style, frame.left, baseline, context),
    ...furnitureText(rightText, style, rightX, baseline, context),
  ];
}

/** An artifact in one line. */
export function furnitureText(
  text: string,
  style: TextStyle,
  x: number,
  baseline: number,
  context: LayoutContext,
): readonly PlacedBox[] {
  context.inspect(text, style);
  return setText(text, style, 'artifact', { x, baseline }, context.measurer);
}

/** As much of a text as finds room, with an ellipsis where some does not. */
export function shortened(
  text: string,
  room: number,
  style: TextStyle,
  context: LayoutContext,
): string {
  if (textWidth(text, style, context.measurer) <= room) return text;
  const characters = [...text].slice(0, 200);
  while (characters.length > 0) {
    characters.pop();
    const cut = `${characters.join('').trimEnd()}…`;
    if (textWidth(cut, style, context.measurer) <= room) return cut;
  }
  return '';
}
