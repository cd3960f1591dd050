/** How words of a language are divided. */
export interface Division {
  /** Name of the patterns in the package `hyphen`, and of the file that is made from them. */
  readonly patterns: string;
  /** Fewest letters before a hyphen and after it: TeX's `\lefthyphenmin` and `\righthyphenmin`. */
  readonly left: number;
  readonly right: number;
}

/**
 * The languages whose patterns the package takes along, by BCP 47 tag. The least lengths are those of
 * TeX's `language.dat` and of babel. The patterns are the TeX users' (hyph-utf8), under free licences
 * of their own; those that may be passed on under the GPL alone, such as Indonesian, are left out.
 */
const divisions: ReadonlyMap<string, Division> = new Map(
  (
    [
      ['en', 'en-us', 2, 3],
      ['en-GB', 'en-gb', 2, 3],
      ['en-IE', 'en-gb', 2, 3],
      ['en-AU', 'en-gb', 2, 3],
      ['en-NZ', 'en-gb', 2, 3],
      ['fr', 'fr', 2, 3],
      ['de', 'de-1996', 2, 2],
      ['es', 'es', 2, 2],
      ['pt', 'pt', 2, 3],
      ['it', 'it', 2, 2],
      ['nl', 'nl', 2, 2],
      ['ca', 'ca', 2, 2],
      ['ro', 'ro', 2, 2],
      ['da', 'da', 2, 2],
      ['sv', 'sv', 2, 2],
      ['no', 'nb', 2, 2],
      ['nb', 'nb', 2, 2],
      ['nn', 'nb', 2, 2],
      ['fi', 'fi', 2, 2],
      ['pl', 'pl', 2, 2],
      ['tr', 'tr', 2, 2],
      ['el', 'el-monoton', 2, 2],
      ['ru', 'ru', 2, 2],
      ['uk', 'uk', 2, 2],
    ] as const
  ).map(([tag, patterns, left, right]) => [tag.toLowerCase(), { patterns, left, right }]),
);

/** How a language is divided: its region's own way if there is one; `undefined` where none is known. */
export function divisionOf(language: string): Division | undefined {
  const subtags = language.toLowerCase().split('-');
  for (let length = subtags.length; length > 0; length -= 1) {
    const division = divisions.get(subtags.slice(0, length).join('-'));
    if (division !== undefined) return division;
  }
  return undefined;
}

/** The names of all patterns, each once. */
export function patternNames(): readonly string[] {
  return [...new Set([...divisions.values()].map(({ patterns }) => patterns))];
}
