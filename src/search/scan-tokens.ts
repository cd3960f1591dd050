import {
  apostrophe,
  between,
  classAt,
  comma,
  digit,
  letter,
  point,
  sign,
  unusual,
} from './character-classes.ts';
import { tokenPattern } from './token-pattern.ts';

export type TokenKind = 'initialism' | 'cluster' | 'word';

/** Told of each token in order; offsets in UTF-16 units, end exclusive. */
export type TokenVisitor = (kind: TokenKind, start: number, end: number) => void;

const pattern = new RegExp(tokenPattern, 'uy');

/**
 * Finds the tokens that `tokenPattern` defines, ten times as fast: plain words are walked through unit
 * by unit, and the pattern is asked where an initialism may begin or an unusual character stands.
 */
export function scanTokens(text: string, visit: TokenVisitor): void {
  let at = 0;
  while (at < text.length) {
    const first = classAt(text, at);
    if (first < unusual) {
      at++;
      continue;
    }
    const end = first === unusual || isPointed(text, at, first) ? unknown : wordEnd(text, at);
    if (end === unknown) at = scanByPattern(text, at, visit);
    else {
      visit('word', at, end);
      at = end;
    }
  }
}

/** Where only the pattern can tell. */
const unknown = -1;

/** "U.S", "e.g": a letter, a point and another letter. */
function isPointed(text: string, at: number, first: number): boolean {
  if (first !== letter || classAt(text, at + 1) !== point) return false;
  const next = classAt(text, at + 2);
  return next === letter || next === unusual;
}

function wordEnd(text: string, start: number): number {
  let at = runEnd(text, start);
  for (;;) {
    const next = classAt(text, at);
    if (next === unusual) return unknown;
    let after = at;
    if (next === apostrophe) after = lettersEnd(text, at + 1);
    else if (classAt(text, at - 1) === digit) after = figuresEnd(text, at, next);
    if (after === unknown) return unknown;
    if (after <= at + 1) return at;
    at = after;
  }
}

/** After the letters, figures and signs from here on. */
function runEnd(text: string, from: number): number {
  let at = from;
  while (classAt(text, at) >= digit) at++;
  return at;
}

/** After the letters that follow an apostrophe; where there are none, the same place. */
function lettersEnd(text: string, from: number): number {
  let at = from;
  let found = classAt(text, at);
  while (found >= sign) found = classAt(text, ++at);
  return found === unusual ? unknown : at;
}

/** After `.5` or `,000` and what is written together with it; where there is none, the same place. */
function figuresEnd(text: string, at: number, next: number): number {
  const digits = next === point ? 1 : next === comma ? 3 : 0;
  if (digits === 0) return at;
  for (let index = 1; index <= digits; index++) {
    const found = classAt(text, at + index);
    if (found === unusual) return unknown;
    if (found !== digit) return at;
  }
  const after = at + digits + 1;
  const follower = next === comma ? classAt(text, after) : between;
  if (follower === unusual) return unknown;
  return follower === digit ? at : runEnd(text, after);
}

/** Returns where to go on. */
function scanByPattern(text: string, at: number, visit: TokenVisitor): number {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  // The pattern counts by characters: the first half of a pair that it refuses takes the second along.
  if (!match) return at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
  const [raw, initialism, cluster] = match;
  const end = match.index + raw.length;
  const kind = initialism !== undefined ? 'initialism' : cluster !== undefined ? 'cluster' : 'word';
  visit(kind, match.index, end);
  return end;
}
