import { z } from 'zod';
import * as field from './fields.ts';
import type { LineRange } from './source-description.ts';

const range = /^([1-9]\d{0,8})(?:\s?[-–]\s?([1-9]\d{0,8}))?$/;

/** Lines of a file, from 1, inclusive: `6`, `1-51` or `[1, 51]`. */
export function lineRange(description: string): z.ZodType<LineRange> {
  const hint = 'count from 1, and write 6, or 1-51, or [1, 51]';
  const text = field.checkedText(
    description,
    (written) => range.test(written),
    'not-allowed',
    'must be a range of lines',
    hint,
  );
  return z
    .union([z.int().min(1), text, z.array(z.int().min(1)).length(2)])
    .transform(toLineRange)
    .refine(({ first, last }) => first <= last, {
      error: 'must not run backwards',
      params: { mistake: 'reversed', hint: 'write the first line first' },
    })
    .meta({ description, examples: [6, '1-51', [1, 51]] });
}

function toLineRange(written: number | string | readonly number[]): LineRange {
  const [first = 1, last = first] = numbersOf(written);
  return { first, last };
}

function numbersOf(written: number | string | readonly number[]): readonly number[] {
  if (typeof written === 'number') return [written];
  if (typeof written !== 'string') return written;
  const [, first, last = first] = range.exec(written) ?? [];
  return [Number(first), Number(last)];
}
