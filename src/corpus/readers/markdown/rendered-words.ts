import { decodeHTMLStrict } from 'entities/decode';
import { withoutEmphasis } from './emphasis.ts';
import { foldLabel } from './raw-block.ts';

/**
 * The words of a block's Markdown as a reader of the rendered page sees them: no signs of emphasis,
 * links by their text alone, no tags, images or calls of notes. Line ends stay where they stand, so
 * that lines of the text are lines of the file. In one pass; linear in the length.
 */
export function renderedWords(markdown: string, definitions: ReadonlySet<string>): string {
  const out: string[] = [];
  const open: Bracket[] = [];
  for (let at = 0; at < markdown.length; ) {
    const construct = constructAt(markdown, at);
    if (construct) {
      out.push(construct.words);
      at += construct.length;
    } else if (markdown[at] === ']') at += closeBracket(markdown, at, definitions, out, open.pop());
    else {
      const sign = markdown.startsWith('![', at) ? '![' : (markdown[at] ?? '');
      if (sign.endsWith('[')) open.push({ part: out.length, isImage: sign === '![' });
      if (open.length > mostBrackets) open.shift();
      out.push(sign);
      at += sign.length;
    }
  }
  return unescaped(withoutEmphasis(out.join('')));
}

/** An opened bracket, and which part of what has been written it is. */
interface Bracket {
  readonly part: number;
  readonly isImage: boolean;
}

/** Writes what a closing bracket comes to, and says how many characters of the Markdown it takes. */
function closeBracket(
  markdown: string,
  at: number,
  definitions: ReadonlySet<string>,
  out: string[],
  open: Bracket | undefined,
): number {
  // A label of a thousand parts is no label.
  const isShort = open !== undefined && out.length - open.part < 1000;
  const label = isShort ? out.slice(open.part + 1).join('') : '';
  const length = open ? linkEnd(markdown, at, label, definitions) : 0;
  if (!open || length === 0) {
    out.push(']');
    return 1;
  }
  out[open.part] = '';
  if (open.isImage) {
    // An image is no words; what stands for it where it cannot be shown is not seen.
    for (let part = open.part + 1; part < out.length; part++) out[part] = lineEnds(out[part] ?? '');
  }
  out.push(lineEnds(markdown.slice(at, at + length)));
  return length;
}

const mostBrackets = 1000;

interface Construct {
  readonly length: number;
  readonly words: string;
}

/*
 * What must not act as emphasis any more (an escaped star, a star in code) is carried through as a
 * private character and turned back at the end. A file that uses these itself has them removed first.
 */
const firstPrivate = 0xf0000;

function guarded(text: string): string {
  return text.replace(/[*_~]/g, (sign) => String.fromCodePoint(firstPrivate + sign.charCodeAt(0)));
}

function unescaped(text: string): string {
  return text.replace(/[\u{f002a}\u{f005f}\u{f007e}]/gu, (sign) =>
    String.fromCodePoint((sign.codePointAt(0) ?? firstPrivate) - firstPrivate),
  );
}

function constructAt(markdown: string, at: number): Construct | undefined {
  switch (markdown[at]) {
    case '\\': {
      const next = markdown[at + 1] ?? '';
      if (next === '\n') return { length: 1, words: '' };
      return /[!-/:-@[-`{-~]/.test(next) ? { length: 2, words: guarded(next) } : undefined;
    }
    case '`':
      return codeAt(markdown, at);
    case '<':
      return tagAt(markdown, at);
    case '&': {
      const [reference] =
        /^&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|\w{2,31});/.exec(markdown.slice(at, at + 34)) ?? [];
      return reference === undefined
        ? undefined
        : { length: reference.length, words: guarded(decodeHTMLStrict(reference)) };
    }
    case '[': {
      const [call] = /^\[\^[^\]\s]{1,100}\]/.exec(markdown.slice(at, at + 104)) ?? [];
      return call === undefined ? undefined : { length: call.length, words: '' };
    }
    default:
      return undefined;
  }
}

/** Code is closed by as many backticks as opened it; those that are never closed stand for themselves. */
function codeAt(markdown: string, at: number): Construct {
  let to = at;
  while (markdown[to] === '`') to++;
  const ticks = markdown.slice(at, to);
  const end = closingTicks(markdown, to, ticks.length);
  if (end < 0) return { length: ticks.length, words: ticks };
  const code = markdown.slice(to, end);
  const isPadded = code.startsWith(' ') && code.endsWith(' ') && code.trim() !== '';
  return { length: end + ticks.length - at, words: guarded(isPadded ? code.slice(1, -1) : code) };
}

/** Looks a bounded way: a thousand lone backticks must not each search the whole of a text. */
function closingTicks(markdown: string, from: number, count: number): number {
  const limit = Math.min(markdown.length, from + 2000);
  for (let at = from; at < limit; at++) {
    if (markdown[at] !== '`') continue;
    let to = at;
    while (markdown[to] === '`') to++;
    if (to - at === count) return at;
    at = to - 1;
  }
  return -1;
}

/** An address between angle brackets is words; a tag or a comment is none. */
function tagAt(markdown: string, at: number): Construct | undefined {
  const near = markdown.slice(at, at + 2000);
  const [address, words] = /^<([a-zA-Z][\w+.-]{1,31}:[^\s<>]*|[\w.+-]+@[\w.-]+)>/.exec(near) ?? [];
  if (address !== undefined && words !== undefined) {
    return { length: address.length, words: guarded(words) };
  }
  const [tag] =
    /^<(?:!--[\s\S]*?-->|(script|style)\b[\s\S]*?<\/\1\s*>|\/?[a-zA-Z][^<>]*>)/i.exec(near) ?? [];
  if (tag === undefined) return undefined;
  const breaks = /^<br\b/i.test(tag) && lineEnds(tag) === '' ? ' ' : '';
  return { length: tag.length, words: breaks + lineEnds(tag) };
}

/** Length of what ends a link, its bracket included: `](…)`, `][label]`, or `]` alone for a known label. */
function linkEnd(
  markdown: string,
  at: number,
  label: string,
  definitions: ReadonlySet<string>,
): number {
  const near = markdown.slice(at, at + 3000);
  const [inline] =
    /^\]\(\s*(?:<[^<>\n]*>|(?:[^\s()\\]|\\[\s\S]|\([^\s()]*\))*)(?:\s+(?:"[^"]*"|'[^']*'|\([^()]*\)))?\s*\)/.exec(
      near,
    ) ?? [];
  if (inline !== undefined) return inline.length;
  const [full, named] = /^\]\[([^\][]*)\]/.exec(near) ?? [];
  if (full !== undefined && definitions.has(foldLabel(named === '' ? label : (named ?? '')))) {
    return full.length;
  }
  return definitions.has(foldLabel(label)) ? 1 : 0;
}

function lineEnds(text: string): string {
  return text.replace(/[^\n]+/g, '');
}
