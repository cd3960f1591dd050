import type { Extraction, Mark, Origin } from '../../extraction.ts';
import type { Judged } from './judge-blocks.ts';
import type { Page } from './page-tree.ts';

/** Puts blocks together into a text, one line each and a blank line between, with the way back. */
export function assemble(page: Page, judged: readonly Judged[]): Extraction {
  const ordinals = ordinalsOf(page);
  const lines: string[] = [];
  const marks: Mark[] = [];
  const origins: Origin[] = [];
  let start = 0;
  for (const { block, kind, level, reason } of judged) {
    const { tag, index } = block.element;
    const end = start + block.text.length;
    lines.push(block.text);
    marks.push({ kind, start, end, level, reason });
    origins.push({ start, element: `${tag} ${ordinals[index]}` });
    start = end + 2;
  }
  return { text: lines.join('\n\n'), marks, origins };
}

/** For each element how many of its tag there are up to it: `p 12` is the twelfth paragraph of the file. */
function ordinalsOf({ elements }: Page): Uint32Array {
  const counts = new Map<string, number>();
  const ordinals = new Uint32Array(elements.length);
  for (const { tag, index } of elements) {
    const count = (counts.get(tag) ?? 0) + 1;
    counts.set(tag, count);
    ordinals[index] = count;
  }
  return ordinals;
}
