import { extensionSchemas } from './extension-schemas.ts';

/** What a document says of itself. No text in it has control characters. */
export interface DocumentInfo {
  /** Never empty: PDF/UA-1, 7.1 asks for a title. */
  readonly title: string;
  readonly authors: readonly string[];
  readonly subject: string;
  readonly keywords: readonly string[];
  /** Empty where nothing is said of them. */
  readonly rights: string;
  /** BCP 47. */
  readonly language: string;
  /** `YYYY-MM-DD`. */
  readonly date?: string;
  readonly created: Date;
  readonly producer: string;
  /** 16 bytes that are those of this content alone. */
  readonly id: Uint8Array;
}

/** The body of the XMP packet. pdfkit's own does not escape what it is given. */
export function xmpDescription(info: DocumentInfo): string {
  const moment = `${info.created.toISOString().slice(0, 19)}Z`;
  const identifier = urnOf(info.id);
  const parts = [
    `<dc:format>application/pdf</dc:format>`,
    `<dc:identifier>${identifier}</dc:identifier>`,
    `<dc:language>${bag('Bag', [info.language])}</dc:language>`,
    `<dc:title>${alternative(info.title)}</dc:title>`,
    info.authors.length > 0 && `<dc:creator>${bag('Seq', info.authors)}</dc:creator>`,
    info.date !== undefined && `<dc:date>${bag('Seq', [info.date])}</dc:date>`,
    info.subject && `<dc:description>${alternative(info.subject)}</dc:description>`,
    info.keywords.length > 0 && `<dc:subject>${bag('Bag', info.keywords)}</dc:subject>`,
    info.keywords.length > 0 && `<pdf:Keywords>${escaped(info.keywords.join(', '))}</pdf:Keywords>`,
    info.rights && `<dc:rights>${alternative(info.rights)}</dc:rights>`,
    // XMP 2005, Rights Management: there are rights; what they are, `dc:rights` says.
    info.rights && '<xmpRights:Marked>True</xmpRights:Marked>',
    `<pdf:Producer>${escaped(info.producer)}</pdf:Producer>`,
    `<xmp:CreatorTool>${escaped(info.producer)}</xmp:CreatorTool>`,
    `<xmp:CreateDate>${moment}</xmp:CreateDate>`,
    `<xmp:ModifyDate>${moment}</xmp:ModifyDate>`,
    `<xmpMM:DocumentID>${identifier}</xmpMM:DocumentID>`,
    `<pdfuaid:part>1</pdfuaid:part>`,
  ].filter((part) => part !== false && part !== '');
  return [
    '<rdf:Description rdf:about=""',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"',
    ' xmlns:pdf="http://ns.adobe.com/pdf/1.3/"',
    ' xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"',
    ' xmlns:xmp="http://ns.adobe.com/xap/1.0/"',
    ' xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/"',
    ' xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/">\n',
    parts.join('\n'),
    `\n</rdf:Description>\n${extensionSchemas}`,
  ].join('');
}

/** A UUID of version 8 (RFC 9562, 5.8), which is the version for bits of one's own making. */
function urnOf(id: Uint8Array): string {
  const bytes = Buffer.from(id.subarray(0, 16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20)];
  return `urn:uuid:${[...parts, hex.slice(20)].join('-')}`;
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

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => entities.get(sign) ?? sign);
}
