const isSpace = new Set([0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x20]);
const save = 0x71;
const restore = 0x51;

/**
 * How deep the operators `q` and `Q` of a page description have nested graphics states: where it ends,
 * and at the deepest. `depth` is where it begins. A `q` that stands alone in a text or a picture is
 * counted too; there are few, and as many of the other.
 */
export function graphicsDepth(
  content: Uint8Array,
  depth: number,
): { readonly depth: number; readonly deepest: number } {
  let now = depth;
  let deepest = depth;
  for (let at = 0; at < content.length; at++) {
    const byte = content[at];
    if ((byte !== save && byte !== restore) || !standsAlone(content, at)) continue;
    now = Math.max(0, now + (byte === save ? 1 : -1));
    deepest = Math.max(deepest, now);
  }
  return { depth: now, deepest };
}

function standsAlone(content: Uint8Array, at: number): boolean {
  return isSpace.has(content[at - 1] ?? 0x20) && isSpace.has(content[at + 1] ?? 0x20);
}
