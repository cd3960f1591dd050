import type { Part } from './sample-article.ts';

/** As a text saved from a page: a blank line between blocks, paragraphs on one line. */
export function plainTextOf(parts: readonly Part[]): Buffer {
  return Buffer.from(
    parts.map(({ kind, text }) => (kind === 'item' ? `• ${text}` : text)).join('\n\n'),
  );
}

const signs = { title: '# ', heading: '## ', paragraph: '', quotation: '> ', item: '- ' } as const;

/** Wrapped at a column, with front matter and some emphasis, as people write it. */
export function markdownOf(parts: readonly Part[]): Buffer {
  const blocks = parts.map(({ kind, text }) => {
    const emphatic =
      kind === 'paragraph' ? text.replace(/\b(river|agreement|company)\b/u, '**$1**') : text;
    const isWrapped = kind === 'paragraph' || kind === 'quotation';
    const lines = isWrapped ? wrapped(emphatic) : [emphatic];
    return lines
      .map((line, index) => (index === 0 || kind === 'quotation' ? signs[kind] : '') + line)
      .join('\n');
  });
  return Buffer.from(`---\nauthor: Sok Chanda\ndate: 2019-01-19\n---\n\n${blocks.join('\n\n')}\n`);
}

function wrapped(text: string): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length >= 78) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

export function htmlOf(parts: readonly Part[]): Buffer {
  const tags = {
    title: 'h1',
    heading: 'h2',
    paragraph: 'p',
    quotation: 'blockquote',
    item: 'li',
  } as const;
  const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  let html = '';
  for (const [index, { kind, text }] of parts.entries()) {
    if (kind === 'item' && parts[index - 1]?.kind !== 'item') html += '<ul>';
    html += `<${tags[kind]}>${escaped(text)}</${tags[kind]}>`;
    if (kind === 'item' && parts[index + 1]?.kind !== 'item') html += '</ul>';
  }
  return Buffer.from(`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>What the river took from the lower villages</title>
<meta name="author" content="Sok Chanda"><meta property="article:published_time" content="2019-01-19T08:30:00+07:00"></head>
<body><nav><a href="/">Home</a> <a href="/news">News</a></nav><article>${html}</article><footer>Share</footer></body></html>`);
}
