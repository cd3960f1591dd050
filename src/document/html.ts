import { decodeCharacterReferences } from './character-references.ts';

/** What stands between the tags of raw HTML, as plain text; scripts and styles have none. */
export function textOfHtml(html: string): string {
  const folded = html.toLowerCase();
  let text = '';
  for (let at = 0; at < html.length; ) {
    const open = html.indexOf('<', at);
    if (open < 0) return decodeCharacterReferences(text + html.slice(at));
    text += html.slice(at, open);
    at = endOfMarkup(folded, open);
    if (at === open + 1) text += '<';
    else if (!text.endsWith(' ')) text += ' ';
  }
  return decodeCharacterReferences(text);
}

/** The offset after the tag or comment at `open` of lower-case HTML; `open + 1` where `<` is only a character. */
function endOfMarkup(html: string, open: number): number {
  const after = html.slice(open, open + 9);
  if (after.startsWith('<!--')) return endOf(html, '-->', open + 4);
  const silent = /^<(script|style)[\s>]/.exec(`${after} `)?.[1];
  if (silent !== undefined) {
    const closing = html.indexOf(`</${silent}`, open);
    return closing < 0 ? html.length : endOf(html, '>', closing);
  }
  return /^<[a-z/!?]/.test(after) ? endOf(html, '>', open) : open + 1;
}

function endOf(html: string, mark: string, from: number): number {
  const at = html.indexOf(mark, from);
  return at < 0 ? html.length : at + mark.length;
}

/** Whether raw HTML is comments and white space only, which nobody misses. */
export function isOnlyComments(html: string): boolean {
  let rest = html.trim();
  while (rest.startsWith('<!--')) {
    const end = rest.indexOf('-->');
    if (end < 0) return true;
    rest = rest.slice(end + 3).trim();
  }
  return rest === '';
}
