import { createRequire } from 'node:module';
import type { Face } from '../layout/measurer.ts';

/**
 * The families that ship, each a package of subset files, in the order in which a character is
 * looked for.
 */
const families: ReadonlyMap<string, readonly string[]> = new Map([
  ['source-serif-4', ['latin', 'latin-ext', 'greek', 'cyrillic', 'cyrillic-ext', 'vietnamese']],
  [
    'source-sans-3',
    ['latin', 'latin-ext', 'greek', 'greek-ext', 'cyrillic', 'cyrillic-ext', 'vietnamese'],
  ],
  [
    'source-code-pro',
    ['latin', 'latin-ext', 'greek', 'greek-ext', 'cyrillic', 'cyrillic-ext', 'vietnamese'],
  ],
]);

/** What sets the scripts that a family lacks, by family: the file of a subset, upright alone. */
const fallbacks: ReadonlyMap<string, string> = new Map([
  ['source-serif-4', 'noto-serif-khmer'],
  ['source-sans-3', 'noto-sans-khmer'],
  ['source-code-pro', 'noto-sans-khmer'],
]);

export function isFamily(family: string): boolean {
  return families.has(family);
}

export function familyNames(): readonly string[] {
  return [...families.keys()];
}

export interface FontLocation {
  readonly id: string;
  readonly path: string;
  /** Its glyphs depend on their neighbours, so that HarfBuzz must choose and place them. */
  readonly isShaped: boolean;
}

const require = createRequire(import.meta.url);

/** Where the files of a face are, wherever the package manager has put the font packages. */
export function locateFace(face: Face): readonly FontLocation[] {
  const style = face.italic ? 'italic' : 'normal';
  const own = (families.get(face.family) ?? []).map((subset) =>
    locate(face.family, `${subset}-${face.weight}-${style}`, false),
  );
  const fallback = fallbacks.get(face.family);
  return fallback === undefined
    ? own
    : [...own, locate(fallback, `khmer-${face.weight}-normal`, true)];
}

function locate(family: string, cut: string, isShaped: boolean): FontLocation {
  const id = `${family}-${cut}`;
  return { id, path: require.resolve(`@fontsource/${family}/files/${id}.woff`), isShaped };
}
