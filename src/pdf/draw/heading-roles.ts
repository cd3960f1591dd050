import type { StructureNode, StructureRole } from '../layout/structure.ts';

const roles: readonly StructureRole[] = ['H1', 'H2', 'H3', 'H4', 'H5', 'H6'];

/**
 * The roles of headings as PDF/UA-1, 7.4.2 wants them: the first is `H1` and none skips a level on
 * the way down. A heading comes one level below the last one that was higher, as in the bookmarks;
 * where the author skipped nothing, each keeps its level.
 */
export function headingRoles(root: StructureNode): ReadonlyMap<StructureNode, StructureRole> {
  const found = new Map<StructureNode, StructureRole>();
  const path: number[] = [];
  for (const node of inOrder(root)) {
    const level = roles.indexOf(node.role);
    if (level < 0) continue;
    while ((path.at(-1) ?? -1) >= level) path.pop();
    found.set(node, roles[path.length] ?? node.role);
    path.push(level);
  }
  return found;
}

/** A tree can be deeper than the stack is high. */
function* inOrder(root: StructureNode): Generator<StructureNode> {
  const pending: StructureNode[] = [root];
  for (let node = pending.pop(); node; node = pending.pop()) {
    yield node;
    for (const child of node.children.toReversed()) pending.push(child);
  }
}
