import type { Contents } from '../../../document/document.ts';
import type { ContentsEntry, LayoutContext } from '../setting.ts';

/** An entry with those under it. */
export interface Branch {
  readonly entry: ContentsEntry;
  readonly branches: Branch[];
}

/** The headings that contents list: those after it, or all where none stands after it. */
export function entriesOf(contents: Contents, context: LayoutContext): readonly ContentsEntry[] {
  const listed = context.contents.filter(({ level }) => level <= contents.depth + 1);
  const before = context.headingsBefore.get(contents) ?? 0;
  const after = listed.filter(({ index }) => index >= before);
  return after.length > 0 ? after : listed;
}

/** Entries as a tree: each under the last one of a higher level, however levels are skipped. */
export function branchesOf(entries: readonly ContentsEntry[]): readonly Branch[] {
  const roots: Branch[] = [];
  const path: Branch[] = [];
  for (const entry of entries) {
    const branch: Branch = { entry, branches: [] };
    while ((path.at(-1)?.entry.level ?? 0) >= entry.level) path.pop();
    (path.at(-1)?.branches ?? roots).push(branch);
    path.push(branch);
  }
  return roots;
}
