/**
 * Places from left to right of stretches in the order in which they are read: from the highest level
 * down to the lowest odd one, what is at that level or above it is turned round. Source: UAX #9, L2.
 */
export function visualOrder(levels: readonly number[]): readonly number[] {
  const order = levels.map((_, index) => index);
  const highest = levels.reduce((most, level) => Math.max(most, level), 0);
  for (let level = highest; level > 0; level -= 1) turnRuns(order, levels, level);
  return order;
}

function turnRuns(order: number[], levels: readonly number[], level: number): void {
  let start = -1;
  for (let at = 0; at <= order.length; at += 1) {
    const isIn = at < order.length && (levels[order[at] ?? 0] ?? 0) >= level;
    if (isIn && start < 0) start = at;
    if (isIn || start < 0) continue;
    turn(order, start, at);
    start = -1;
  }
}

/** In place, from `start` up to `end`. */
function turn(order: number[], start: number, end: number): void {
  for (let [left, right] = [start, end - 1]; left < right; left += 1, right -= 1) {
    const first = order[left] ?? 0;
    order[left] = order[right] ?? 0;
    order[right] = first;
  }
}
