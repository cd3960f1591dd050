/**
 * JSON with the keys of every object in code-unit order and no white space, so that equal data have
 * equal bytes whatever order they were put together in (the idea of RFC 8785; our data hold no numbers
 * on which its rules and JavaScript's differ).
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) => {
    if (typeof member !== 'object' || member === null || Array.isArray(member)) return member;
    const entries = Object.entries(member);
    return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
  });
}
