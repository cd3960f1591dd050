import type { DiagnosticCode } from '../diagnostics/catalogue.ts';
import { diagnostic, type Report } from '../diagnostics/diagnostic.ts';
import { spanOf } from '../diagnostics/span.ts';
import { decodeUtf8 } from './decode-utf8.ts';
import type { FileSystem } from './file-system.ts';
import type { Project } from './project.ts';
import { resolveInside } from './resolve-inside.ts';

/** What to call each failure: the class of the code decides the exit status. */
export interface ReadingCodes {
  /** Missing, not a file, not to be opened, or outside the project. */
  readonly unreadable: DiagnosticCode;
  readonly tooLarge: DiagnosticCode;
  readonly encoding: DiagnosticCode;
}

export interface ReadingOptions {
  readonly codes?: ReadingCodes;
  /** Bytes; default 16 MiB. */
  readonly maxBytes?: number;
}

const specCodes: ReadingCodes = {
  unreadable: 'BRIEF-SPEC-017',
  tooLarge: 'BRIEF-SPEC-015',
  encoding: 'BRIEF-SPEC-016',
};
const defaultMaxBytes = 16 * 1024 * 1024;

/**
 * The text of a file of the project: UTF-8, byte order mark removed, line ends as they stand. What
 * stands in the way is reported with the codes of the options (default: those of a spec), and
 * `undefined` comes back.
 */
export function readTextFile(
  project: Project,
  path: string,
  report: Report,
  options: ReadingOptions = {},
): string | undefined {
  const absolute = resolveInside(project, path);
  if (absolute === undefined) {
    const { unreadable } = options.codes ?? specCodes;
    const hints = ['put a copy of the file into the project folder'];
    report(
      diagnostic(unreadable, `"${path}" leads out of the project folder`, { file: path, hints }),
    );
    return undefined;
  }
  return readTextAt(project.files, absolute, path, report, options);
}

/** As `readTextFile`, for an absolute path that was found safe; `shownAs` is its name in reports. */
export function readTextAt(
  files: FileSystem,
  absolute: string,
  shownAs: string,
  report: Report,
  { codes = specCodes, maxBytes = defaultMaxBytes }: ReadingOptions = {},
): string | undefined {
  const bytes = readBytes(files, absolute, shownAs, report, { codes, maxBytes });
  if (bytes === undefined) return undefined;
  const decoded = decodeUtf8(bytes);
  if (decoded.kind === 'text') return decoded.text;
  const { offset, before } = decoded;
  const byte = (bytes[offset] ?? 0).toString(16).padStart(2, '0');
  report(
    diagnostic(codes.encoding, `the file is not UTF-8: byte ${offset} is 0x${byte}`, {
      span: spanOf(shownAs, `${before}\u{fffd}`, before.length, before.length + 1),
      hints: [encodingHint(bytes)],
    }),
  );
  return undefined;
}

function readBytes(
  files: FileSystem,
  absolute: string,
  file: string,
  report: Report,
  { codes, maxBytes }: Required<ReadingOptions>,
): Uint8Array | undefined {
  try {
    const stat = files.stat(absolute);
    if (stat === undefined) {
      report(diagnostic(codes.unreadable, `there is no file "${file}"`, { file }));
    } else if (stat.kind !== 'file') {
      report(diagnostic(codes.unreadable, `"${file}" is not a file`, { file }));
    } else if (stat.size > maxBytes) {
      const message = `the file has ${stat.size} bytes; the most is ${maxBytes}`;
      report(diagnostic(codes.tooLarge, message, { file }));
    } else return files.readFile(absolute);
  } catch (error) {
    const cause = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
    const hints = ['check that you may read it'];
    report(diagnostic(codes.unreadable, `"${file}" cannot be read${cause}`, { file, hints }));
  }
  return undefined;
}

function encodingHint(bytes: Uint8Array): string {
  const isUtf16 =
    (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return isUtf16
    ? 'it looks like UTF-16: save it as UTF-8'
    : 'save it as UTF-8; it may be in Windows-1252 or another older encoding';
}
