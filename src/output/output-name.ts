import { diagnostic, type Report } from '../diagnostics/diagnostic.ts';
import type { BriefSpec } from '../spec/brief-spec.ts';
import type { Loaded } from '../spec/locator.ts';

/** Names that Windows keeps for devices, whatever extension follows. */
const deviceName = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/i;

/** Room for `.evidence.json` and the marks of staging within the 255 bytes that disks allow. */
const longestName = 200;

/**
 * The name, without extension, of the files a spec is made into: its `output:`, or the spec's own.
 * Reports BRIEF-OUTPUT-004 where that cannot be the plain name of a file everywhere.
 */
export function outputName(spec: Loaded<BriefSpec>, report: Report): string | undefined {
  const name = spec.value.output ?? specName(spec.file);
  const fault = faultOf(name);
  if (fault === undefined) return name;
  report(
    diagnostic('BRIEF-OUTPUT-004', `the output name ${JSON.stringify(name)} ${fault}`, {
      span: spec.locate(['output']),
      hints: [`write a plain name, such as "${specName(spec.file)}"`],
    }),
  );
  return undefined;
}

/** The file's name without folder and extension: `briefs/ream-base.yaml` is `ream-base`. */
export function specName(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).replace(/\.ya?ml$/i, '');
}

/** Two names are one file where the disk ignores case or composes accents. */
export function sameFileKey(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

function faultOf(name: string): string | undefined {
  if (name.includes('/') || name.includes('\\')) return 'names a folder';
  if (name === '' || name.trim() !== name) return 'is empty or begins or ends with a space';
  if (name.startsWith('.') || name.endsWith('.')) return 'begins or ends with a dot';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
  if (/[\u0000-\u001f\u007f<>:"|?*]/.test(name)) return 'has a character that file names cannot';
  if (deviceName.test(name)) return 'is kept for a device by some systems';
  if (Buffer.byteLength(name) > longestName) return `is longer than ${longestName} bytes`;
  return undefined;
}
