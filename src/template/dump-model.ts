import type { Brief } from '../brief/brief.ts';

/** The view model of a brief as JSON to read: all that a template can see. */
export function dumpModel(brief: Brief): string {
  return `${JSON.stringify(brief, null, 2)}\n`;
}
