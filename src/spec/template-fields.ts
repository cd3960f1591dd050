import { z } from 'zod';
import * as field from './fields.ts';

/** Points to a unit, as CSS has them: an inch is 72 points and 25.4 millimetres. */
const pointsTo: Readonly<Record<string, number>> = { pt: 1, in: 72, mm: 72 / 25.4, cm: 72 / 2.54 };

const lengthPattern = /^(\d{1,4}(?:\.\d{1,4})?)(mm|cm|in|pt)$/;

/** A length, in points: a number, or text such as `25mm`, within bounds in points. */
export function length(description: string, least: number, most: number): z.ZodType<number> {
  const text = field.checkedText(
    description,
    (written) => lengthPattern.test(written),
    'not-allowed',
    'must be a length',
    'write 25mm, 2.5cm, 1in or 72pt',
  );
  return z
    .union([z.number(), text])
    .transform((written) => (typeof written === 'number' ? written : toPoints(written)))
    .refine((points) => points >= least && points <= most, {
      error: `must be between ${least} and ${most} points`,
      params: { mistake: 'not-allowed', hint: '72 points are an inch, or 25.4 mm' },
    })
    .meta({ description, examples: ['25mm', '1in', 72] });
}

/** Rounded to a hundredth, so that a length does not depend on how a machine divides. */
function toPoints(text: string): number {
  const [, number, unit = 'pt'] = lengthPattern.exec(text) ?? [];
  return Math.round(Number(number) * (pointsTo[unit] ?? 1) * 100) / 100;
}

/** `#rgb` or `#rrggbb`, made `#rrggbb` in lower case. */
export function colour(description: string): z.ZodType<string> {
  const pattern = /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i;
  const hint = 'write it in quotes, since # starts a comment: "#1f3a5f"';
  return field
    .checkedText(description, (text) => pattern.test(text), 'not-allowed', 'must be a colour', hint)
    .transform(toSixDigits)
    .meta({ description, pattern: pattern.source.replace('a-f', 'a-fA-F'), examples: ['#1f3a5f'] });
}

function toSixDigits(written: string): string {
  const digits = written.slice(1).toLowerCase();
  return `#${digits.length === 3 ? digits.replace(/./g, '$&$&') : digits}`;
}

/** Path of a picture inside the pack. */
export function picture(description: string): z.ZodString {
  const isPicture = (path: string): boolean =>
    /\.(?:png|jpe?g|svg)$/i.test(path) && !/^[/\\]|^[a-z]:|\\|\p{Cc}/iu.test(path);
  const hint = 'a path inside the pack, such as logo.png';
  return field.checkedText(
    description,
    isPicture,
    'not-allowed',
    'must be the path of a PNG, JPEG or SVG',
    hint,
  );
}
