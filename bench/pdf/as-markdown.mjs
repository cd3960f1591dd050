/** The content as our Markdown. */
export function asMarkdown({ title, sections }) {
  const notes = [];
  const body = sections.flatMap(({ heading, paragraphs, table, chart, khmer }) => {
    const texts = paragraphs.map(({ text, note }) => {
      notes.push(`[^n${notes.length + 1}]: ${note}`);
      return `${text}[^n${notes.length}]`;
    });
    return [
      `## ${heading}`,
      ...texts,
      ...(table ? [tableOf([table.head, ...table.rows])] : []),
      ...(chart ? [`<!-- chart: bar; title: ${chart.title} -->`, barsOf(chart)] : []),
      ...(khmer ? [khmer] : []),
    ];
  });
  const front = `---\ntitle: ${title}\nlanguage: en\n---`;
  return [front, `# ${title}`, '<!-- contents -->', ...body, ...notes].join('\n\n');
}

function barsOf({ bars }) {
  return tableOf([['What', 'Visits'], ...bars.map(({ label, value }) => [label, String(value)])]);
}

function tableOf([head, ...rows]) {
  const all = [head, head.map(() => '---'), ...rows];
  return all.map((row) => `| ${row.join(' | ')} |`).join('\n');
}
