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

export function isFamily(family: string): boolean {
  return families.has(family);
}

export function familyNames(): readonly string[] {
  return [...families.keys()];
}

export interface FontLocation {
  readonly id: string;
  readonly path: string;
}

const require = createRequire(import.meta.url);

/** Where the files of a face are, wherever the package manager has put the font packages. */
export function locateFace(face: Face): readonly FontLocation[] {
  const style = face.italic ? 'italic' : 'normal';
  return (families.get(face.family) ?? [])
    .map((subset) => `${face.family}-${subset}-${face.weight}-${style}`)
    .map((id) => ({ id, path: require.resolve(`@fontsource/${face.family}/files/${id}.woff`) }));
}
