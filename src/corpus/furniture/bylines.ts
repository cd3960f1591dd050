import { type Candidate, isShort } from './candidate.ts';
import { holdsDate, isDateLine, isIssueLine } from './dates.ts';
import type { Rule } from './rule.ts';

const opening =
  /^(?:(?:written|reported|reporting|story|text|article|posted|published|compiled|translated) )?by:? (?=\p{Lu})|^authors?(?:\(s\))?: ?(?=\p{Lu})|^par (?=\p{Lu})/iu;
const connectors = new Set('and of for the at in on de van der bin al to - – — | /'.split(' '));

/** "By Dr. Hul Seingheng and Mr. Chhem Siriwat": names and places, no verb, no full stop. */
function isByline(candidate: Candidate): boolean {
  if (!isShort(candidate, 30)) return false;
  const opened = opening.exec(candidate.text);
  if (!opened || !/^(?:[a-z]+ )?by|^author|^par /i.test(opened[0])) return false;
  if (candidate.endsAsSentence && !/\b(?:Jr|Sr|Ph\.?D)\.$/.test(candidate.text)) return false;
  const rest = candidate.text.slice(opened[0].length).split(' ');
  return rest.every((word) => connectors.has(word) || /^[\p{Lu}\p{N}(&@"'|]/u.test(word));
}

/** "Sun Narin | Publication date 05 March 2024 | 17:45 ICT": names and a date between bars. */
function isBylineWithDate(candidate: Candidate): boolean {
  return (
    isShort(candidate, 18) &&
    !candidate.endsAsSentence &&
    /[|·•]| [–—-] /.test(candidate.text) &&
    holdsDate(candidate)
  );
}

/** "FOR IMMEDIATE RELEASE", "Press release", "Media Note". */
function isReleaseLabel({ text }: Candidate): boolean {
  return /^(?:for immediate release|press (?:release|statement)|media (?:release|note|statement)|news release|embargoed until .{1,40})$/i.test(
    text,
  );
}

export const bylines: readonly Rule[] = [
  { reason: 'date-line', holds: isDateLine },
  { reason: 'issue-number', holds: isIssueLine },
  { reason: 'byline', holds: isByline },
  { reason: 'byline', holds: isBylineWithDate },
  { reason: 'dateline', holds: isReleaseLabel },
];
