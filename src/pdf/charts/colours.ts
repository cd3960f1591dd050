/** WCAG 2.1, 1.4.11: what is drawn stands out from white by this at least. */
const leastContrast = 3;

/** `#rrggbb` mixed with white: all of it at 1. */
export function tint(colour: string, part: number): string {
  return hex(channelsOf(colour).map((channel) => 255 + (channel - 255) * part));
}

/** The colour, as much darker as it takes to be seen on white. */
export function legible(colour: string): string {
  let dark = colour;
  for (let part = 0.95; contrast(dark, '#ffffff') < leastContrast && part > 0; part -= 0.05)
    dark = hex(channelsOf(colour).map((channel) => channel * part));
  return dark;
}

/** Of the two the one that is easier to read on the ground. */
export function readableOn(ground: string, first: string, second: string): string {
  return contrast(ground, first) >= contrast(ground, second) ? first : second;
}

/** From 1 to 21. WCAG 2.1, "contrast ratio". */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

/** WCAG 2.1, "relative luminance". */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = channelsOf(colour).map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function channelsOf(colour: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}

function hex(channels: readonly number[]): string {
  const digits = channels.map((channel) => Math.round(channel).toString(16).padStart(2, '0'));
  return `#${digits.join('')}`;
}
