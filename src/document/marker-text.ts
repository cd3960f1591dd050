/** What stands in an HTML comment that is all of a block; `undefined` of any other HTML. */
export function commentText(html: string): string | undefined {
  const raw = html.trim();
  if (!raw.startsWith('<!--') || !raw.endsWith('-->')) return undefined;
  const text = raw.slice(4, -3);
  // Words between two comments are no part of either.
  return text.includes('-->') ? undefined : text.trim();
}

/** What stands behind the colon in `<!-- NAME: … -->` on a line of its own; `undefined` of any other HTML. */
export function markerText(html: string, name: string): string | undefined {
  const text = commentText(html);
  if (!text?.startsWith(name)) return undefined;
  return /^[ \t]*:(.*)$/s.exec(text.slice(name.length))?.[1]?.trim();
}
