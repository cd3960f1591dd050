/** A row of the catalogue; `docs/diagnostics.md` is made from it. */
export interface CodeEntry {
  readonly severity: 'error' | 'warning';
  /** What is wrong, in a few words. */
  readonly title: string;
  /** Why it matters or how it comes about, and what to do. One or two sentences. */
  readonly remedy: string;
}
