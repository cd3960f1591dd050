import type { Candidate } from './candidate.ts';
import { isShort } from './candidate.ts';

const months =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/i;
const numericDate = /^(?:\d{4}-\d{2}-\d{2}(?:t[\d:+z]+)?|\d{1,2}[/.]\d{1,2}[/.]\d{2,4})$/i;
const dayOrYear = /^(?:\d{1,2}(?:st|nd|rd|th)?|(?:19|20)\d{2})$/i;
const clock = /^\d{1,2}[:.]\d{2}(?:am|pm)?$/i;
const dateWords = new Set(
  `mon monday tue tues tuesday wed wednesday thu thur thurs thursday fri friday sat saturday sun
  sunday published posted updated update last modified publication release released date on at the of
  am pm ict gmt utc est edt by first issued`.split(/\s+/),
);
const issueWord = /^(?:issues?|vol|volume|no|nos|number|nr|edition)$/i;

function bareWords(candidate: Candidate): readonly string[] {
  return candidate.words
    .map((word) => word.replace(/^[([|•·]+|[\])|•·,.:;]+$/gu, ''))
    .filter((word) => word !== '');
}

/** Holds a day, or a month with its year: "18 November 2018", "Nov 2018", "2018-11-18". */
export function holdsDate(candidate: Candidate): boolean {
  if (!isShort(candidate, 25)) return false;
  const words = bareWords(candidate);
  return words.some((word, index) => {
    if (numericDate.test(word)) return true;
    if (!months.test(word)) return false;
    return dayOrYear.test(words[index - 1] ?? '') || dayOrYear.test(words[index + 1] ?? '');
  });
}

const placeAhead = /^(?!By )\p{Lu}[\p{L}\p{M}.'-]*(?: \p{Lu}[\p{L}\p{M}.'-]*){0,3}, /u;

/**
 * A line that gives a date and nothing else but its label, weekday and time, or the place before it:
 * "Phnom Penh, 22 November 2023".
 */
export function isDateLine(candidate: Candidate): boolean {
  if (!isShort(candidate, 14) || !holdsDate(candidate)) return false;
  const words = bareWords(candidate);
  const place = placeAhead.exec(candidate.text)?.[0].trim().split(' ').length ?? 0;
  return isAllDate(words) || (place > 0 && words.length > place && isAllDate(words.slice(place)));
}

function isAllDate(words: readonly string[]): boolean {
  return words.every(
    (word) =>
      months.test(word) ||
      numericDate.test(word) ||
      dayOrYear.test(word) ||
      clock.test(word) ||
      dateWords.has(word.toLowerCase()),
  );
}

/** "ISSUE 2019", "Vol. 3, No. 2 (May 2019)". */
export function isIssueLine(candidate: Candidate): boolean {
  if (!isShort(candidate, 8)) return false;
  const words = bareWords(candidate);
  return (
    words.length > 1 &&
    words.some((word) => /^#?\d+$/.test(word)) &&
    words.some((word) => issueWord.test(word)) &&
    words.every((word) => issueWord.test(word) || /^#?\d+$/.test(word) || months.test(word))
  );
}
