import { createRequire } from 'node:module';
import type HandlebarsPackage from 'handlebars';
import type { Brief } from '../brief/brief.ts';
import { diagnostic, type Report } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/did-you-mean.ts';
import { builtInHelpers, helpers } from './helpers/all-helpers.ts';
import type { Pack, TemplateSource } from './pack.ts';
import { includesItself } from './partial-circles.ts';
import { spanIn } from './place.ts';
import {
  type PreparedTemplate,
  prepareTemplate,
  printEscaped,
  printMarkdown,
} from './prepare-template.ts';
import { registerHelpers } from './register-helpers.ts';
import { TemplateFailure } from './template-failure.ts';
import { tidyMarkdown } from './tidy-markdown.ts';

// The package in one file, which loads in a third of the time of its forty-four.
const Handlebars: typeof HandlebarsPackage = createRequire(import.meta.url)(
  'handlebars/dist/handlebars.js',
);

const options: CompileOptions = {
  // Not `strict`, which fails without a file's name: what is printed is checked by the helpers that print.
  strict: false,
  knownHelpersOnly: true,
  noEscape: true,
  knownHelpers: {
    ...Object.fromEntries(
      [...builtInHelpers.keys(), ...helpers.keys()].map((name) => [name, true]),
    ),
    [printEscaped]: true,
    [printMarkdown]: true,
    log: false,
  },
};

/** Nothing inherited; said outright, since Handlebars else warns on the console. */
const access = { allowProtoMethodsByDefault: false, allowProtoPropertiesByDefault: false };

type Render = (model: unknown) => string;

/** Compiled templates by the language of their helpers: a hundred briefs of a run share a pack. */
const compiled = new WeakMap<Pack, Map<string, Render>>();

/**
 * The brief as Markdown, through the pack's template. Every pack has a Handlebars of its own: nothing
 * is shared with other users of the package. Reports BRIEF-TEMPLATE-005 to -010 at their places in the
 * pack; `undefined` where there was one.
 */
export function renderMarkdown(pack: Pack, brief: Brief, report: Report): string | undefined {
  const byLanguage = compiled.get(pack) ?? new Map<string, Render>();
  const render = byLanguage.get(brief.language) ?? compilePack(pack, brief.language, report);
  if (!render) return undefined;
  compiled.set(pack, byLanguage.set(brief.language, render));
  try {
    // A copy through JSON: plain objects with fields of their own, and nothing else, reach a template.
    return tidyMarkdown(render(JSON.parse(JSON.stringify(brief))));
  } catch (error) {
    reportFailure(error, pack, report);
    return undefined;
  }
}

function compilePack(pack: Pack, language: string, report: Report): Render | undefined {
  const environment = Handlebars.create();
  environment.unregisterHelper('log');
  registerHelpers(environment, language);
  const prepared = prepareAll(pack, environment, report);
  if (!prepared) return undefined;
  for (const [name, partial] of prepared.partials) {
    environment.registerPartial(name, environment.compile(partial.program, options));
  }
  const template = environment.compile(prepared.template.program, options);
  return (model) => template(model, access);
}

interface PreparedPack {
  readonly template: PreparedTemplate;
  readonly partials: ReadonlyMap<string, PreparedTemplate>;
}

/** Every template of the pack is read, so that all mistakes show in one run. */
function prepareAll(
  pack: Pack,
  environment: typeof Handlebars,
  report: Report,
): PreparedPack | undefined {
  const template = prepareTemplate(pack.template, environment, report);
  const partials = new Map<string, PreparedTemplate>();
  for (const [name, source] of pack.partials) {
    const partial = prepareTemplate(source, environment, report);
    if (partial) partials.set(name, partial);
  }
  if (!template || partials.size < pack.partials.size) return undefined;
  const all = [template, ...partials.values()];
  const isComplete = all.map((each) => hasItsPartials(each, pack, report)).every(Boolean);
  return isComplete && !includesItself(partials, report) ? { template, partials } : undefined;
}

function hasItsPartials(
  { source, includes }: PreparedTemplate,
  pack: Pack,
  report: Report,
): boolean {
  const missing = includes.filter(({ name }) => !pack.partials.has(name));
  for (const { name, loc } of missing) {
    const near = didYouMean(name, pack.partials.keys());
    const hints = [
      near === undefined ? `write it as partials/${name}.md.hbs` : `did you mean "${near}"?`,
    ];
    const span = spanIn(source, loc);
    report(diagnostic('BRIEF-TEMPLATE-007', `there is no partial "${name}"`, { span, hints }));
  }
  return missing.length === 0;
}

function reportFailure(error: unknown, pack: Pack, report: Report): void {
  if (!(error instanceof Error)) throw error;
  const hints = ['`brief build --dump-model` shows every field that a template can see'];
  const place = error instanceof TemplateFailure ? error.place : undefined;
  const source = place ? sourceNamed(place.file, pack) : undefined;
  const details =
    place && source ? { span: spanIn(source, place), hints } : { file: pack.template.file, hints };
  report(diagnostic('BRIEF-TEMPLATE-010', error.message, details));
}

function sourceNamed(file: string, pack: Pack): TemplateSource | undefined {
  return [pack.template, ...pack.partials.values()].find((source) => source.file === file);
}
