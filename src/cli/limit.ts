import type { Session } from './session.ts';

/** The number of `--limit`; `undefined`, told, where it is none from 1. */
export function limitFrom(text: string, { misuse }: Session): number | undefined {
  const limit = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  if (limit > 0) return limit;
  misuse('BRIEF-USAGE-001', `--limit takes a whole number from 1, not "${text}"`);
  return undefined;
}
