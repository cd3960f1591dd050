import { diagnostic, type Report } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/did-you-mean.ts';
import type { Project } from '../project/project.ts';
import { datesReversed } from './date-order.ts';
import { extendTheme } from './extend-theme.ts';
import { loadYaml } from './load-yaml.ts';
import type { Loaded } from './locator.ts';
import { themeFileCodes } from './mistakes.ts';
import type { Theme } from './theme.ts';
import { themeSchema, type WrittenTheme } from './theme-schema.ts';

/** Themes by id, each read once, joined with what it extends. */
export interface ThemeShelf {
  /** `undefined` where the theme, or one that it draws on, has mistakes: they were reported. */
  theme(id: string): Loaded<Theme> | undefined;
  /** The theme and all that it draws on, as far as they could be read, nearest first. */
  drawnOn(id: string): readonly string[];
}

/** Themes one above the other: more can no longer be followed by a reader. */
const mostLevels = 10;
/** Before so many have been followed down, the stack is safe; nothing sound is as deep. */
const deepestLook = 100;

interface Shelf extends ThemeShelf {
  readonly project: Project;
  /** Id → path in the project. */
  readonly paths: ReadonlyMap<string, string>;
  readonly report: Report;
  readonly written: Map<string, Loaded<WrittenTheme> | undefined>;
  readonly joined: Map<string, Loaded<Theme> | undefined>;
  /** 1 for a theme that extends none. */
  readonly levels: Map<string, number>;
}

export function themeShelf(
  project: Project,
  paths: ReadonlyMap<string, string>,
  report: Report,
): ThemeShelf {
  const shelf: Shelf = {
    project,
    paths,
    report,
    written: new Map(),
    joined: new Map(),
    levels: new Map(),
    theme: (id) => joinedTheme(shelf, id, []),
    drawnOn: (id) => drawnOn(shelf, id),
  };
  return shelf;
}

/** `chain` are the themes that led here, the one asked for first. */
function joinedTheme(
  shelf: Shelf,
  id: string,
  chain: readonly string[],
): Loaded<Theme> | undefined {
  if (shelf.joined.has(id)) return shelf.joined.get(id);
  const own = writtenTheme(shelf, id);
  const joined = own && join(shelf, id, own, [...chain, id]);
  shelf.joined.set(id, joined);
  return joined;
}

function writtenTheme(shelf: Shelf, id: string): Loaded<WrittenTheme> | undefined {
  const { project, paths, report, written } = shelf;
  const path = paths.get(id);
  if (path === undefined) return undefined;
  if (!written.has(id)) {
    written.set(id, loadYaml(project, path, themeSchema, themeFileCodes, report));
  }
  return written.get(id);
}

function join(
  shelf: Shelf,
  id: string,
  own: Loaded<WrittenTheme>,
  chain: readonly string[],
): Loaded<Theme> | undefined {
  const bases = own.value.extends.map((base, index) => baseOf(shelf, base, index, own, chain));
  const sound = bases.filter((base) => base !== undefined);
  if (sound.length < bases.length) return undefined;
  shelf.levels.set(
    id,
    1 + Math.max(0, ...own.value.extends.map((each) => shelf.levels.get(each) ?? 0)),
  );
  const joined = extendTheme(id, own, sound);
  return isWhole(joined, own, shelf.report) ? joined : undefined;
}

function baseOf(
  shelf: Shelf,
  base: string,
  index: number,
  own: Loaded<WrittenTheme>,
  chain: readonly string[],
): Loaded<Theme> | undefined {
  const refuse = (code: 'BRIEF-THEME-021' | 'BRIEF-THEME-022' | 'BRIEF-THEME-023') => {
    return (message: string, hint: string): undefined => {
      const span = own.locate(['extends', index]);
      shelf.report(diagnostic(code, message, { span, hints: [hint] }));
    };
  };
  if (!shelf.paths.has(base)) {
    return refuse('BRIEF-THEME-021')(`unknown theme "${base}"`, hintFor(base, shelf.paths, chain));
  }
  if (chain.includes(base)) {
    const circle = [...chain.slice(chain.indexOf(base)), base].join(' → ');
    const message = `the theme "${base}" extends itself: ${circle}`;
    return refuse('BRIEF-THEME-022')(message, 'take one "extends:" out');
  }
  const known = chain.length < deepestLook ? joinedTheme(shelf, base, chain) : undefined;
  if (chain.length >= deepestLook || (shelf.levels.get(base) ?? 0) >= mostLevels) {
    const message = `more than ${mostLevels} themes extend one another in a row`;
    return refuse('BRIEF-THEME-022')(message, 'let it extend the last of them directly');
  }
  if (known !== undefined) return known;
  const message = `the theme "${base}", which this one extends, has mistakes of its own`;
  return refuse('BRIEF-THEME-023')(message, 'correct what is reported about its file');
}

function hintFor(
  base: string,
  paths: ReadonlyMap<string, string>,
  chain: readonly string[],
): string {
  const others = [...paths.keys()].filter((id) => id !== chain.at(-1));
  if (others.length === 0) return 'there is no other theme in themes/';
  const meant = didYouMean(base, others);
  return meant === undefined ? `there are: ${others.join(', ')}` : `did you mean "${meant}"?`;
}

/** What only shows when a theme is joined: nothing to look for, dates that no source can have. */
function isWhole({ value }: Loaded<Theme>, own: Loaded<WrittenTheme>, report: Report): boolean {
  if (own.value.extends.length === 0) return true;
  if (value.any.length + value.all.length + value.near.length === 0) {
    const message = 'the theme has nothing to look for, nor has what it extends';
    report(diagnostic('BRIEF-THEME-006', message, { span: own.locate(['extends']) }));
    return false;
  }
  const { since, until } = value.filter;
  for (const { message } of datesReversed({ since, until }, 'since', 'until')) {
    const key = own.value.filter.since === undefined ? 'until' : 'since';
    const hints = ['a theme has the dates of what it extends where it gives none of its own'];
    report(diagnostic('BRIEF-THEME-004', message, { span: own.locate([key]), hints }));
    return false;
  }
  return true;
}

function drawnOn(shelf: Shelf, id: string): readonly string[] {
  const reached = new Set([id]);
  // What is added while the loop runs is visited too.
  for (const each of reached) {
    for (const base of shelf.written.get(each)?.value.extends ?? []) reached.add(base);
  }
  return [...reached];
}
