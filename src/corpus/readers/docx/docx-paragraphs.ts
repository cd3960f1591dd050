import { cleanText } from '../clean-text.ts';
import type { StyleMeaning } from './docx-styles.ts';
import { walkXml } from './walk-xml.ts';

export interface DocxParagraph extends StyleMeaning {
  readonly text: string;
}

/** What is not the text: deleted or moved away, instructions of fields, pictures, doubles for old programs. */
const passedOver = new Set([
  'w:del',
  'w:moveFrom',
  'w:instrText',
  'w:delText',
  'w:rt',
  'mc:Fallback',
  'w:sectPr',
]);

const characters: ReadonlyMap<string, string> = new Map([
  ['w:tab', ' '],
  ['w:ptab', ' '],
  ['w:br', ' '],
  ['w:cr', ' '],
  ['w:noBreakHyphen', '-'],
]);

interface Open {
  style?: string;
  outline?: number;
  listLevel?: number;
  isListed?: boolean;
  /** Its end was deleted: it goes on in the next. */
  runsOn?: boolean;
  readonly inBox: boolean;
  readonly inTable: boolean;
  text: string;
}

/**
 * The paragraphs of a part of a document, in order: insertions as accepted, deletions as done, hidden
 * text, comments and calls of notes left out. A row of short cells is one paragraph, its cells with
 * bars between them. `undefined` where the XML is a trap.
 */
export function docxParagraphs(
  xml: string,
  styles: ReadonlyMap<string, StyleMeaning>,
): readonly DocxParagraph[] | undefined {
  const walker = new ParagraphWalker(styles);
  return walkXml(xml, walker) ? walker.paragraphs : undefined;
}

class ParagraphWalker {
  readonly paragraphs: DocxParagraph[] = [];
  readonly #styles: ReadonlyMap<string, StyleMeaning>;
  readonly #open: Open[] = [];
  /** Names of open elements that matter. */
  readonly #path: string[] = [];
  /** Of elements that are passed over. */
  #skipped = 0;
  #hidden = false;
  #inText = false;
  #boxes = 0;
  #carried = '';
  readonly #rows: { cells: DocxParagraph[][] }[] = [];

  constructor(styles: ReadonlyMap<string, StyleMeaning>) {
    this.#styles = styles;
  }

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    this.#path.push(name);
    const value = attributes.get('val') ?? '';
    const paragraph = this.#open.at(-1);
    // Inside the properties of a paragraph `w:del` says that its end was deleted.
    if (name === 'w:del' && this.#path.includes('w:pPr')) {
      if (paragraph) paragraph.runsOn = true;
    } else if (passedOver.has(name)) this.#skipped++;
    if (this.#skipped > 0) return;
    if (name === 'w:p') this.#openParagraph();
    else if (name === 'w:txbxContent') this.#boxes++;
    else if (name === 'w:tr') this.#rows.push({ cells: [] });
    else if (name === 'w:tc') this.#rows.at(-1)?.cells.push([]);
    else if (name === 'w:t') this.#inText = true;
    else if (name === 'w:r') this.#hidden = false;
    else if (!paragraph) return;
    else if (name === 'w:vanish') this.#hidden = this.#path.at(-3) === 'w:r' && !isOff(value);
    else if (name === 'w:pStyle') paragraph.style = value;
    else if (name === 'w:outlineLvl' && /^[0-8]$/.test(value)) paragraph.outline = Number(value);
    else if (name === 'w:ilvl' && /^\d$/.test(value)) paragraph.listLevel = Number(value);
    else if (name === 'w:numId') paragraph.isListed = value !== '0';
    else if (this.#path.at(-2) === 'w:r' && !this.#hidden) {
      paragraph.text += characters.get(name) ?? (name === 'w:sym' ? symbolOf(attributes) : '');
    }
  }

  close(name: string): void {
    this.#path.pop();
    if (passedOver.has(name) && !(name === 'w:del' && this.#path.includes('w:pPr'))) {
      this.#skipped = Math.max(0, this.#skipped - 1);
      return;
    }
    if (this.#skipped > 0) return;
    if (name === 'w:t') this.#inText = false;
    else if (name === 'w:p') this.#closeParagraph();
    else if (name === 'w:txbxContent') this.#boxes--;
    else if (name === 'w:tr') this.#closeRow();
  }

  text(text: string): void {
    const paragraph = this.#open.at(-1);
    if (this.#inText && this.#skipped === 0 && !this.#hidden && paragraph) paragraph.text += text;
  }

  #openParagraph(): void {
    const text = this.#boxes === 0 ? this.#carried : '';
    if (this.#boxes === 0) this.#carried = '';
    this.#open.push({ inBox: this.#boxes > 0, inTable: this.#rows.length > 0, text });
    this.#hidden = false;
  }

  #closeParagraph(): void {
    const open = this.#open.pop();
    if (!open) return;
    if (open.runsOn && !open.inBox) {
      this.#carried = open.text;
      return;
    }
    const text = cleanText(open.text);
    if (text === '') return;
    const paragraph = { ...this.#meaningOf(open), text };
    const cell = this.#rows.at(-1)?.cells.at(-1);
    if (cell && !open.inBox) cell.push(paragraph);
    else this.paragraphs.push(paragraph);
  }

  #meaningOf({ style, outline, isListed, listLevel = 0, inBox }: Open): StyleMeaning {
    if (inBox) return { kind: 'furniture', level: 0, reason: 'text-box' };
    const styled = style === undefined ? undefined : this.#styles.get(style);
    if (outline !== undefined && !styled) {
      return { kind: 'heading', level: outline + 1, reason: 'outline-level' };
    }
    if (styled && styled.kind !== 'list-item') return styled;
    if (isListed ?? styled?.kind === 'list-item') {
      const level = Math.max(listLevel + 1, styled?.level ?? 1);
      return { kind: 'list-item', level, reason: 'list-item' };
    }
    return { kind: 'paragraph', level: 0, reason: 'paragraph' };
  }

  /** Data is a row of short cells; a page laid out by a table has prose in them. */
  #closeRow(): void {
    const row = this.#rows.pop();
    if (!row) return;
    const cells = row.cells.filter((cell) => cell.length > 0);
    const isData =
      row.cells.length > 1 &&
      cells.every(([first, ...rest]) => rest.length === 0 && (first?.text.length ?? 0) < 200);
    const own = isData && cells.length > 0 ? [rowOf(cells.flat())] : cells.flat();
    const outer = this.#rows.at(-1)?.cells.at(-1);
    (outer ?? this.paragraphs).push(...own);
  }
}

function rowOf(cells: readonly DocxParagraph[]): DocxParagraph {
  const text = cells.map((cell) => cell.text).join(' | ');
  return { kind: 'paragraph', level: 0, reason: 'table-row', text };
}

function isOff(value: string): boolean {
  return /^(?:0|false|off)$/.test(value);
}

/** A sign of the Symbol fonts by its place in them: only the bullet is known by heart. */
function symbolOf(attributes: ReadonlyMap<string, string>): string {
  return /^f0(?:b7|a7)$/i.test(attributes.get('char') ?? '') ? '•' : '';
}
