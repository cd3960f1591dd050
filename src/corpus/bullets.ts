const signs = /^[•◦‣▪▫●○■□∙⁃✓➢][\s\u200b]*(?=\S)/u;
const dashes = /^[*–—·-][\s\u200b]+(?=\S)/u;
/** "1.", "2)", "(iii)", "b)": at most two digits, so that "1997. The party" is prose. */
const numbers = /^(?:\(?\d{1,2}[.)]|\(?[a-z]\)|\([ivx]{1,4}\))[\s\u200b]+(?=\S)/u;

/**
 * Length of the bullet or number that a line begins with, with the white space behind it; 0 where
 * there is none. In the middle of a paragraph (`afterOpenText`) only a sign that is never prose counts.
 */
export function bulletLength(lineStart: string, afterOpenText: boolean): number {
  const sign = signs.exec(lineStart);
  if (sign) return sign[0].length;
  if (afterOpenText) return 0;
  const marker = dashes.exec(lineStart) ?? numbers.exec(lineStart);
  return marker ? marker[0].length : 0;
}
