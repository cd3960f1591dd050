import type { Contributor } from '../../spec/source-description.ts';

const opening =
  /^(?:(?:written|reported|reporting|story|text|article|posted|published|compiled|translated)\s+)?by:?\s+|^authors?(?:\(s\))?:?\s+|^par\s+/iu;
const honorific = /^(?:dr|mr|mrs|ms|mx|prof|professor|h\.?e|lok)\.?\s+/iu;
const particles = new Set(
  'al bin da de del den der di do dos du el ibn la le ten van von y'.split(' '),
);
const offices =
  /\b(?:of|for|in|at|institute|university|ministry|centre|center|post|times|news|agency|press|office|school|college|council|reuters|afp)\b/iu;
/** Words of a name; more are a sentence or an office. */
const mostNameWords = 5;

/**
 * The people whom a byline names: "By Dr. Hul Seingheng and Mr. Chhem Siriwat", "By Sun Narin, Institute
 * for Rivers and Peace | 5 March 2024". What follows a name and a comma is where they work, unless it is
 * names as well. Forms of address are left out; what names no person gives nobody.
 */
export function namesInByline(line: string): readonly Contributor[] {
  const opened = opening.exec(line);
  const [signed = ''] = line.slice(opened?.[0].length ?? 0).split(/\s*[|·•]\s*|\s+[–—-]\s+/u);
  const [, first = signed, affiliation = ''] = /^([^,]*),\s*(.*)$/u.exec(signed) ?? [];
  const isOneWithOffice = offices.test(affiliation) && namesOf(first).length === 1;
  const names = namesOf(isOneWithOffice ? first : signed);
  return names.map((name) => ({ name, ...(isOneWithOffice && { affiliation }) }));
}

/** Names between commas and "and", or nobody where one of them is no name. */
function namesOf(text: string): readonly string[] {
  const names = text
    .split(/\s*,\s*(?:and\s+)?|\s+(?:and|&)\s+/iu)
    .map((name) => name.trim().replace(honorific, ''));
  return names.every(isPerson) ? names : [];
}

function isPerson(text: string): boolean {
  const words = text.split(/\s+/u);
  return (
    words.length <= mostNameWords &&
    words.every((word) => particles.has(word.toLowerCase()) || /^[\p{Lu}\p{Lo}]/u.test(word)) &&
    !/[\d/]/u.test(text)
  );
}
