import type { YamlPath } from './locator.ts';
import type { Mistake } from './mistakes.ts';

/** A mistake in validated data, ready to be reported but for its code. */
export interface Explained {
  readonly mistake: Mistake;
  readonly message: string;
  readonly path: YamlPath;
  readonly part?: 'key' | 'value';
  readonly hints: readonly string[];
}
