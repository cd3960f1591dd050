import type { Environment } from './io.ts';
import { usageError, type Voice } from './voice.ts';

/** Year 9999: what an ISO date with four digits can say. */
const lastSecond = 253402300799;

/**
 * SOURCE_DATE_EPOCH as an ISO instant, `undefined` where it is not set, `null` where it is not a
 * number of seconds; that is told.
 */
export function creationTime(env: Environment, voice: Voice): string | undefined | null {
  const text = env.SOURCE_DATE_EPOCH ?? '';
  if (text === '') return undefined;
  if (/^\d{1,12}$/.test(text) && Number(text) <= lastSecond) {
    return new Date(Number(text) * 1000).toISOString().replace('.000Z', 'Z');
  }
  const message = `SOURCE_DATE_EPOCH is "${text}", which is not a number of seconds since 1970`;
  voice.tell(usageError('BRIEF-USAGE-001', message));
  return null;
}
