import { join } from 'node:path';
import { canonicalJson } from '../brief/canonical-json.ts';
import type {
  EvidenceRecord,
  RecordedEvidence,
  RecordedQuotation,
} from '../brief/evidence-record.ts';
import type { FileSystem } from '../project/file-system.ts';
import { sha256 } from '../project/sha256.ts';

/** `NAME.evidence.json`, beside `NAME.md`. */
export function recordFileName(name: string): string {
  return `${name}.evidence.json`;
}

/** A file of a brief, in memory. */
export interface OutputFile {
  /** Without folder. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * The record of what went into a brief, with the hashes of the files published beside it.
 * `kept` are hashes, by file name, of files of an earlier build that this one leaves in place.
 */
export function recordFile(
  name: string,
  evidence: { readonly record: RecordedEvidence; readonly sha256: string },
  published: readonly OutputFile[],
  kept: Readonly<Record<string, string>> = {},
): OutputFile {
  const hashes = published.map((file): [string, string] => [file.name, sha256(file.bytes)]);
  const record: EvidenceRecord = {
    format: 'policy-brief-evidence/1',
    brief: name,
    evidenceSha256: evidence.sha256,
    evidence: evidence.record,
    files: { ...kept, ...Object.fromEntries(hashes) },
  };
  const text = `${JSON.stringify(record, undefined, 2)}\n`;
  return { name: recordFileName(name), bytes: new TextEncoder().encode(text) };
}

/**
 * The record `NAME.evidence.json` of a folder; `undefined` where there is none, or where what
 * stands there is not one.
 */
export function readRecord(
  folder: string,
  name: string,
  files: FileSystem,
): EvidenceRecord | undefined {
  const path = join(folder, recordFileName(name));
  if (files.stat(path)?.kind !== 'file') return undefined;
  const parsed = parseJson(new TextDecoder().decode(files.readFile(path)));
  return isRecord(parsed) ? parsed : undefined;
}

/** Whether the evidence of a record is still what its hash was made of. */
export function isIntact(record: EvidenceRecord): boolean {
  try {
    return sha256(canonicalJson(record.evidence)) === record.evidenceSha256;
  } catch (error) {
    // Nested more deeply than the stack is high: nothing that a build has written.
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * A record is the program's own work, but lies where anyone can edit it: everything that a later
 * stage reads of it is looked at before it is believed.
 */
function isRecord(value: unknown): value is EvidenceRecord {
  return (
    hasKeys<keyof EvidenceRecord>(value) &&
    value.format === 'policy-brief-evidence/1' &&
    typeof value.evidenceSha256 === 'string' &&
    hasKeys<never>(value.files) &&
    Object.values(value.files).every((hash) => typeof hash === 'string') &&
    hasKeys<keyof RecordedEvidence>(value.evidence) &&
    Array.isArray(value.evidence.sections) &&
    Array.isArray(value.evidence.quotations) &&
    value.evidence.quotations.every(isQuotation)
  );
}

function isQuotation(value: unknown): boolean {
  return (
    hasKeys<keyof RecordedQuotation>(value) &&
    typeof value.id === 'string' &&
    (value.kind === 'block' || value.kind === 'inline') &&
    isStringArray(value.text) &&
    (value.joined === undefined || isNumberArray(value.joined)) &&
    typeof value.citation === 'string' &&
    isOptionalString(value.attribution) &&
    isOptionalString(value.sourceLine)
  );
}

/** An object, of which these keys are about to be looked at; any of them may be absent. */
function hasKeys<Key extends string>(
  value: unknown,
): value is { readonly [K in Key]?: unknown } & object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isStringArray(value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function isNumberArray(value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === 'number');
}

function isOptionalString(value: unknown): boolean {
  return value === undefined || typeof value === 'string';
}
