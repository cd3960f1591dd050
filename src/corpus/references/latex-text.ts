/** Accent commands and the combining character that each is. */
const accents: ReadonlyMap<string, string> = new Map([
  ['`', '\u0300'],
  ["'", '\u0301'],
  ['^', '\u0302'],
  ['~', '\u0303'],
  ['=', '\u0304'],
  ['u', '\u0306'],
  ['.', '\u0307'],
  ['"', '\u0308'],
  ['r', '\u030a'],
  ['H', '\u030b'],
  ['v', '\u030c'],
  ['d', '\u0323'],
  ['c', '\u0327'],
  ['k', '\u0328'],
  ['b', '\u0331'],
]);

/** Commands that stand for a character. */
const symbols: ReadonlyMap<string, string> = new Map([
  ['ss', 'ß'],
  ['ae', 'æ'],
  ['AE', 'Æ'],
  ['oe', 'œ'],
  ['OE', 'Œ'],
  ['o', 'ø'],
  ['O', 'Ø'],
  ['aa', 'å'],
  ['AA', 'Å'],
  ['l', 'ł'],
  ['L', 'Ł'],
  ['i', 'ı'],
  ['j', 'ȷ'],
  ['dh', 'ð'],
  ['th', 'þ'],
  ['textquoteright', '’'],
  ['textquoteleft', '‘'],
  ['textquotedblleft', '“'],
  ['textquotedblright', '”'],
  ['textendash', '–'],
  ['textemdash', '—'],
  ['textasciitilde', '~'],
  ['textbackslash', '\\'],
  ['ldots', '…'],
  ['dots', '…'],
]);

/*
 * What LaTeX is read as, one alternative after the other:
 *
 *   \'e  \'{e}  \c{c}  \v s  \'\i     an accent and its letter
 *   \ss  \o                           a symbol, with the space or {} that ends the command
 *   \emph  \textit                    any other command: its argument stays, the command goes
 *   \&  \%  \,                        an escaped character, a narrow space
 *   --  ---  ``  ''  ~                ligatures and the tie
 *   {  }  $                           grouping: nothing
 */
const latex =
  /\\([`'^~="."])\s*\{?\\?([A-Za-z])\}?|\\([uvHcdbkr])(?:\s*\{\\?([A-Za-z])\}|\s+([A-Za-z])(?![A-Za-z]))|\\([A-Za-z]+)(?:\s+|\{\})?|\\(.)|(---?|``|'')|(~)|[{}$]/gsu;

/**
 * The plain text of a LaTeX value as reference managers write it, white space folded. Mathematics and
 * macros of one's own are not run: a command that is not known goes, and its argument stays.
 */
export function latexText(value: string): string {
  return value
    .replace(latex, (_all, sign, letter, name, braced, spaced, command, escaped, ligature, tie) => {
      const accented: string | undefined = letter ?? braced ?? spaced;
      if (accented !== undefined) return `${accented}${accents.get(sign ?? name) ?? ''}`;
      if (command !== undefined) return symbols.get(command) ?? '';
      if (escaped !== undefined) return /[,;: ]/.test(escaped) ? ' ' : escaped;
      if (tie !== undefined) return ' ';
      return ligatures.get(ligature ?? '') ?? '';
    })
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim();
}

const ligatures: ReadonlyMap<string, string> = new Map([
  ['--', '–'],
  ['---', '—'],
  ['``', '“'],
  ["''", '”'],
]);
