/** Which file an article id belongs to: of files that name the same one, the first by path. */
export class ArticleOwners {
  readonly #paths = new Map<string, string>();

  add(path: string, ids: Iterable<string>): void {
    for (const id of ids) {
      const owner = this.#paths.get(id);
      if (owner === undefined || path < owner) this.#paths.set(id, path);
    }
  }

  /** Path by id, in the order in which the ids came. */
  get paths(): ReadonlyMap<string, string> {
    return this.#paths;
  }

  /** Those of a file's ids that belong to files before it. */
  takenFrom(path: string, ids: readonly string[]): ReadonlySet<string> {
    return new Set(ids.filter((id) => (this.#paths.get(id) ?? path) !== path));
  }
}
