import { type Candidate, isShort } from './candidate.ts';
import type { Rule } from './rule.ts';

/** "(+855) 16484108", "Tel: 023 123 456": figures and signs, and no year range. */
function isPhone({ text }: Candidate): boolean {
  if (text.length > 60) return false;
  const numbers = text.replace(
    /^(?:tel(?:ephone)?|phone|fax|mobile|hotline|call(?: us)?)\.?:? */i,
    '',
  );
  const labelled = numbers !== text;
  if (!/^[+(\d][\d\s()+/.-]*$/.test(numbers)) return false;
  const figures = numbers.replace(/\D/g, '').length;
  if (figures < 6 || figures > 30) return false;
  return labelled || /[+(]/.test(numbers) || (figures >= 9 && /\d[ -]\d/.test(numbers));
}

function isWebAddress({ text }: Candidate): boolean {
  if (text.length > 200 || text.split(' ').length > 3) return false;
  return /^(?:(?:e-?mail|web(?:site)?|url|source|link):? *)?(?:https?:\/\/\S+|www\.\S+|[\w.+-]+@[\w-]+\.[\w.-]+)$/i.test(
    text,
  );
}

const placeWord =
  /^(?:street|st|road|rd|avenue|ave|boulevard|blvd|floor|building|sangkat|khan|suite|lane|drive|phum|khum|box)$/i;

/** Capitals and figures throughout, with a street or a floor: no sentence is like that. */
function isStreetAddress(candidate: Candidate): boolean {
  if (!isShort(candidate, 25) || !/\d/.test(candidate.text) || !candidate.text.includes(',')) {
    return false;
  }
  const words = candidate.words.map((word) => word.replace(/^[(#]+|[),.;:]+$/g, ''));
  if (!words.some((word) => placeWord.test(word))) return false;
  return words.every((word) => /^(?:[\p{Lu}\p{N}]|of$|the$|no$|$)/u.test(word));
}

function isCopyright(candidate: Candidate): boolean {
  return (
    isShort(candidate, 40) &&
    /^(?:©|\(c\) ?(?:19|20)\d\d|copyright ?(?:©|\(c\)|(?:19|20)\d\d)|all rights reserved)|all rights reserved\.?(?: \d{4})?$/i.test(
      candidate.text,
    )
  );
}

export const contactLines: readonly Rule[] = [
  { reason: 'phone-number', holds: isPhone },
  { reason: 'web-address', holds: isWebAddress },
  { reason: 'street-address', holds: isStreetAddress },
  { reason: 'copyright', holds: isCopyright },
];
