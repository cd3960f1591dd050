/** What must be found again in a rendered file. In order of appearance. */
export interface Expectation {
  /** Id of the passage, and label of its note. */
  readonly id: string;
  readonly kind: 'block' | 'inline';
  /** The quoted words, run by run, as the source has them; annotations such as […] stand between runs. */
  readonly runs: readonly string[];
  /** Block quotations only: as printed. */
  readonly attribution?: string;
  readonly sourceLine?: string;
  /** Text of the note, as printed. */
  readonly citation: string;
}
