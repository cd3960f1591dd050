/**
 * What a character is. Those of ASCII are told by their codes: most are of it, and V8 takes up to a
 * millisecond to compile a pattern that asks for a property of Unicode.
 */

const letter = /^\p{L}/u;
const number = /^\p{N}/u;
const capital = /^\p{Lu}/u;

/** Whether a UTF-16 unit is one of `a` to `z`: most words begin and end in one, and few rules ask for them. */
export function isSmallLetter(code: number): boolean {
  return code >= 97 && code <= 122;
}

/** Whether a UTF-16 unit is one of `a` to `z` and `A` to `Z`. */
export function isAsciiLetter(code: number): boolean {
  return isSmallLetter(code) || isAsciiCapital(code);
}

/** Of the first character of a text; of none, no. */
export function isLetter(text: string): boolean {
  const code = text.charCodeAt(0);
  return code < 128 ? isAsciiLetter(code) : letter.test(text);
}

/** Of the first character of a text; of none, no. */
export function isLetterOrNumber(text: string): boolean {
  const code = text.charCodeAt(0);
  return isLetter(text) || (code < 128 ? isAsciiDigit(code) : number.test(text));
}

/** Of the first character of a text; of none, no. */
export function isCapital(text: string): boolean {
  const code = text.charCodeAt(0);
  return code < 128 ? isAsciiCapital(code) : capital.test(text);
}

/** Whether all of a text are letters and digits of ASCII. */
export function isPlainWord(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (!isAsciiLetter(code) && !isAsciiDigit(code)) return false;
  }
  return true;
}

function isAsciiCapital(code: number): boolean {
  return code >= 65 && code <= 90;
}

function isAsciiDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
