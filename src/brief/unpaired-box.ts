import type { Slice } from './opaque-markdown.ts';

const marker = /^[ \t]*<!--[ \t]*(?:(box):[^\n]*?|\/box[ \t]*)-->[ \t]*$/gm;

/**
 * The first box marker of a field that has no partner in it: such a one would close a box of the
 * template, or open one that the rest of the brief falls into.
 */
export function unpairedBox(markdown: string): (Slice & { readonly kind: string }) | undefined {
  const open: Slice[] = [];
  for (const { 0: text, 1: opens, index } of markdown.matchAll(marker)) {
    const place = { start: index, end: index + text.length };
    if (opens !== undefined) open.push(place);
    else if (open.pop() === undefined) return { ...place, kind: 'closing box marker' };
  }
  const [first] = open;
  return first && { ...first, kind: 'box marker' };
}
