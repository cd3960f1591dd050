/**
 * The most UTF-16 units of a text string: ISO 19005-3, 6.1.13, allows 32,767 bytes, of which two are the
 * mark of their order.
 */
const most = 16_382;

/** A text as it may stand in an object; what is longer than any reader needs ends in "…". */
export function textString(text: string, longest: number = most): string {
  if (text.length <= longest) return text;
  // No half of a pair is left at the end.
  return `${text.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
