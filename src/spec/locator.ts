import type { Span } from '../diagnostics/diagnostic.ts';

export type YamlPath = readonly (string | number)[];

/**
 * Says where in its file a value stood. `path` is the path in the YAML as written (kebab-case keys).
 * Falls back to the nearest ancestor that exists, at last to the start of the file.
 */
export type Locate = (path: YamlPath, part?: 'key' | 'value') => Span;

/** A validated file of the project: its data, and the way back to each place in it. */
export interface Loaded<T> {
  /** Relative to the project folder, with forward slashes. */
  readonly file: string;
  readonly value: T;
  readonly locate: Locate;
}
