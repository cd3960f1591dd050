import type { Span } from '../diagnostics/diagnostic.ts';

export type YamlPath = readonly (string | number)[];

/**
 * Says where in its file a value stood. `path` is the path in the YAML as written (kebab-case keys).
 * A stretch of a text is shown where it was written, however the text is quoted or folded. Falls back
 * to the nearest ancestor that exists, at last to the start of the file.
 */
export type Locate = (path: YamlPath, part?: 'key' | 'value' | Stretch) => Span;

/** A part of a text: offsets into the value as parsed (UTF-16 units), end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A validated file of the project: its data, and the way back to each place in it. */
export interface Loaded<T> {
  /** Relative to the project folder, with forward slashes. */
  readonly file: string;
  readonly value: T;
  readonly locate: Locate;
}
