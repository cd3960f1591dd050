/** The content as Typst's markup. It has no charts of its own: bars are boxes in a figure. */
export function asTypst({ title, sections }) {
  const body = sections.flatMap(({ heading, paragraphs, table, chart, khmer }) => [
    `== ${heading}`,
    ...paragraphs.map(({ text, note }) => `${text}#footnote[${note}]`),
    ...(table ? [tableOf(table)] : []),
    ...(chart ? [figureOf(chart)] : []),
    ...(khmer ? [`#text(font: "Noto Serif Khmer", lang: "km")[${khmer}]`] : []),
  ]);
  const settings = [
    `#set document(title: "${title}")`,
    '#set page(paper: "a4", numbering: "1 of 1")',
    '#set par(justify: true)',
  ];
  return [[...settings, `= ${title}`, '#outline()'].join('\n'), ...body].join('\n\n');
}

function tableOf({ head, rows }) {
  const cells = (row) => row.map((cell) => `[${cell}]`).join(', ');
  return `#table(columns: 3, table.header(${cells(head)}), ${rows.map(cells).join(', ')})`;
}

function figureOf({ title, bars }) {
  const rows = bars.map(
    ({ label, value }) => `[${label}], rect(width: ${value}%, height: 8pt, fill: navy), [${value}]`,
  );
  const alternative = bars.map(({ label, value }) => `${label} ${value}`).join(', ');
  const grid = `align(left, grid(columns: (auto, 1fr, auto), gutter: 6pt, ${rows.join(', ')}))`;
  return `#figure(alt: "${alternative}", caption: [${title}], ${grid})`;
}
