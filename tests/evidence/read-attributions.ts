/** The table of `attributions.txt`. */
export interface LabelledArticle {
  readonly title: string;
  readonly passages: readonly LabelledPassage[];
}

interface LabelledPassage {
  readonly text: string;
  /** Kind, name, role and attributing words, as far as the row gives them; absent: not asked. */
  readonly expected?: readonly string[];
}

export function readAttributions(table: string): LabelledArticle[] {
  const [, ...articles] = table.split(/^# /mu);
  return articles.map((article) => {
    const [title = '', ...lines] = article.split('\n');
    return { title, passages: passagesOf(lines) };
  });
}

function passagesOf(lines: readonly string[]): LabelledPassage[] {
  const passages: LabelledPassage[] = [];
  let paragraphs: string[] = [];
  for (const line of lines) {
    if (line.startsWith('~')) passages.push({ text: line.slice(1) });
    else if (line.startsWith('=> ')) {
      const expected = line.slice(3).split(' | ');
      passages.push({ text: paragraphs.join('\n'), expected });
      paragraphs = [];
    } else if (line !== '') paragraphs.push(line);
  }
  return passages;
}
