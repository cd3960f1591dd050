import type { HeadingLook } from '../../style/style.ts';
import type { Piece } from '../piece.ts';
import type { LayoutContext, Setting } from '../setting.ts';
import { type Atom, type FlowItem, space } from './flow-item.ts';
import { flowLines } from './flow-lines.ts';

interface HeadingOptions {
  /** What running heads call the section that begins here; nothing where none does. */
  readonly section: string | undefined;
  readonly isEven: boolean;
}

/** The lines of a heading with the room around them, kept with what follows. */
export function headingLines(
  pieces: readonly Piece[],
  { text, spacing }: HeadingLook,
  { section, isEven }: HeadingOptions,
  setting: Setting,
  context: LayoutContext,
): readonly FlowItem[] {
  const options = { isEven, keepWithNext: true };
  const [first, ...rest] = flowLines(pieces, { ...setting, text }, context, options);
  if (first === undefined) return [];
  const named: Atom = section === undefined ? first : { ...first, section };
  return [space(spacing.before), named, ...rest, space(spacing.after)];
}
