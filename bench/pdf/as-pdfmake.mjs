const longestBar = 300;

/** The content as pdfmake's definition. It has no footnotes and no charts: notes stand at the end. */
export function asPdfmake({ title, sections }) {
  const notes = [];
  const body = sections.flatMap(({ heading, paragraphs, table, chart, khmer }) => [
    { text: heading, fontSize: 13, bold: true, margin: [0, 10, 0, 4], tocItem: true },
    ...paragraphs.map(({ text, note }) => {
      notes.push(note);
      return { text: [text, { text: String(notes.length), sup: true }], margin: [0, 0, 0, 6] };
    }),
    ...(table ? [{ table: { headerRows: 1, body: [table.head, ...table.rows] } }] : []),
    ...(chart ? [{ stack: barsOf(chart) }] : []),
    ...(khmer ? [{ text: khmer, font: 'Khmer' }] : []),
  ]);
  return {
    lang: 'en',
    tagged: true,
    info: { title },
    footer: (page, pages) => `${page} of ${pages}`,
    defaultStyle: { font: 'Roboto', fontSize: 10.5, alignment: 'justify' },
    content: [
      { text: title, fontSize: 24 },
      { toc: { title: { text: 'Contents' } } },
      ...body,
      { ol: notes },
    ],
  };
}

function barsOf({ title, bars }) {
  const rows = bars.map(({ label, value }) => ({
    columns: [
      { width: 120, text: label },
      { width: '*', canvas: [barOf(value)] },
      { width: 30, text: String(value) },
    ],
  }));
  return [...rows, { text: title, italics: true }];
}

function barOf(value) {
  return { type: 'rect', x: 0, y: 2, w: (longestBar * value) / 100, h: 8, color: 'navy' };
}
