import type { RecordedEvidence } from '../brief/evidence-record.ts';
import { diagnostic, type Report } from '../diagnostics/diagnostic.ts';
import type { FileSystem } from '../project/file-system.ts';
import { holdsHandEdits } from './hand-edits.ts';
import { type OutputFile, readRecord, recordFile } from './record-file.ts';
import { commitFiles, settleInterrupted, stageFiles } from './staging.ts';

/** Where the files of a brief go. */
export interface Target {
  /** Absolute; made if it is not there. */
  readonly folder: string;
  /** The folder as the user knows it, with forward slashes. */
  readonly shownAs: string;
  /** Name of the files, without extension. */
  readonly name: string;
}

/** A brief that was made and verified in memory; at least one of its two forms. */
export interface MadeBrief {
  readonly markdown?: string;
  readonly pdf?: Uint8Array;
  readonly evidence: { readonly record: RecordedEvidence; readonly sha256: string };
}

/**
 * Writes `NAME.md`, `NAME.pdf` and `NAME.evidence.json`, all or none. Returns their names as shown to
 * the user, or `undefined` after BRIEF-OUTPUT-001 (the disk refuses) or -002 (edited by hand and not
 * `force`); then everything is as it was.
 */
export function publish(
  made: MadeBrief,
  target: Target,
  { force }: { readonly force: boolean },
  files: FileSystem,
  report: Report,
): readonly string[] | undefined {
  return writing(target, report, () => {
    settleInterrupted(target.folder, files);
    const { markdown, pdf } = made;
    const outputs: OutputFile[] = [];
    if (markdown !== undefined) outputs.push(textFile(`${target.name}.md`, markdown));
    if (pdf) outputs.push({ name: `${target.name}.pdf`, bytes: pdf });
    const [first] = outputs;
    if (first && markdown !== undefined && !force) {
      if (holdsHandEdits(target, first, files, report)) return undefined;
    }
    const kept = markdown === undefined ? keptHashes(target, files) : {};
    outputs.push(recordFile(target.name, made.evidence, outputs, kept));
    return putInPlace(target, outputs, files);
  });
}

/** Writes one file, whole or not at all, for instance the PDF of an edited Markdown. */
export function publishFile(
  target: Target,
  output: OutputFile,
  files: FileSystem,
  report: Report,
): string | undefined {
  return writing(target, report, () => {
    settleInterrupted(target.folder, files);
    return putInPlace(target, [output], files)[0];
  });
}

function putInPlace(
  target: Target,
  outputs: readonly OutputFile[],
  files: FileSystem,
): readonly string[] {
  files.makeDirectory(target.folder);
  commitFiles(stageFiles(target.folder, target.name, outputs, files), files);
  return outputs.map((output) => shownFile(target, output.name));
}

/** The path of a file as the user knows it. */
export function shownFile({ shownAs }: Pick<Target, 'shownAs'>, name: string): string {
  return shownAs === '.' ? name : `${shownAs}/${name}`;
}

/** Without this, a build of the PDF alone would take the Markdown in place for somebody's own. */
function keptHashes(target: Target, files: FileSystem): Readonly<Record<string, string>> {
  const name = `${target.name}.md`;
  const hash = readRecord(target.folder, target.name, files)?.files[name];
  return hash === undefined ? {} : { [name]: hash };
}

function textFile(name: string, text: string): OutputFile {
  return { name, bytes: new TextEncoder().encode(text) };
}

const meanings: ReadonlyMap<string, string> = new Map([
  ['EACCES', 'writing there is not allowed'],
  ['EPERM', 'writing there is not allowed'],
  ['EROFS', 'the disk is read-only'],
  ['ENOSPC', 'the disk is full'],
  ['EDQUOT', 'the disk quota is used up'],
  ['ENOTDIR', 'a part of the path is a file and not a folder'],
  ['ENOENT', 'no folder can be made there'],
  ['ELOOP', 'a symbolic link leads in a circle'],
  ['ENAMETOOLONG', 'the name is too long'],
  ['EEXIST', 'a file stands where the folder should be'],
  ['EISDIR', 'a folder stands where the file should be'],
  ['ENOTEMPTY', 'a folder stands where the file should be'],
]);

/** Runs what writes; an error of the disk becomes BRIEF-OUTPUT-001, any other is a bug and passes. */
function writing<T>(target: Target, report: Report, write: () => T): T | undefined {
  try {
    return write();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && typeof error.code === 'string')) throw error;
    const why = meanings.get(error.code) ?? error.code;
    report(
      diagnostic('BRIEF-OUTPUT-001', `cannot write ${target.name} to ${target.shownAs}: ${why}`, {
        file: target.shownAs,
        hints: ['nothing there was changed'],
      }),
    );
    return undefined;
  }
}
