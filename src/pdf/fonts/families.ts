import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Face } from '../layout/measurer.ts';
import type { ShapedScript } from './shaper.ts';

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

/** A file that sets what a family lacks. */
interface Fallback {
  readonly family: string;
  readonly subset: string;
  /** Present where its glyphs depend on their neighbours. */
  readonly script?: ShapedScript;
  readonly hasItalic?: true;
  /** It has no cut between regular and bold. */
  readonly lacksSemibold?: true;
  /** Characters that it sets, where it has others that it does not set well. */
  readonly only?: RegExp;
}

/**
 * Signs of all kinds, and letters that need no shaping: the font has others, which without it would
 * come out wrong.
 */
const unshaped =
  /^[\p{Script=Common}\p{Script=Inherited}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Georgian}\p{Script=Braille}]+$/u;

const greekLetter = /^\p{Script=Greek}\p{M}*$/u;

const symbols: Fallback = {
  family: 'dejavu-sans',
  subset: 'latin',
  hasItalic: true,
  lacksSemibold: true,
  only: unshaped,
};

const sansFallbacks: readonly Fallback[] = [
  { family: 'noto-sans-khmer', subset: 'khmer', script: 'Khmr' },
  { family: 'noto-sans-hebrew', subset: 'hebrew', script: 'Hebr' },
  { family: 'noto-sans-arabic', subset: 'arabic', script: 'Arab' },
  symbols,
];

/** What sets the scripts and signs that a family lacks, in order. */
const fallbacks: ReadonlyMap<string, readonly Fallback[]> = new Map([
  [
    'source-serif-4',
    [
      { family: 'libertinus-serif', subset: 'greek-ext', hasItalic: true },
      { family: 'libertinus-serif', subset: 'greek', hasItalic: true, only: greekLetter },
      { family: 'noto-serif-khmer', subset: 'khmer', script: 'Khmr' },
      { family: 'noto-serif-hebrew', subset: 'hebrew', script: 'Hebr' },
      { family: 'noto-naskh-arabic', subset: 'arabic', script: 'Arab' },
      symbols,
    ],
  ],
  ['source-sans-3', sansFallbacks],
  ['source-code-pro', sansFallbacks],
]);

export function isFamily(family: string): boolean {
  return families.has(family);
}

export function familyNames(): readonly string[] {
  return [...families.keys()];
}

export interface FontLocation {
  readonly id: string;
  readonly family: string;
  /** Its glyphs depend on their neighbours, so that HarfBuzz must choose and place them. */
  readonly script?: ShapedScript;
  readonly only?: RegExp;
}

const require = createRequire(import.meta.url);

/** Of the files of each package: looking for one takes longer than reading it. */
const folders = new Map<string, string>();

/** Where the file is, wherever the package manager has put the font packages. */
export function pathOf({ id, family }: FontLocation): string {
  const folder = folders.get(family) ?? folderOf(family, id);
  folders.set(family, folder);
  return join(folder, `${id}.woff`);
}

/** In the folders where Node looks for packages: it reads and weighs what each says that it exports. */
function folderOf(family: string, id: string): string {
  const files = `@fontsource/${family}/files`;
  const places = require.resolve.paths(files) ?? [];
  const found = places.map((place) => join(place, files)).find((folder) => existsSync(folder));
  return found ?? dirname(require.resolve(`${files}/${id}.woff`));
}

/** The files of a face, in the order in which a character is looked for. */
export function locateFace(face: Face): readonly FontLocation[] {
  const own = (families.get(face.family) ?? []).map((subset) =>
    locate(face.family, `${subset}-${face.weight}-${face.italic ? 'italic' : 'normal'}`),
  );
  const others = (fallbacks.get(face.family) ?? []).map((fallback) => ({
    ...locate(fallback.family, cutOf(fallback, face)),
    ...(fallback.script && { script: fallback.script }),
    ...(fallback.only && { only: fallback.only }),
  }));
  return [...own, ...others];
}

function cutOf({ subset, hasItalic, lacksSemibold }: Fallback, { weight, italic }: Face): string {
  const nearest = lacksSemibold && weight === 600 ? 700 : weight;
  return `${subset}-${nearest}-${italic && hasItalic ? 'italic' : 'normal'}`;
}

function locate(family: string, cut: string): FontLocation {
  return { id: `${family}-${cut}`, family };
}
