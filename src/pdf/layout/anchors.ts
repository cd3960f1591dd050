// Names of places. A PDF lists them in byte order and pdfkit sorts them by locale: of fixed width
// and in small letters and digits, they come out the same.

export function noteAnchor(number: number): string {
  return `n${padded(number)}`;
}

/** The `count`th reference to a note. */
export function referenceAnchor(number: number, count: number): string {
  return `r${padded(number)}x${padded(count)}`;
}

/** The heading that stands at this place among the document's headings. */
export function headingAnchor(index: number): string {
  return `h${padded(index)}`;
}

function padded(number: number): string {
  return String(number).padStart(6, '0');
}
