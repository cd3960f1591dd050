/** Gives out ids for headings as code hosts do: `what-is-alleged`, and `-1`, `-2` after a repeated one. */
export class Slugs {
  readonly #taken = new Map<string, number>();

  next(text: string): string {
    const base = slugOf(text) || 'section';
    let repeats = this.#taken.get(base) ?? 0;
    let id = repeats === 0 ? base : `${base}-${repeats}`;
    while (this.#taken.has(id)) id = `${base}-${++repeats}`;
    this.#taken.set(base, repeats + 1);
    if (id !== base) this.#taken.set(id, 1);
    return id;
  }
}

function slugOf(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');
}
