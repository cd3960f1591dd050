/** A number as a content stream takes it: no exponent, thousandths of a point. */
export function number(value: number): string {
  const rounded = Math.round(value * 1000) / 1000;
  return Object.is(rounded, -0) ? '0' : String(rounded);
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
