/** What a helper is handed: nothing is known of it but that it came from the model or a literal. */
export type Value = unknown;

/** A mistake in how a helper is used; it is shown at the helper's place in the template. */
export class HelperMistake extends Error {}

/** Text for printing. Lists, objects and what is not there have none: printing one is a mistake. */
export function textOf(value: Value, helper: string): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new HelperMistake(`${helper} wants text and was given ${kindOf(value)}`);
}

/** As `textOf`, and nothing for what may be absent. */
export function textIfAny(value: Value, helper: string): string {
  return value === undefined || value === null ? '' : textOf(value, helper);
}

export function numberOf(value: Value, helper: string): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw new HelperMistake(`${helper} wants a number and was given ${kindOf(value)}`);
}

export function listOf(value: Value, helper: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw new HelperMistake(`${helper} wants a list and was given ${kindOf(value)}`);
}

/** A field of a plain object; never one that is inherited. */
export function fieldOf(value: Value, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return Object.getOwnPropertyDescriptor(value, name)?.value;
}

/** As Handlebars' own `#if` sees it: an empty list is false. */
export function isTrue(value: Value): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

function kindOf(value: Value): string {
  if (Array.isArray(value)) return 'a list';
  if (value === undefined || value === null) return 'nothing';
  return typeof value === 'object' ? 'an object' : `the ${typeof value} ${String(value)}`;
}
