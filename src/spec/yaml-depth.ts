import { CST, Lexer } from 'yaml';

/** The files of a project need about six levels. */
const maxDepth = 100;
/** Columns of indentation; each level takes at least one. */
const maxIndent = 200;

/**
 * Offset at which a YAML text is nested too deeply to be parsed, or `undefined`. The parser calls
 * itself for each level: 100,000 brackets keep it busy for over a second before it gives up, and
 * 100,000 hyphens exhaust its stack. Reads the text once; stops at the first place too deep.
 */
export function findTooDeep(text: string): number | undefined {
  return looksDeep(text) ? confirmTooDeep(text) : undefined;
}

/** Counts without regard to quotation marks and comments: may be wrong one way only. */
function looksDeep(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x5b || code === 0x7b) depth++;
    else if ((code === 0x5d || code === 0x7d) && depth > 0) depth--;
    if (depth > maxDepth) return true;
  }
  return /^[ \t?:-]{101}/m.test(text);
}

/** Counts tokens: a bracket in a quotation or a block of Markdown is none. */
function confirmTooDeep(text: string): number | undefined {
  let offset = 0;
  let brackets = 0;
  let indicators = 0;
  let isLineStart = true;
  for (const token of new Lexer().lex(text)) {
    const type = CST.tokenType(token);
    if (type === 'flow-map-start' || type === 'flow-seq-start') brackets++;
    else if (type === 'flow-map-end' || type === 'flow-seq-end') brackets--;
    else if (type === 'seq-item-ind' || type === 'explicit-key-ind') indicators++;
    else if (type === 'newline') indicators = 0;
    const indent = isLineStart && type === 'space' ? token.length : 0;
    if (brackets > maxDepth || indicators > maxDepth || indent > maxIndent) return offset;
    isLineStart = type === 'newline';
    // The lexer puts marks of its own between the tokens, which stand for no text.
    if (!isControlMark(type)) offset += token.length;
  }
  return undefined;
}

function isControlMark(type: ReturnType<typeof CST.tokenType>): boolean {
  return type === 'doc-mode' || type === 'flow-error-end' || type === 'scalar';
}
