import { join } from 'node:path';
import { diagnostic, type Report, type Span } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/did-you-mean.ts';
import type { Project } from '../project/project.ts';
import { loadTemplateManifest } from '../spec/load-template-manifest.ts';
import type { Loaded } from '../spec/locator.ts';
import type { PackSettings, TemplateManifest } from '../spec/template-manifest.ts';
import { defaultSettings } from './default-settings.ts';
import type { Pack, TemplateSource } from './pack.ts';
import { readPartials, readTemplate } from './pack-files.ts';
import { findPack, listPacks, type PackFolder } from './pack-folders.ts';

export type { Pack } from './pack.ts';

/**
 * Loads a pack and all that it extends. The project's `templates/` is looked in first, then the packs
 * that ship; a pack that extends one of its own name means the one that ships. Reports
 * BRIEF-TEMPLATE-001 (no such pack), -002 (packs extend each other in a circle), -003 (no
 * `brief.md.hbs`) and what is wrong with a manifest.
 */
export function loadPack(project: Project, id: string, report: Report): Pack | undefined {
  const chain = packChain(project, id, report);
  if (!chain) return undefined;
  let settings = defaultSettings;
  let template: TemplateSource | undefined;
  const partials = new Map<string, TemplateSource>();
  let isReadable = true;
  const tell: Report = (found) => {
    if (found.severity === 'error') isReadable = false;
    report(found);
  };
  // From the pack that everything rests on to the one asked for: the nearest has the last word.
  for (const { folder, manifest } of chain.toReversed()) {
    settings = folded(settings, manifest.value, folder);
    template = readTemplate(project.files, folder, tell) ?? template;
    for (const [name, source] of readPartials(project.files, folder, tell))
      partials.set(name, source);
  }
  if (!isReadable) return undefined;
  if (!template) {
    const file = `${chain[0]?.folder.shownAs}/brief.md.hbs`;
    const hints = ['write it, or name a pack that has one in `extends:`'];
    report(diagnostic('BRIEF-TEMPLATE-003', `the pack "${id}" has no template`, { file, hints }));
    return undefined;
  }
  return { id, settings, template, partials };
}

interface Link {
  readonly folder: PackFolder;
  readonly manifest: Loaded<TemplateManifest>;
}

/** The pack and those it extends, nearest first. */
function packChain(project: Project, id: string, report: Report): readonly Link[] | undefined {
  const chain: Link[] = [];
  let wanted: string | undefined = id;
  let span: Span | undefined;
  while (wanted !== undefined) {
    const taken = chain.map(({ folder }) => folder.path);
    // A pack that extends its own name means the one that ships; failing that, it means itself.
    const namesake = wanted === chain.at(-1)?.folder.id && findPack(project, wanted, taken);
    const folder = namesake || findPack(project, wanted, []);
    if (!folder) return unknownPack(wanted, span, project, report);
    if (taken.includes(folder.path)) {
      const message = `the pack "${id}" extends itself: ${[...chain.map((link) => link.folder.id), wanted].join(' → ')}`;
      report(diagnostic('BRIEF-TEMPLATE-002', message, { span }));
      return undefined;
    }
    const manifest = loadTemplateManifest(folder.path, folder.shownAs, project.files, report);
    if (!manifest) return undefined;
    chain.push({ folder, manifest });
    wanted = manifest.value.extends;
    span = manifest.locate(['extends']);
  }
  return chain;
}

function unknownPack(
  id: string,
  span: Span | undefined,
  project: Project,
  report: Report,
): undefined {
  const known = listPacks(project);
  const near = didYouMean(id, known);
  const hints = [near === undefined ? `there are: ${known.join(', ')}` : `did you mean "${near}"?`];
  report(diagnostic('BRIEF-TEMPLATE-001', `unknown template pack "${id}"`, { span, hints }));
  return undefined;
}

function folded(
  settings: PackSettings,
  {
    page,
    fonts,
    text,
    sizes,
    colours,
    logo,
    notes,
    watermark,
    cover,
    runningHead,
    labels,
  }: TemplateManifest,
  { path }: PackFolder,
): PackSettings {
  return {
    ...settings,
    page: { ...settings.page, ...page },
    fonts: { ...settings.fonts, ...fonts },
    text: { ...settings.text, ...text },
    sizes: { ...settings.sizes, ...sizes },
    colours: { ...settings.colours, ...colours },
    ...(logo !== undefined && { logo: join(path, logo) }),
    ...(notes !== undefined && { notes }),
    ...(watermark !== undefined && { watermark }),
    ...(cover !== undefined && { cover }),
    runningHead: { ...settings.runningHead, ...runningHead },
    labels: { ...settings.labels, ...labels },
  };
}
