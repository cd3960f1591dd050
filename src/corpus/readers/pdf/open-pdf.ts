import type { PdfPage, PdfProperties, Piece } from './pdf-text.ts';
import { piecesOf, type RawItem } from './pieces.ts';
import { streamBombIn } from './stream-bombs.ts';

export type OpenedPdf =
  | {
      readonly kind: 'pages';
      readonly pages: readonly PdfPage[];
      readonly properties: PdfProperties;
    }
  | { readonly kind: 'refused'; readonly message: string; readonly hint: string };

/** A book; each page takes a few milliseconds. */
const mostPages = 2000;
/** Of characters in all: what a text file may have. */
const mostCharacters = 20_000_000;

/**
 * The text of a PDF's pages with its places, by pdf.js. Only text is asked for: no picture is decoded,
 * no script of the file runs, no attachment or form is opened, no font or table is fetched. A
 * damaged file is refused, or read as far as pdf.js can mend it.
 */
export async function openPdf(bytes: Uint8Array): Promise<OpenedPdf> {
  const bomb = streamBombIn(bytes);
  if (bomb !== undefined) return refused(bomb, 'print it to a new PDF');
  const { getDocumentProxy } = await import('unpdf');
  let pdf: Awaited<ReturnType<typeof getDocumentProxy>>;
  try {
    // pdf.js takes the buffer away from its owner, so it is given one of its own.
    pdf = await getDocumentProxy(new Uint8Array(bytes), {
      verbosity: 0,
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      enableXfa: false,
      stopAtErrors: false,
    });
  } catch (error) {
    return refusalFor(error);
  }
  try {
    if (pdf.numPages > mostPages) {
      return refused(`it has ${pdf.numPages} pages; the most is ${mostPages}`, 'divide it');
    }
    const pages: PdfPage[] = [];
    let characters = 0;
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent({ disableNormalization: true });
      const viewport = page.getViewport({ scale: 1 });
      const pieces: readonly Piece[] = piecesOf(items as readonly RawItem[], viewport.transform);
      for (const { text } of pieces) characters += text.length;
      if (characters > mostCharacters) {
        return refused(`it has more than ${mostCharacters} characters`, 'divide it');
      }
      pages.push({ number, height: viewport.height, pieces });
      page.cleanup();
    }
    return { kind: 'pages', pages, properties: await propertiesOf(pdf) };
  } catch (error) {
    return refusalFor(error);
  } finally {
    await pdf.loadingTask.destroy();
  }
}

type Pdf = Awaited<ReturnType<typeof import('unpdf').getDocumentProxy>>;

async function propertiesOf(pdf: Pdf): Promise<PdfProperties> {
  const { info, metadata } = await pdf.getMetadata();
  const entries = new Map<string, unknown>(Object.entries(info));
  const language = entries.get('Language');
  return {
    titles: textsOf(metadata?.get('dc:title'), entries.get('Title')),
    authors: textsOf(metadata?.get('dc:creator'), entries.get('Author')),
    ...(typeof language === 'string' && { language }),
  };
}

/** The first of several statements of the same that says anything; XMP gives lists. */
function textsOf(...statements: readonly unknown[]): readonly string[] {
  for (const statement of statements) {
    const all: readonly unknown[] = Array.isArray(statement) ? statement : [statement];
    const texts = all.flatMap((one) => (typeof one === 'string' && one.trim() !== '' ? [one] : []));
    if (texts.length > 0) return texts;
  }
  return [];
}

function refusalFor(error: unknown): OpenedPdf {
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException') {
    return refused(
      'it is encrypted and opens with a password only',
      'save a copy without a password',
    );
  }
  return refused('the PDF is damaged', 'open it in a reader and save it again, or get it anew');
}

function refused(message: string, hint: string): OpenedPdf {
  return { kind: 'refused', message, hint };
}
