import type { z } from 'zod';
import type { Report } from '../diagnostics/diagnostic.ts';
import type { Project } from '../project/project.ts';
import { type ReadingOptions, readTextFile } from '../project/read-text-file.ts';
import type { Loaded, Locate } from './locator.ts';
import type { FileCodes } from './mistakes.ts';
import { readYaml } from './parse-yaml.ts';
import { validate } from './validate.ts';

/** Bytes. A brief of 300 pages is one million; the parser takes a second for two. */
const maxBytes = 2 * 1024 * 1024;

/** How the YAML files of a project are read. */
export function yamlReading(codes: FileCodes): ReadingOptions {
  return { codes, maxBytes };
}

/**
 * Changes where places are looked for, for a file whose short form has its values elsewhere than the
 * data made of it. Given the file's own data.
 */
export type AdaptLocate = (locate: Locate, written: unknown) => Locate;

/** Reads, parses and validates a YAML file of the project; every mistake is reported. */
export function loadYaml<T>(
  project: Project,
  path: string,
  schema: z.ZodType<T>,
  codes: FileCodes,
  report: Report,
  adapt?: AdaptLocate,
): Loaded<T> | undefined {
  const text = readTextFile(project, path, report, yamlReading(codes));
  return text === undefined ? undefined : loadText(text, path, schema, codes, report, adapt);
}

/** As `loadYaml`, for a text that was read already. */
export function loadText<T>(
  text: string,
  file: string,
  schema: z.ZodType<T>,
  codes: FileCodes,
  report: Report,
  adapt: AdaptLocate = (locate) => locate,
): Loaded<T> | undefined {
  const reading = readYaml(text, file, report, { codes });
  if (reading === undefined) return undefined;
  const { parsed, isSound } = reading;
  const value = validate(schema, parsed, codes, report);
  if (value === undefined || !isSound) return undefined;
  return { file, value, locate: adapt(parsed.locate, parsed.value) };
}
