import type { FrontMatter } from '../../document/document.ts';
import { tint } from '../charts/colours.ts';
import type { PageFrame } from '../style/style.ts';
import { shortened } from './furniture-text.ts';
import { labelOr } from './label.ts';
import type { PlacedBox } from './page.ts';
import { setText, textWidth } from './set-text.ts';
import type { LayoutContext } from './setting.ts';

/** Of the diagonal of the page, and of its width for the height of short words. */
const longest = 0.7;
const tallest = 0.22;

/** How much of the colour of quiet text is left: text over it reads as well, on paper and in grey. */
const strength = 0.08;

/** The words of a pattern such as `{draft}`: nothing where the brief is no draft. */
export function watermarkWords(
  pattern: string,
  { status, marking }: Pick<FrontMatter, 'status' | 'marking'>,
  labels: LayoutContext['labels'],
): string {
  const draft = status === 'draft' ? labelOr(labels, 'draft', 'Draft') : '';
  return pattern
    .replace(/\{draft\}|\{marking\}/g, (name) => (name === '{draft}' ? draft : (marking ?? '')))
    .trim()
    .toUpperCase();
}

/**
 * Words along the diagonal of a page, under all that stands on it. Their colour is pale and solid:
 * PDF/A would take transparency, but not every printer does.
 */
export function watermarkBoxes(
  words: string,
  { width, height }: PageFrame,
  context: LayoutContext,
): readonly PlacedBox[] {
  if (words === '') return [];
  const { style, measurer } = context;
  const face = { ...style.banner.face };
  const em = {
    ...style.banner,
    face,
    size: 1,
    tracking: 0,
    colour: tint(style.colours.muted, strength),
  };
  const room = Math.hypot(width, height) * longest;
  const size = Math.min(width * tallest, room / textWidth(words, em, measurer));
  const look = { ...em, size: Math.max(size, 24) };
  const shown = shortened(words, room, look, context);
  context.inspect(shown, look);
  const wide = textWidth(shown, look, measurer);
  const high = measurer.metrics(face).capHeight * look.size;
  const place = { x: -wide / 2, baseline: high / 2 };
  return [
    {
      kind: 'turned',
      x: width / 2,
      y: height / 2,
      angle: Math.atan2(height, width),
      runs: setText(shown, look, 'artifact', place, measurer),
      tag: 'artifact',
    },
  ];
}
