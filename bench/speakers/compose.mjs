// Makes an article of the corpus from a labelled one: a paragraph a line, "> " for a block quotation.
import { createHash } from 'node:crypto';

export function composeArticle({ title, description, passages }) {
  const blocks = [];
  const made = [];
  let text = '';
  for (const { paragraphs } of passages) {
    const start = text.length;
    for (const [at, line] of paragraphs.entries()) {
      if (at > 0) text += '\n';
      const isBlock = line.startsWith('> ');
      const words = isBlock ? line.slice(2) : line;
      const kind = isBlock ? 'block-quotation' : 'paragraph';
      const begin = text.length;
      text += words;
      blocks.push({ kind, start: begin, end: text.length, level: 0, quotable: true, reason: kind });
    }
    const own = paragraphs.map((line) => line.replace(/^> /u, '')).join('\n');
    made.push(passageOf(own, start, made.length));
    text += '\n\n';
  }
  const sha256 = createHash('sha256').update(text).digest('hex');
  const file = { path: 'corpus/composed.txt', sha256, text, lineStarts: [0], origins: [] };
  const described = { ...description, id: 'composed' };
  const article = {
    ...{ id: title, file, start: 0, end: text.length },
    ...{ description: described, blocks },
  };
  return { article, passages: made };
}

function passageOf(text, start, position) {
  const id = `p-${createHash('sha256').update(text).digest('hex').slice(0, 12)}`;
  const end = start + text.length;
  return { id, article: 'composed', start, end, text, firstLine: 1, lastLine: 1, position };
}
