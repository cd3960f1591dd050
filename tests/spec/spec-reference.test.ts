import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { briefSchema } from '../../src/spec/brief-schema.ts';
import { loadText } from '../../src/spec/load-yaml.ts';
import { specFileCodes } from '../../src/spec/mistakes.ts';
import { sourceSchema } from '../../src/spec/source-schema.ts';
import { templateSchema } from '../../src/spec/template-schema.ts';
import { themeSchema } from '../../src/spec/theme-schema.ts';
import { reported } from './reported.ts';

const page = readFileSync('docs/spec.md', 'utf8');

const schemas: Readonly<Record<string, z.ZodType>> = {
  brief: briefSchema,
  'brief-part': briefSchema,
  theme: themeSchema,
  source: sourceSchema,
  template: templateSchema,
};

/** Fences such as "yaml brief" or "yaml brief-part wrong BRIEF-SPEC-008". */
const examples = [...page.matchAll(/^```yaml (\S+)(?: wrong (\S+))?\n(.*?)^```$/gms)].map(
  ([, kind = '', code, text = '']) => ({
    kind,
    code,
    text: kind === 'brief-part' ? completed(text) : text,
  }),
);

/** A part of a spec, with the required keys that it does not show put before it. */
function completed(part: string): string {
  const hasContent = /^(?:themes|sections):/m.test(part);
  return `title: T\ndate: 2024-03-15\n${hasContent ? '' : 'themes: [a]\n'}${part}`;
}

describe('the reference of the spec', () => {
  test('has examples of every kind of file', () => {
    expect(new Set(examples.map(({ kind }) => kind))).toEqual(new Set(Object.keys(schemas)));
  });

  test.each(examples)('shows a $kind that loads, or fails with $code', ({ kind, code, text }) => {
    const schema = schemas[kind];
    if (schema === undefined) throw new Error(`no schema for ${kind}`);
    const { found } = reported((report) =>
      loadText(text, 'docs/spec.md', schema, specFileCodes, report),
    );
    expect(found.map((each) => each.code)).toEqual(code === undefined ? [] : [code]);
  });

  test.each(['brief', 'theme', 'source', 'template'])('names every key of a %s', (kind) => {
    const schema: unknown = JSON.parse(readFileSync(`schema/${kind}.schema.json`, 'utf8'));
    const missing = [...propertyNames(schema)].filter((key) => !page.includes(`\`${key}\``));
    expect(missing).toEqual([]);
  });
});

function propertyNames(node: unknown): ReadonlySet<string> {
  if (typeof node !== 'object' || node === null) return new Set();
  const own =
    'properties' in node && typeof node.properties === 'object' && node.properties !== null
      ? Object.keys(node.properties)
      : [];
  return new Set([...own, ...Object.values(node).flatMap((child) => [...propertyNames(child)])]);
}
