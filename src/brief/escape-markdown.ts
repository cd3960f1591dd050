/**
 * Plain text as Markdown that CommonMark and GFM render as exactly that text, wherever in a line it is
 * put: in a paragraph, heading, list item or table cell. White space other than no-break spaces is
 * folded to one space, since a line break could begin a block. Escapes by backslash (CommonMark 2.4:
 * any ASCII punctuation), and only what could act, so that the source of a brief stays readable.
 */
export function escapeMarkdown(text: string): string {
  const folded = text.replace(/[ \t\n\v\f\r\u0085\u2028\u2029]+/g, ' ').trim();
  return escapeStart(escapeAutolinks(escapeMarks(folded)));
}

/**
 * Emphasis, code, links, notes, images, tables, deletions, tags, entities, and `$`, which code hosts
 * read as mathematics. A `#` acts at the start of a line and, in a heading, at its end: in both places
 * no letter stands before it. `<` and `!` at the end could join with what the template puts next.
 */
function escapeMarks(text: string): string {
  return text
    .replace(/[\\`*[\]|~$]/g, '\\$&')
    .replace(/_/g, escapeUnderscore)
    .replace(/<(?=[A-Za-z/!?]|$)/g, '\\<')
    .replace(/&(?=#?\w+;|$)/g, '\\&')
    .replace(/(^|[ #])#/g, '$1\\#')
    .replace(/!$/, '\\!');
}

/** `_` between two letters or digits is inert. */
function escapeUnderscore(mark: string, at: number, text: string): string {
  const isInert =
    /[\p{L}\p{N}]/u.test(text.charAt(at - 1)) && /[\p{L}\p{N}]/u.test(text.charAt(at + 1));
  return isInert ? mark : '\\_';
}

/** GFM makes links of what begins with `www.`, `http://`, `https://` and `ftp://`, and of addresses. */
function escapeAutolinks(text: string): string {
  return text
    .replace(/(www)\./gi, '$1\\.')
    .replace(/(https?|ftp):(?=\/\/)/gi, '$1\\:')
    .replace(/@(?=[\w-])/g, '\\@');
}

/** What makes a quotation, list, rule or table at the start of a line. */
function escapeStart(text: string): string {
  return text.replace(/^[-+=>:]/, '\\$&').replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}
