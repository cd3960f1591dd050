import { foldLabel, type RawBlock, type ScannedBlocks } from './raw-block.ts';

/** Deeper nesting is no text of anyone's. */
const mostDepth = 50;

const fence = /^ {0,3}(`{3,}|~{3,})([^`]*)$/;
const marker = /^([ \t]*)([-*+]|\d{1,9}[.)])(?:([ \t]+)(?=\S)|[ \t]*$)/;
const rule = /^ {0,3}([-*_])[ \t]*(?:\1[ \t]*){2,}$/;
const definition = /^ {0,3}\[([^\]^][^\]]{0,200})\]:[ \t]*\S/;
const note = /^ {0,3}\[\^([^\]\s]{1,100})\]:[ \t]*/;
const delimiterRow = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;

/**
 * The blocks of Markdown, by lines and in one pass. It knows what reading needs: which lines belong
 * together, and as what. It is lenient where CommonMark is exact: to set Markdown is the work of
 * `document/`, which has a full parser.
 */
export function scanBlocks(lines: readonly string[], from: number): ScannedBlocks {
  const scanner = new BlockScanner();
  for (let index = from; index < lines.length; index++) scanner.take(lines[index] ?? '', index);
  return { blocks: scanner.blocks, definitions: scanner.definitions };
}

class BlockScanner {
  readonly blocks: RawBlock[] = [];
  readonly definitions: Set<string> = new Set();
  #open: RawBlock | undefined;
  /** Columns at which the content of each open list item begins. */
  readonly #lists: number[] = [];
  /** What ends the lines that are being passed over or taken as they stand. */
  #until: ((line: string) => boolean) | undefined;
  #code: RawBlock | undefined;
  #afterBlank = true;
  #inTable = false;

  take(line: string, index: number): void {
    if (this.#until) {
      this.#takeOpaque(line, index);
      return;
    }
    const { depth, content } = unquoted(line);
    if (/^[ \t]*$/.test(content)) {
      this.#close();
      this.#afterBlank = true;
      return;
    }
    this.#takeContent(content, depth > 0, index);
    this.#afterBlank = false;
  }

