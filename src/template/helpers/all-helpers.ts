import { chartHelpers } from './charts.ts';
import { citationHelpers } from './citations.ts';
import { contentsHelpers } from './contents.ts';
import type { HelperTable } from './helper.ts';
import { languageHelpers } from './language.ts';
import { listHelpers } from './lists.ts';
import { logicHelpers } from './logic.ts';
import { markdownHelpers } from './markdown.ts';

/** Every helper of ours, by name; `docs/templates.md` has a row for each. */
export const helpers: HelperTable = new Map([
  ...logicHelpers,
  ...languageHelpers,
  ...listHelpers,
  ...markdownHelpers,
  ...chartHelpers,
  ...contentsHelpers,
  ...citationHelpers,
]);

/**
 * Those of Handlebars' own that a template may use, and how many values each takes. `log` writes to the
 * console: not that one.
 */
export const builtInHelpers: ReadonlyMap<string, number> = new Map([
  ['if', 1],
  ['unless', 1],
  ['each', 1],
  ['with', 1],
  ['lookup', 2],
]);
