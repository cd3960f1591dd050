import type { PackSettings } from '../../spec/template-manifest.ts';

/** What stands at the left and at the right of a head or foot. */
export type Ends = readonly [left: string, right: string];

/** Where a page stands among the others. `number` counts from 1. */
export interface PagePlace {
  readonly number: number;
  /** The text begins on the first, after the cover where there is one. */
  readonly kind: 'cover' | 'first' | 'other';
}

/** The head and the foot of a page as the pack writes them, with placeholders. */
export function runningHeadsOf(
  { runningHead: own, page }: Pick<PackSettings, 'runningHead' | 'page'>,
  { number, kind }: PagePlace,
): { readonly head: Ends; readonly foot: Ends } {
  if (kind === 'cover') return { head: ['', ''], foot: ['', ''] };
  const isEven = number % 2 === 0;
  // What stands at the outer edge of one page does so on the other.
  const isMirrored = isEven && page.sides === 'two';
  const usual = {
    head: inOrder(own.headLeft, own.headRight, isMirrored),
    foot: inOrder(own.footLeft, own.footRight, isMirrored),
  };
  const even = {
    head: instead(usual.head, own.evenHeadLeft, own.evenHeadRight),
    foot: instead(usual.foot, own.evenFootLeft, own.evenFootRight),
  };
  const { head, foot } = isEven ? even : usual;
  if (kind === 'other') return { head, foot };
  return {
    head: instead(['', ''], own.firstHeadLeft, own.firstHeadRight),
    foot: instead(foot, own.firstFootLeft, own.firstFootRight),
  };
}

function inOrder(left: string, right: string, isMirrored: boolean): Ends {
  return isMirrored ? [right, left] : [left, right];
}

function instead(
  [usualLeft, usualRight]: Ends,
  left: string | undefined,
  right: string | undefined,
): Ends {
  return [left ?? usualLeft, right ?? usualRight];
}
