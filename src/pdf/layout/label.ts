/** A word of the pack, or ours where the pack has none. */
export function labelOr(
  labels: Readonly<Record<string, string>>,
  name: string,
  fallback: string,
): string {
  return Object.hasOwn(labels, name) ? (labels[name] ?? fallback) : fallback;
}
