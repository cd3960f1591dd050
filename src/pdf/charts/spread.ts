/** A label: where its middle would stand, and how high it is. */
export interface Label {
  readonly at: number;
  readonly height: number;
}

interface Stack {
  readonly labels: readonly number[];
  readonly height: number;
  readonly top: number;
}

/**
 * Middles of labels that keep their order and stand apart between `from` and `to`, each as near to its
 * place as the others allow: those that meet become a stack about the mean of their places, as in the
 * pooling of adjacent violators. Where there is no room for all, they begin at `from`.
 */
export function spread(labels: readonly Label[], from: number, to: number): readonly number[] {
  const order = [...labels.keys()].sort((a, b) => (labels[a]?.at ?? 0) - (labels[b]?.at ?? 0));
  const stacks: Stack[] = [];
  for (const index of order) {
    let stack = stackOf([index], labels, from, to);
    for (let above = stacks.at(-1); above && above.top + above.height > stack.top; ) {
      stacks.pop();
      stack = stackOf([...above.labels, ...stack.labels], labels, from, to);
      above = stacks.at(-1);
    }
    stacks.push(stack);
  }
  const middles: number[] = labels.map(() => from);
  for (const { labels: members, top } of stacks) {
    let y = top;
    for (const index of members) {
      const height = labels[index]?.height ?? 0;
      middles[index] = y + height / 2;
      y += height;
    }
  }
  return middles;
}

/** Labels one under the other, where their places together would have them. */
function stackOf(
  members: readonly number[],
  labels: readonly Label[],
  from: number,
  to: number,
): Stack {
  let [height, tops] = [0, 0];
  for (const index of members) {
    const { at = 0, height: own = 0 } = labels[index] ?? {};
    tops += at - own / 2 - height;
    height += own;
  }
  const top = Math.max(from, Math.min(tops / members.length, to - height));
  return { labels: members, height, top };
}
