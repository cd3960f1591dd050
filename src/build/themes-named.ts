import type { References } from '../spec/check-references.ts';

/** The themes that a spec names, each once, in the order of its sections. */
export function themesNamed(spec: References): readonly string[] {
  return [...new Set(spec.sections.flatMap(({ theme }) => theme ?? []))];
}
