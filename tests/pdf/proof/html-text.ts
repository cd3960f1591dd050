import { Parser } from 'htmlparser2';

/** Elements that begin and end a line of their own. */
const blocks: ReadonlySet<string> = new Set(
  'address article blockquote body br center dd details div dl dt h1 h2 h3 h4 h5 h6 hr li ol p pre section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** What a reader of a page sees of HTML: words, and descriptions for pictures. */
export function textOfHtml(html: string): string {
  let text = '';
  let silent = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (blocks.has(name)) text += '\n';
        if (name === 'img') text += attributes['alt'] ?? '';
        if (name === 'script' || name === 'style') silent += 1;
      },
      onclosetag(name) {
        if (blocks.has(name)) text += '\n';
        if (name === 'script' || name === 'style') silent -= 1;
      },
      ontext(words) {
        if (silent === 0) text += words;
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  return folded(text);
}

/** White space of HTML as one space; a no-break space is none. */
export function folded(text: string): string {
  return text.replace(/[ \t\r\n\f]+/g, ' ').trim();
}
