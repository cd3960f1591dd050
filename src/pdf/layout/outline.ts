import type { Heading } from '../../document/document.ts';
import { inlineText } from './inline-text.ts';
import type { OutlineEntry } from './page.ts';

interface OpenEntry extends OutlineEntry {
  readonly children: OpenEntry[];
}

/** Bookmarks from headings: each under the last one of a higher level, however levels are skipped. */
export function outlineOf(
  headings: readonly {
    readonly heading: Pick<Heading, 'level' | 'inlines'>;
    readonly anchor: string;
  }[],
): readonly OutlineEntry[] {
  const roots: OpenEntry[] = [];
  const path: { readonly level: number; readonly entry: OpenEntry }[] = [];
  for (const { heading, anchor } of headings) {
    const entry: OpenEntry = { title: inlineText(heading.inlines), anchor, children: [] };
    while ((path.at(-1)?.level ?? 0) >= heading.level) path.pop();
    (path.at(-1)?.entry.children ?? roots).push(entry);
    path.push({ level: heading.level, entry });
  }
  return roots;
}
