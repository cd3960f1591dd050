/** An entry as BibTeX has it: type and field names in lower case, values still LaTeX. */
export interface BibEntry {
  readonly type: string;
  readonly key: string;
  readonly line: number;
  readonly fields: ReadonlyMap<string, string>;
}

export interface BibFile {
  readonly entries: readonly BibEntry[];
  readonly problems: readonly { readonly line: number; readonly message: string }[];
}

/**
 * Characters of what an abbreviation stands for, and of a value joined from pieces: abbreviations of
 * abbreviations could double what they stand for with each line.
 */
const longestAbbreviation = 1000;
const longestJoined = 10_000;

/** The months that BibTeX's own styles define, as numbers. */
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/**
 * Reads BibTeX and BibLaTeX (P. Patashnik, "BibTeXing", 1988): entries, `@string` and `#`; what stands
 * between entries is a comment. An entry that does not close or has no key is a problem, and reading
 * goes on at the next line that begins with `@`. Values keep their inner braces, which protect names.
 */
export function parseBibtex(text: string): BibFile {
  const strings = new Map(months.map((month, index) => [month, String(index + 1)]));
  const entries: BibEntry[] = [];
  const problems: BibFile['problems'][number][] = [];
  const lineOf = lineCounter(text);
  const opening = /^[^\S\n]*@\s*([A-Za-z]+)\s*[{(]/gm;
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const type = (match[1] ?? '').toLowerCase();
    if (type === 'comment' || type === 'preamble') continue;
    const line = lineOf(match.index);
    const scanner = new Scanner(text, opening.lastIndex, strings);
    try {
      if (type === 'string') for (const each of scanner.abbreviations()) strings.set(...each);
      else entries.push({ type, line, key: scanner.key(), fields: new Map(scanner.fields()) });
      opening.lastIndex = scanner.at;
    } catch (error) {
      if (!(error instanceof BibMistake)) throw error;
      problems.push({ line: lineOf(error.at), message: error.message });
    }
  }
  return { entries, problems };
}

class BibMistake extends Error {
  readonly at: number;

  constructor(message: string, at: number) {
    super(message);
    this.at = at;
  }
}

/** Reads one entry, from behind its opening brace. */
class Scanner {
  at: number;
  readonly #text: string;
  readonly #strings: ReadonlyMap<string, string>;

  constructor(text: string, at: number, strings: ReadonlyMap<string, string>) {
    this.#text = text;
    this.at = at;
    this.#strings = strings;
  }

  key(): string {
    const key = this.#take(/\s*([^\s,{}()"#=]+)\s*/y);
    if (key === undefined) throw new BibMistake('an entry has no key', this.at);
    if (!/[,})]/.test(this.#text[this.at] ?? '')) {
      throw new BibMistake(`a comma is missing behind the key "${key}"`, this.at);
    }
    return key;
  }

  /** `name = value` pairs up to the end of the entry. */
  *fields(): Generator<[string, string]> {
    while (true) {
      this.#take(/([\s,]*)/y);
      if (/[})]/.test(this.#text[this.at] ?? '')) {
        this.at++;
        return;
      }
      const name = this.#take(/([^\s,{}()"#=]+)\s*=\s*/y);
      if (name === undefined) throw new BibMistake('an entry is not closed', this.at);
      yield [name.toLowerCase(), this.#value()];
    }
  }

  /** The fields of an `@string`. */
  *abbreviations(): Generator<[string, string]> {
    for (const [name, value] of this.fields()) {
      if (value.length > longestAbbreviation) this.#tooLong('an abbreviation', longestAbbreviation);
      yield [name, value];
    }
  }

  /** Pieces joined by `#`. */
  #value(): string {
    let value = this.#piece();
    while (this.#take(/(\s*#\s*)/y) !== undefined) {
      value += this.#piece();
      if (value.length > longestJoined) this.#tooLong('a joined value', longestJoined);
    }
    return value;
  }

  #tooLong(what: string, most: number): never {
    throw new BibMistake(`${what} has more than ${most} characters`, this.at);
  }

  #piece(): string {
    const opening = this.#text[this.at];
    if (opening === '{' || opening === '"') return this.#delimited(opening);
    const word = this.#take(/([^\s,{}()"#=]+)/y);
    if (word === undefined) throw new BibMistake('a field has no value', this.at);
    return this.#strings.get(word.toLowerCase()) ?? word;
  }

  /** Up to the brace or the quotation mark that closes what is opened here, braces inside counted. */
  #delimited(opening: '{' | '"'): string {
    const start = this.at + 1;
    let depth = 0;
    for (let at = start; at < this.#text.length; at++) {
      const character = this.#text[at];
      if (character === '\\') at++;
      else if (depth === 0 && character === (opening === '{' ? '}' : '"')) {
        this.at = at + 1;
        return this.#text.slice(start, at);
      } else if (character === '{') depth++;
      else if (character === '}') depth--;
    }
    throw new BibMistake('a value is not closed', this.at);
  }

  /** The first group of a sticky pattern where it matches here. */
  #take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.#text);
    if (!match) return undefined;
    this.at = pattern.lastIndex;
    return match[1];
  }
}

/** Line of an offset, from 1; asked for in ascending order most of the time. */
function lineCounter(text: string): (offset: number) => number {
  let known = 0;
  let line = 1;
  return (offset) => {
    if (offset < known) {
      known = 0;
      line = 1;
    }
    for (; known < offset; known++) if (text.charCodeAt(known) === 10) line++;
    return line;
  };
}
