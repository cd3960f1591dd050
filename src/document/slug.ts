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
  const lower = text.trim().toLowerCase();
  const strange = /^[\0-\x7f]*$/.test(lower) ? strangeAscii : strangeAtAll;
  return lower.replace(strange, '').replaceAll(' ', '-');
}

/** All but letters with their marks, digits, hyphens and the like, and spaces. */
const strangeAtAll = /[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu;

/** The same of ASCII, in which most headings are: V8 compiles it in a tenth of the time. */
const strangeAscii = /[^a-z0-9_\- ]/g;