  #close(): void {
    this.#open = undefined;
    this.#inTable = false;
  }

  #takeOpaque(line: string, index: number): void {
    if (this.#until?.(line)) {
      this.#until = undefined;
      this.#code = undefined;
      return;
    }
    if (!this.#code || unquoted(line).content.trim() === '') return;
    if (this.#code.lines.length > 0) this.#code = this.#begin('furniture', 0, 'code', index);
    this.#code.lines.push(line.trim());
    this.#open = undefined;
  }

  #begin(kind: RawBlock['kind'], level: number, reason: string, first: number): RawBlock {
    const block: RawBlock = { kind, level, reason, first, lines: [] };
    this.blocks.push(block);
    this.#open = block;
    return block;
  }

  #takeContent(content: string, isQuoted: boolean, index: number): void {
    if (this.#opensOpaque(content, index)) return;
    const indent = columnsOf(content);
    const text = content.trim();
    const isProse = this.#open !== undefined && this.#open.kind !== 'heading';
    if (this.#takeUnderline(content) || this.#takeTable(text, index)) return;
    if (rule.test(content)) {
      this.#close();
      return;
    }
    const heading = /^ {0,3}(#{1,6})(?:[ \t]+|$)/.exec(content);
    if (heading?.[1]) {
      this.#begin('heading', heading[1].length, 'heading', index).lines.push(
        text
          .slice(heading[1].length)
          .replace(/(?:^|[ \t])#+$/, '')
          .trim(),
      );
      this.#close();
      return;
    }
    if (!isProse && this.#takeDefinition(content, index)) return;
    if (this.#takeItem(content, isProse, index)) return;
    const wasQuoted = this.#open?.kind === 'block-quotation';
    if (isProse && this.#open && (wasQuoted || !isQuoted)) {
      this.#open.lines.push(text);
      return;
    }
    this.#beginProse(text, indent, isQuoted, index);
  }

  #beginProse(text: string, indent: number, isQuoted: boolean, index: number): void {
    while (this.#lists.length > 0 && indent < (this.#lists.at(-1) ?? 0)) this.#lists.pop();
    const level = this.#lists.length;
    if (isQuoted) this.#begin('block-quotation', 0, 'quotation', index).lines.push(text);
    else if (indent - (this.#lists.at(-1) ?? 0) >= 4 && this.#afterBlank) {
      this.#begin('furniture', 0, 'code', index).lines.push(text);
      this.#close();
    } else if (level > 0) this.#begin('list-item', level, 'list-item', index).lines.push(text);
    else this.#begin('paragraph', 0, 'paragraph', index).lines.push(text);
  }

  /** Fences, comments and scripts: nothing between their ends is read as Markdown. */
  #opensOpaque(content: string, index: number): boolean {
    const [, mark = ''] = fence.exec(content) ?? [];
    if (mark !== '') {
      const close = mark.slice(0, 3);
      this.#until = (line) => {
        const end = unquoted(line).content.trim();
        return end.startsWith(close) && end.length >= mark.length && /^(`+|~+)$/.test(end);
      };
      this.#code = { kind: 'furniture', level: 0, reason: 'code', first: index, lines: [''] };
      this.#close();
      return true;
    }
    const [, name = ''] = /^ {0,3}<(!--|script\b|style\b)/i.exec(content) ?? [];
    if (name === '') return false;
    const close = name === '!--' ? '-->' : `</${name.toLowerCase()}`;
    // What is closed on its own line is a matter of the words on it.
    if (content.toLowerCase().includes(close)) return false;
    this.#until = (line) => line.toLowerCase().includes(close);
    this.#close();
    return true;
  }

  /** A line of `===` or `---` makes a heading of the paragraph above it. */
  #takeUnderline(content: string): boolean {
    const [, sign] = /^ {0,3}(=+|-+)[ \t]*$/.exec(content) ?? [];
    if (sign === undefined || this.#open?.kind !== 'paragraph') return false;
    this.#open.kind = 'heading';
    this.#open.level = sign.startsWith('=') ? 1 : 2;
    this.#open.reason = 'heading';
    this.#close();
    return true;
  }

  /** The row of hyphens makes a table of the line above it and of all that follow without a gap. */
  #takeTable(text: string, index: number): boolean {
    if (this.#inTable) {
      this.#begin('paragraph', 0, 'table-row', index).lines.push(text);
      return true;
    }
    const head = this.#open?.lines.at(-1);
    if (head === undefined || !head.includes('|') || !text.includes('-')) return false;
    if (!text.includes('|') || !delimiterRow.test(text)) return false;
    if (this.#open && this.#open.lines.length > 1) {
      this.#open.lines.pop();
      this.#begin('paragraph', 0, 'table-row', index - 1).lines.push(head);
    } else if (this.#open) this.#open.reason = 'table-row';
    this.#inTable = true;
    return true;
  }

  #takeDefinition(content: string, index: number): boolean {
    const footnote = note.exec(content);
    if (footnote) {
      const text = content.slice(footnote[0].length).trim();
      this.#begin('furniture', 0, 'footnote', index).lines.push(text);
      return true;
    }
    const [, label] = definition.exec(content) ?? [];
    if (label === undefined) return false;
    this.definitions.add(foldLabel(label));
    return true;
  }

  #takeItem(content: string, isProse: boolean, index: number): boolean {
    const found = marker.exec(content);
    if (!found) return false;
    const [whole, , sign = ''] = found;
    const indent = columnsOf(content);
    const inList = this.#lists.length > 0;
    if (indent - (this.#lists.at(-1) ?? 0) >= 4) return false;
    // "1997. The party" is prose, and so is a number at the start of a wrapped line.
    if (/^\d{3}/.test(sign) || (isProse && !inList && /^\d/.test(sign) && !/^1[.)]$/.test(sign))) {
      return false;
    }
    while (this.#lists.length > 0 && indent < (this.#lists.at(-1) ?? 0)) this.#lists.pop();
    this.#lists.push(indent + whole.trimStart().length);
    if (this.#lists.length > mostDepth) this.#lists.shift();
    const text = content
      .slice(whole.length)
      .replace(/^\[[ xX]\][ \t]+/, '')
      .trim();
    this.#begin('list-item', this.#lists.length, 'list-item', index).lines.push(text);
    return true;
  }
}

/** A line without its marks of quotation, and how many it had. */
function unquoted(line: string): { readonly depth: number; readonly content: string } {
  let depth = 0;
  let at = 0;
  while (depth < mostDepth) {
    let next = at;
    while (next - at < 4 && line[next] === ' ') next++;
    if (next - at > 3 || line[next] !== '>') break;
    at = next + 1;
    if (line[at] === ' ') at++;
    depth++;
  }
  return { depth, content: line.slice(at) };
}

/** Columns of white space before a line's text; tabs stop at every fourth. */
function columnsOf(line: string): number {
  let columns = 0;
  for (const character of line) {
    if (character === ' ') columns++;
    else if (character === '\t') columns += 4 - (columns % 4);
    else break;
  }
  return columns;
}
