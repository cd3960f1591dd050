import { diagnostic, type Report, type Span } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/did-you-mean.ts';
import { chooseEvidence } from '../evidence/choose-evidence.ts';
import type { Selection } from '../evidence/evidence.ts';
import type { BriefSpec, SectionSpec } from '../spec/brief-spec.ts';
import type { Loaded, YamlPath } from '../spec/locator.ts';
import type { Theme } from '../spec/theme.ts';
import type { SharedInputs } from './shared-inputs.ts';

/** The themes that a spec names, each once, in the order of its sections. */
export function themesNamed(spec: BriefSpec): readonly string[] {
  return [...new Set(spec.sections.flatMap(({ theme }) => theme ?? []))];
}

/**
 * The themes of a spec by id. Reports what is wrong with each of them, and BRIEF-THEME-001 at the
 * place that names one that is not there.
 */
export function themesOf(
  spec: Loaded<BriefSpec>,
  shared: SharedInputs,
  report: Report,
): ReadonlyMap<string, Loaded<Theme>> {
  const found = new Map<string, Loaded<Theme>>();
  for (const id of themesNamed(spec.value)) {
    const theme = shared.themes.get(id);
    const told = shared.themeDiagnostics.filter(({ span, file = span?.file }) =>
      isFileOfTheme(file, id),
    );
    for (const each of told) report(each);
    if (theme) found.set(id, theme);
    else if (told.length === 0) reportUnknown(id, spec, shared, report);
  }
  return found;
}

function isFileOfTheme(file: string | undefined, id: string): boolean {
  return file === `themes/${id}.yaml` || file === `themes/${id}.yml`;
}

function reportUnknown(
  id: string,
  spec: Loaded<BriefSpec>,
  shared: SharedInputs,
  report: Report,
): void {
  const near = didYouMean(id, shared.themes.keys());
  const hint =
    near === undefined
      ? `write themes/${id}.yaml, or see "brief themes"`
      : `did you mean "${near}"?`;
  spec.value.sections.forEach((section, index) => {
    if (section.theme !== id) return;
    const span = spec.locate(['sections', index, 'theme']);
    report(diagnostic('BRIEF-THEME-001', `unknown theme "${id}"`, { span, hints: [hint] }));
  });
}

/** The evidence of each section, in order; `undefined` for one without a theme that is there. */
export function chooseSections(
  spec: Loaded<BriefSpec>,
  themes: ReadonlyMap<string, Loaded<Theme>>,
  { corpus, engine }: SharedInputs,
  report: Report,
): readonly (Selection | undefined)[] {
  return spec.value.sections.map((section: SectionSpec, index) => {
    const theme = section.theme === undefined ? undefined : themes.get(section.theme)?.value;
    if (!theme) return undefined;
    const settings = section.evidence;
    const spanFor = (path: YamlPath): Span => spec.locate(['sections', index, ...path]);
    return chooseEvidence({ theme, settings, corpus, engine, spanFor }, report);
  });
}
