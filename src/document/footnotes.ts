import type { Token, TokenizerExtension, TokenizerThis } from 'marked';

/** A definition as marked's lexer leaves it in the tree, at the place where it was written. */
export interface NoteDefinitionToken {
  readonly type: 'noteDefinition';
  readonly raw: string;
  readonly label: string;
  readonly tokens: Token[];
}

export interface NoteReferenceToken {
  readonly type: 'noteReference';
  readonly raw: string;
  readonly label: string;
}

const definitionStart = /^ {0,3}\[\^([^\][\s]{1,999})\]:[ \t]*/;
const reference = /^\[\^([^\][\s]{1,999})\]/;

/** Labels match without regard to case, as those of links do. */
export function noteKey(label: string): string {
  return label.toLowerCase().toUpperCase().toLowerCase();
}

/** `[^label]: …` with its continuation lines, as GitHub's Markdown reads them. */
export const noteDefinition: TokenizerExtension = {
  name: 'noteDefinition',
  level: 'block',
  start(src) {
    // A paragraph ends at the first blank line: looking further would cost the square of the file.
    const blank = src.indexOf('\n\n');
    const paragraph = blank < 0 ? src : src.slice(0, blank);
    const at = paragraph.search(/\n {0,3}\[\^[^\][\s]{1,999}\]:/);
    return at < 0 ? undefined : at + 1;
  },
  tokenizer(src): NoteDefinitionToken | undefined {
    const opening = definitionStart.exec(src);
    if (opening === null) return undefined;
    const { end, text } = definitionBody(src, opening[0].length);
    const top = this.lexer.state.top;
    this.lexer.state.top = true;
    const tokens = this.lexer.blockTokens(text, []);
    this.lexer.state.top = top;
    return { type: 'noteDefinition', raw: src.slice(0, end), label: opening[1] ?? '', tokens };
  },
};

/** `[^label]`. Whether it is defined is not known yet: the converter decides. */
export const noteReference: TokenizerExtension = {
  name: 'noteReference',
  level: 'inline',
  tokenizer(src): NoteReferenceToken | undefined {
    if (!src.startsWith('[^')) return undefined;
    const match = reference.exec(src);
    if (match === null || isLink(src, match[0].length, this.lexer)) return undefined;
    return { type: 'noteReference', raw: match[0], label: match[1] ?? '' };
  },
};

/** As on code hosts, `[^a](https://…)` and `[^a][defined]` are links, `[^a](see below)` is not. */
function isLink(src: string, end: number, { options, tokens }: TokenizerThis['lexer']): boolean {
  const next = src.charAt(end);
  if (next === '(') return options.tokenizer?.link(src) !== undefined;
  return next === '[' && options.tokenizer?.reflink(src, tokens.links)?.type === 'link';
}

interface Line {
  readonly text: string;
  /** Offset after the line and its newline. */
  readonly end: number;
}

function lineAt(src: string, start: number): Line {
  const newline = src.indexOf('\n', start);
  const end = newline < 0 ? src.length : newline;
  return { text: src.slice(start, end), end: newline < 0 ? end : end + 1 };
}

/** Lines indented by four belong to the note, blank lines between them too, and lazy lines. */
function definitionBody(src: string, start: number): { end: number; text: string } {
  const first = lineAt(src, start);
  const taken = [first.text];
  let end = first.end;
  let blanks = 0;
  for (let at = end; at < src.length; ) {
    const line = lineAt(src, at);
    at = line.end;
    if (line.text.trim() === '') {
      blanks++;
      continue;
    }
    const indented = /^(?: {4}| {0,3}\t)/.exec(line.text);
    const lazy = blanks === 0 && taken.at(-1)?.trim() !== '' && !startsBlock(line.text);
    if (indented === null && !lazy) break;
    for (; blanks > 0; blanks--) taken.push('');
    taken.push(line.text.slice(indented?.[0].length ?? 0));
    end = line.end;
  }
  return { end, text: taken.join('\n') };
}

function startsBlock(line: string): boolean {
  return /^ {0,3}(?:\[\^[^\][\s]{1,999}\]:|#{1,6}(?:[ \t]|$)|>|```|~~~|<|[-+*](?:[ \t]|$)|\d{1,9}[.)](?:[ \t]|$)|([-*_])[ \t]*\1[ \t]*\1)/.test(
    line,
  );
}
