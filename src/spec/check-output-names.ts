import { diagnostic, type Report } from '../diagnostics/diagnostic.ts';
import type { BriefSpec } from './brief-spec.ts';
import type { Loaded } from './locator.ts';

/** Name of the files that a spec writes, without extension: its `output`, or its own file's name. */
export function outputNameOf({ file, value }: Loaded<BriefSpec>): string {
  return value.output ?? (file.split('/').at(-1) ?? file).replace(/\.ya?ml$/i, '');
}

/**
 * The specs that may be built together: where two would write the same files, the later one is
 * reported and left out.
 */
export function withOwnOutputNames(
  specs: readonly Loaded<BriefSpec>[],
  report: Report,
): readonly Loaded<BriefSpec>[] {
  const taken = new Map<string, string>();
  return specs.filter((spec) => {
    // A disk may hold "Ream" and "ream" for one name, as may the two ways of writing "é".
    const name = outputNameOf(spec).normalize('NFC').toLowerCase();
    const other = taken.get(name);
    if (other === undefined) {
      taken.set(name, spec.file);
      return true;
    }
    const message = `"${outputNameOf(spec)}" is written by "${other}" already`;
    const hints = ['give one of the two another "output:"'];
    report(diagnostic('BRIEF-SPEC-022', message, { span: spec.locate(['output']), hints }));
    return false;
  });
}
