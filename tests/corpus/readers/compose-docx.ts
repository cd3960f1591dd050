import { composeZip, type ZipFile } from './compose-zip.ts';
import type { Part } from './sample-article.ts';

const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** A paragraph of one run. */
export function docxParagraph(text: string, style?: string, properties = ''): string {
  const named = style === undefined ? '' : `<w:pStyle w:val="${style}"/>`;
  const own = escapeXml(text);
  return `<w:p><w:pPr>${named}${properties}</w:pPr><w:r><w:t xml:space="preserve">${own}</w:t></w:r></w:p>`;
}

const style = (id: string, name: string, more = ''): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;

/** Ids as a German Word writes them; names are English in all of them. */
export const docxStyles: string = `<w:styles xmlns:w="${namespace}">
${style('Standard', 'Normal')}${style('Titel', 'Title')}${style('berschrift1', 'heading 1')}
${style('Eigene', 'Our heading', '<w:basedOn w:val="berschrift1"/>')}
${style('Zitat', 'Quote')}${style('Listenabsatz', 'List Paragraph')}${style('Verzeichnis1', 'toc 1')}
</w:styles>`;

export interface DocxParts {
  readonly body: string;
  readonly core?: string;
  readonly more?: readonly ZipFile[];
  readonly prologue?: string;
}

export function composeDocx({ body, core, more = [], prologue = '' }: DocxParts): Buffer {
  return composeZip([
    { name: '[Content_Types].xml', content: '<Types/>', isStored: true },
    {
      name: '_rels/.rels',
      content:
        '<Relationships><Relationship Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    },
    { name: 'word/document.xml', content: documentXml(body, prologue) },
    { name: 'word/styles.xml', content: docxStyles },
    ...(core === undefined ? [] : [{ name: 'docProps/core.xml', content: coreXml(core) }]),
    ...more,
  ]);
}

export function documentXml(body: string, prologue = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>${prologue}<w:document xmlns:w="${namespace}"><w:body>${body}</w:body></w:document>`;
}

function coreXml(properties: string): string {
  return `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${properties}</cp:coreProperties>`;
}

const listed = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';

const looks: Readonly<Record<Part['kind'], readonly [style?: string, properties?: string]>> = {
  title: ['Titel'],
  heading: ['berschrift1'],
  paragraph: [],
  quotation: ['Zitat'],
  item: ['Listenabsatz', listed],
};

export function docxOf(parts: readonly Part[]): Buffer {
  const body = parts.map(({ kind, text }) => docxParagraph(text, ...looks[kind]));
  return composeDocx({
    body: body.join(''),
    core: '<dc:creator>Sok Chanda</dc:creator><dcterms:created>2019-01-19T08:30:00Z</dcterms:created>',
  });
}
