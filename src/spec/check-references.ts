import { diagnostic, type Report } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/did-you-mean.ts';
import type { Loaded } from './locator.ts';
import type { Theme } from './theme.ts';

/** What `checkReferences` needs of the themes; `loadThemes` gives it. */
export type KnownThemes = ReadonlyMap<string, Loaded<Theme>> & {
  readonly broken?: ReadonlySet<string>;
  readonly unread?: ReadonlySet<string>;
  readonly drawnOn?: ReadonlyMap<string, readonly string[]>;
};

/** What `checkReferences` needs of a spec, so that one with other mistakes can be checked as well. */
export interface References {
  readonly template: string;
  readonly sections: readonly { readonly theme?: string }[];
}

/** Reports what a spec names and the project lacks: themes and the template. Tells whether all is there. */
export function checkReferences(
  spec: Loaded<References>,
  themes: KnownThemes,
  templateIds: readonly string[],
  report: Report,
): boolean {
  const found = spec.value.sections.map(({ theme }, index) =>
    theme === undefined ? true : checkTheme(theme, index, spec, themes, report),
  );
  const hasTemplate = checkTemplate(spec, templateIds, report);
  return hasTemplate && found.every(Boolean);
}

function checkTheme(
  theme: string,
  index: number,
  { locate }: Loaded<References>,
  themes: KnownThemes,
  report: Report,
): boolean {
  if (themes.has(theme)) return true;
  const span = locate(['sections', index, 'theme']);
  if (themes.broken?.has(theme)) {
    const message = `the theme "${theme}" has mistakes of its own`;
    const hints = ['correct what is reported about its file'];
    report(diagnostic('BRIEF-SPEC-023', message, { span, hints }));
    return false;
  }
  const known = [...themes.keys(), ...(themes.unread ?? [])].sort();
  const hints = [hintFor(bareId(theme), known, 'there are no themes in themes/ yet')];
  report(diagnostic('BRIEF-SPEC-004', `unknown theme "${theme}"`, { span, hints }));
  return false;
}

function checkTemplate(
  { value: { template }, locate }: Loaded<References>,
  templateIds: readonly string[],
  report: Report,
): boolean {
  if (templateIds.includes(template)) return true;
  const hints = [hintFor(template, templateIds, 'there are no templates')];
  const span = locate(['template']);
  report(diagnostic('BRIEF-TEMPLATE-001', `unknown template "${template}"`, { span, hints }));
  return false;
}

/** People write the file for the id: `themes/ream-base.yaml`. */
function bareId(theme: string): string {
  return theme.replace(/^themes\//, '').replace(/\.ya?ml$/i, '');
}

function hintFor(name: string, known: readonly string[], ifNone: string): string {
  if (known.length === 0) return ifNone;
  const meant = didYouMean(name, known);
  return meant === undefined ? `there are: ${known.join(', ')}` : `did you mean "${meant}"?`;
}
