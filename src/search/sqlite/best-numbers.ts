/**
 * The score that the `limit`-th best has, of those for which `isIn` is 1; all that reach it are at
 * least `limit`, or all there are. A heap of so many scores, the least on top.
 */
export function scoreToReach(scores: Float64Array, isIn: Uint8Array, limit: number): number {
  const heap = new Float64Array(limit);
  let size = 0;
  for (let number = 0; number < scores.length; number++) {
    if (isIn[number] !== 1) continue;
    const score = scores[number] ?? 0;
    if (size < limit) rise(heap, size++, score);
    else if (score > (heap[0] ?? 0)) sink(heap, size, score);
  }
  return size < limit ? Number.NEGATIVE_INFINITY : (heap[0] ?? 0);
}

/** Puts a score at the end and lifts it to its place. */
function rise(heap: Float64Array, end: number, score: number): void {
  let at = end;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    const above = heap[parent] ?? 0;
    if (above <= score) break;
    heap[at] = above;
    at = parent;
  }
  heap[at] = score;
}

/** Puts a score in place of the least and lets it down to its place. */
function sink(heap: Float64Array, size: number, score: number): void {
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= size) break;
    if (child + 1 < size && (heap[child + 1] ?? 0) < (heap[child] ?? 0)) child += 1;
    const below = heap[child] ?? 0;
    if (below >= score) break;
    heap[at] = below;
    at = child;
  }
  heap[at] = score;
}
