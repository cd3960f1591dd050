/** What a document says of itself. */
export interface DocumentInfo {
  readonly title: string;
  readonly authors: readonly string[];
  readonly subject: string;
  readonly keywords: readonly string[];
  readonly language: string;
  readonly created: Date;
  readonly producer: string;
}

/** The body of the XMP packet. pdfkit's own does not escape what it is given. */
export function xmpDescription(info: DocumentInfo): string {
  const date = `${info.created.toISOString().slice(0, 19)}Z`;
  const parts = [
    `<dc:format>application/pdf</dc:format>`,
    `<dc:language>${bag('Bag', [info.language])}</dc:language>`,
    info.title && `<dc:title>${alternative(info.title)}</dc:title>`,
    info.authors.length > 0 && `<dc:creator>${bag('Seq', info.authors)}</dc:creator>`,
    info.subject && `<dc:description>${alternative(info.subject)}</dc:description>`,
    info.keywords.length > 0 && `<dc:subject>${bag('Bag', info.keywords)}</dc:subject>`,
    info.keywords.length > 0 && `<pdf:Keywords>${escaped(info.keywords.join(', '))}</pdf:Keywords>`,
    `<pdf:Producer>${escaped(info.producer)}</pdf:Producer>`,
    `<xmp:CreatorTool>${escaped(info.producer)}</xmp:CreatorTool>`,
    `<xmp:CreateDate>${date}</xmp:CreateDate>`,
    `<xmp:ModifyDate>${date}</xmp:ModifyDate>`,
  ].filter((part) => part !== false && part !== '');
  return [
    '<rdf:Description rdf:about=""',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"',
    ' xmlns:pdf="http://ns.adobe.com/pdf/1.3/"',
    ' xmlns:xmp="http://ns.adobe.com/xap/1.0/">\n',
    parts.join('\n'),
    '\n</rdf:Description>',
  ].join('');
}

function bag(kind: 'Bag' | 'Seq', items: readonly string[]): string {
  const listed = items.map((item) => `<rdf:li>${escaped(item)}</rdf:li>`).join('');
  return `<rdf:${kind}>${listed}</rdf:${kind}>`;
}

function alternative(text: string): string {
  return `<rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt>`;
}

const entities: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
]);

/** Control characters have no place in XML 1.0, not even as references. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"]/g, (sign) => entities.get(sign) ?? sign);
}
