import type { PageFrame, TextStyle } from '../style/style.ts';
import { clustersOf } from './clusters.ts';
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

/** More characters do not stand in a line of any page: what is longer need not be measured. */
const longest = 1000;

/** As much of a text as finds room, with an ellipsis where some does not. */
export function shortened(
  text: string,
  room: number,
  style: TextStyle,
  context: LayoutContext,
): string {
  const fits = (words: string): boolean => textWidth(words, style, context.measurer) <= room;
  if (text.length <= longest && fits(text)) return text;
  const clusters = clustersOf(text.slice(0, longest)).slice(0, -1);
  const cut = (count: number): string => `${clusters.slice(0, count).join('').trimEnd()}…`;
  let fitting = 0;
  for (let tooMany = clusters.length + 1; tooMany - fitting > 1; ) {
    const count = Math.floor((fitting + tooMany) / 2);
    if (fits(cut(count))) fitting = count;
    else tooMany = count;
  }
  return fitting === 0 ? '' : cut(fitting);
}
