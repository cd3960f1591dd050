export interface Slice {
  readonly start: number;
  readonly end: number;
}

/** What of an analyst's Markdown is no prose: code, comments, tags, targets of links, escapes. */
export interface OpaqueMarkdown {
  /** In order, none touching another's inside. */
  readonly ranges: readonly Slice[];
  /** A fence or a comment that is never closed, and so takes in all that follows. */
  readonly leftOpen?: Slice & { readonly kind: 'code block' | 'comment' };
}

/**
 * Finds the opaque parts in one pass, without a parser: citations in them are left alone. Where
 * CommonMark's rules depend on what a line stands in (indented code in a list), prose is preferred: a
 * citation that is followed is seen, one that is passed over is not.
 */
export function opaqueParts(markdown: string): OpaqueMarkdown {
  const scan = new OpaqueScan(markdown);
  return scan.run();
}

/** Quotation and list markers and indentation, then the fence. */
const fenceLine = /(?:[ \t>]|[-*+][ \t]|\d{1,9}[.)][ \t])*(`{3,}(?=[^`\n]*(?:\n|$))|~{3,})/y;
const listItem = /[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]/y;
const indentedCode = /(?: {4}|\t)[ \t]*\S[^\n]*/y;
const tag = /<\/?[A-Za-z][^<>\n]*>/y;
const linkTarget = /\]\((?:[^()\\\n]|\\.|\([^()\n]*\))*\)/y;

class OpaqueScan {
  readonly #text: string;
  readonly #ranges: Slice[] = [];
  #at = 0;
  #isInList = false;
  /** Whether indented lines here are code: after a blank line, or after such code. */
  #mayBeCode = true;
  #runsByLength: ReadonlyMap<number, Ascending> | undefined;
  #blankLines: Ascending | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  run(): OpaqueMarkdown {
    while (this.#at < this.#text.length) {
      const leftOpen = this.#isLineStart() ? this.#line() : undefined;
      if (leftOpen) return { ranges: this.#ranges, leftOpen };
      const openComment = this.#unit();
      if (openComment) return { ranges: this.#ranges, leftOpen: openComment };
    }
    return { ranges: this.#ranges };
  }

  #isLineStart(): boolean {
    return this.#at === 0 || this.#text.charAt(this.#at - 1) === '\n';
  }

  /** Block structure, at the start of a line. */
  #line(): OpaqueMarkdown['leftOpen'] {
    const fence = this.#match(fenceLine)?.[1];
    if (fence !== undefined) return this.#fenced(fence);
    const end = lineEnd(this.#text, this.#at);
    const isBlank = this.#text.slice(this.#at, end).trim() === '';
    if (this.#match(listItem)) this.#isInList = true;
    else if (!isBlank && this.#mayBeCode && !/^[ \t]/.test(this.#text.charAt(this.#at)))
      this.#isInList = false;
    const code = this.#mayBeCode && !this.#isInList ? this.#match(indentedCode)?.[0] : undefined;
    this.#mayBeCode = isBlank || code !== undefined;
    if (code !== undefined) this.#take(this.#at + code.length);
    return undefined;
  }

  #fenced(fence: string): OpaqueMarkdown['leftOpen'] {
    const start = this.#at;
    const mark = fence.charAt(0) === '~' ? '~' : '`';
    const closing = new RegExp(`^[ \\t>]*${mark}{${fence.length},}[ \\t]*$`, 'gm');
    closing.lastIndex = lineEnd(this.#text, start);
    const close = closing.exec(this.#text);
    if (!close) return { kind: 'code block', start, end: this.#text.length };
    this.#take(close.index + close[0].length);
    this.#mayBeCode = true;
    return undefined;
  }

  /** One character, or the opaque part that begins at it. */
  #unit(): OpaqueMarkdown['leftOpen'] {
    const unit = this.#text.charAt(this.#at);
    if (unit === '\\') this.#take(Math.min(this.#at + 2, this.#text.length));
    else if (unit === '`') this.#codeSpan();
    else if (unit === '<') return this.#angle();
    else if (unit === ']') this.#takeMatch(linkTarget);
    else this.#at += 1;
    return undefined;
  }

  /** A run of backticks to the next run as long, in the same paragraph. */
  #codeSpan(): void {
    const length = runLength(this.#text, this.#at);
    const from = this.#at + length;
    const close = this.#runs(length).find(from);
    if (close === undefined || close > this.#paragraphEnd(from)) this.#at = from;
    else this.#take(close + length);
  }

  /** The runs of a length, looked for once: many runs without a partner would cost the square. */
  #runs(length: number): Ascending {
    this.#runsByLength ??= runsByLength(this.#text);
    return this.#runsByLength.get(length) ?? noRuns;
  }

  #paragraphEnd(from: number): number {
    this.#blankLines ??= new Ascending(
      [...this.#text.matchAll(/\n(?=[ \t>]*\n)/g)].map(({ index }) => index),
    );
    return this.#blankLines.find(from) ?? this.#text.length;
  }

  #angle(): OpaqueMarkdown['leftOpen'] {
    if (!this.#text.startsWith('<!--', this.#at)) {
      this.#takeMatch(tag);
      return undefined;
    }
    const close = this.#text.indexOf('-->', this.#at);
    if (close < 0) return { kind: 'comment', start: this.#at, end: this.#text.length };
    this.#take(close + '-->'.length);
    return undefined;
  }

  #match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at;
    return pattern.exec(this.#text) ?? undefined;
  }

  #takeMatch(pattern: RegExp): void {
    const match = this.#match(pattern)?.[0];
    if (match === undefined) this.#at += 1;
    else this.#take(this.#at + match.length);
  }

  #take(end: number): void {
    this.#ranges.push({ start: this.#at, end });
    this.#at = end;
  }
}

/** Offsets in order, asked for in order. */
class Ascending {
  readonly #offsets: readonly number[];
  #next = 0;

  constructor(offsets: readonly number[]) {
    this.#offsets = offsets;
  }

  /** The first one from `from` on; no later call may ask for an earlier `from`. */
  find(from: number): number | undefined {
    while ((this.#offsets[this.#next] ?? Number.POSITIVE_INFINITY) < from) this.#next += 1;
    return this.#offsets[this.#next];
  }
}

const noRuns = new Ascending([]);

function runsByLength(text: string): ReadonlyMap<number, Ascending> {
  const offsets = new Map<number, number[]>();
  for (const { 0: run, index } of text.matchAll(/`+/g)) {
    const same = offsets.get(run.length);
    if (same) same.push(index);
    else offsets.set(run.length, [index]);
  }
  return new Map([...offsets].map(([length, each]) => [length, new Ascending(each)]));
}

function runLength(text: string, from: number): number {
  let end = from;
  while (text.charAt(end) === '`') end += 1;
  return end - from;
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}
