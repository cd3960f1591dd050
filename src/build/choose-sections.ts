import type { Report, Span } from '../diagnostics/diagnostic.ts';
import { chooseEvidence } from '../evidence/choose-evidence.ts';
import type { Selection } from '../evidence/evidence.ts';
import { QuotedPassages } from '../evidence/quoted-passages.ts';
import type { BriefSpec, SectionSpec } from '../spec/brief-spec.ts';
import { checkReferences, type References } from '../spec/check-references.ts';
import type { Loaded, YamlPath } from '../spec/locator.ts';
import type { SharedInputs } from './shared-inputs.ts';
import { themesNamed } from './themes-named.ts';

/**
 * Reports what is wrong with the themes that a spec names, each mistake in the theme's own file, and
 * the names of themes and templates that are not there.
 */
export function checkNames(
  spec: Loaded<References>,
  packIds: readonly string[],
  shared: SharedInputs,
  report: Report,
): void {
  const drawnOn = themesNamed(spec.value).flatMap((id) => shared.themes.drawnOn?.get(id) ?? [id]);
  const files = new Set(drawnOn.flatMap((id) => [`themes/${id}.yaml`, `themes/${id}.yml`]));
  for (const told of shared.themeDiagnostics) {
    if (files.has(told.span?.file ?? told.file ?? '')) report(told);
  }
  checkReferences(spec, shared.themes, packIds, report);
}

/**
 * The evidence of each section, in order; `undefined` for one without a theme that is there. No passage
 * is chosen for two sections: the earlier has it, unless a later one pins it.
 */
export function chooseSections(
  spec: Loaded<BriefSpec>,
  { corpus, engine, themes }: Pick<SharedInputs, 'corpus' | 'engine' | 'themes'>,
  report: Report,
): readonly (Selection | undefined)[] {
  const { sections } = spec.value;
  const quoted = new QuotedPassages();
  sections.forEach(({ evidence }, index) => {
    for (const { id } of evidence.pin) {
      const passage = corpus.passageById.get(id);
      if (passage) quoted.add(index + 1, passage);
    }
  });
  return sections.map((section: SectionSpec, index) => {
    const theme = section.theme === undefined ? undefined : themes.get(section.theme)?.value;
    if (!theme) return undefined;
    const settings = section.evidence;
    const spanFor = (path: YamlPath): Span => spec.locate(['sections', index, ...path]);
    const among = { section: index + 1, quoted };
    const request = { theme, settings, corpus, engine, spanFor, among };
    const selection = chooseEvidence(request, report);
    for (const { passage } of selection.evidence) quoted.add(index + 1, passage);
    return selection;
  });
}
