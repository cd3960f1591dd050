import type { Project } from '../project/project.ts';
import type { BriefSpec } from '../spec/brief-spec.ts';
import { withOwnOutputNames } from '../spec/check-output-names.ts';
import { loadBriefSpec } from '../spec/load-brief-spec.ts';
import type { Loaded } from '../spec/locator.ts';
import { type Collector, collector } from './collector.ts';

/** A spec of the run, with what is reported of it and of the brief made from it. */
export interface SpecInHand {
  readonly path: string;
  readonly reports: Collector;
  /** Absent where it cannot be built. */
  readonly spec?: Loaded<BriefSpec>;
}

/** Reads the specs; of two that would write the same files, the later one cannot be built. */
export function readSpecs(
  paths: readonly string[],
  template: string | undefined,
  project: Project,
): readonly SpecInHand[] {
  const read = paths.map((path): SpecInHand => {
    const reports = collector();
    const spec = loadBriefSpec(project, path, reports.report);
    return { path, reports, ...(spec && { spec: withTemplate(spec, template) }) };
  });
  const specs = read.flatMap(({ spec }) => spec ?? []);
  const kept = withOwnOutputNames(specs, (diagnostic) =>
    read.find(({ path }) => path === diagnostic.span?.file)?.reports.report(diagnostic),
  );
  return read.map(({ path, reports, spec }) =>
    spec && kept.includes(spec) ? { path, reports, spec } : { path, reports },
  );
}

function withTemplate(spec: Loaded<BriefSpec>, template: string | undefined): Loaded<BriefSpec> {
  return template === undefined ? spec : { ...spec, value: { ...spec.value, template } };
}
