/** What thousandths look like behind a whole number. */
const fractions = Array.from({ length: 1000 }, (_, n) =>
  n === 0 ? '' : `.${String(n).padStart(3, '0').replace(/0+$/, '')}`,
);

/**
 * A number as a content stream takes it: no exponent, thousandths of a point. Put together from whole
 * numbers, since a page has thousands of them and `String` takes four times as long.
 */
export function number(value: number): string {
  const thousandths = Math.round(Math.abs(value) * 1000);
  const whole = Math.floor(thousandths / 1000);
  const sign = value < 0 && thousandths > 0 ? '-' : '';
  return `${sign}${whole}${fractions[thousandths - 1000 * whole]}`;
}

/** `#rrggbb` as the operator that fills with it. */
export function colourOperator(colour: string): string {
  return `${channelsOf(colour)} rg`;
}

/** `#rrggbb` as the operator that strokes with it. */
export function strokeColourOperator(colour: string): string {
  return `${channelsOf(colour)} RG`;
}

/** A document has a handful, each written thousands of times. */
const known = new Map<string, string>();

function channelsOf(colour: string): string {
  const written = known.get(colour);
  if (written !== undefined) return written;
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  const operands = channels.map(number).join(' ');
  known.set(colour, operands);
  return operands;
}
