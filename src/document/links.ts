/**
 * The target of a link as a PDF or a page may carry it, percent-encoded (`#id` decoded);
 * `undefined` for one that is
 * refused. What is not named here is refused: `javascript:`, `data:`, `file:`, relative paths.
 */
export function safeHref(href: string): string | undefined {
  const target = href.trim();
  const passes = /^https?:\/\/[^/\s]/i.test(target) || /^mailto:[^\s]/i.test(target);
  if (!passes && !/^#[^\s]/.test(target)) return undefined;
  return encoded(target);
}

function encoded(href: string): string | undefined {
  try {
    if (href.startsWith('#')) return decodeURIComponent(href);
    return encodeURI(href).replaceAll('%25', '%');
  } catch {
    // Half a surrogate pair has no UTF-8, and `%zz` is no byte.
    return undefined;
  }
}
