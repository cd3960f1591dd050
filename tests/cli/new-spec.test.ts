import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { newSpec } from '../../src/cli/new-spec.ts';
import { briefSchema } from '../../src/spec/brief-schema.ts';

const theme = { id: 'river-dams', title: 'Dams: what they "promise"' };

/** Every key of the schema of specs, of mappings inside it too. */
function keysIn(schema: unknown): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const own = 'properties' in schema ? Object.keys(schema.properties ?? {}) : [];
  return [...own, ...Object.values(schema).flatMap(keysIn)];
}

/** The spec with every key that stands behind a "#" put to use, but for the short form. */
function uncommented(spec: string): string {
  return spec
    .split('\n')
    .filter((line) => !/^# (themes|yaml-language-server):/.test(line))
    .map((line) => line.replace(/^( *)# (?=[a-z-]+:(?: |$)| *- | {2}\S)/, '$1'))
    .join('\n');
}

test.each([
  ['of a theme', theme],
  ['without a theme', null],
])('a new spec %s names every key there is', (_, chosen) => {
  const spec = newSpec('river-dams', chosen, '2024-03-15');
  const schema: unknown = JSON.parse(readFileSync('schema/brief.schema.json', 'utf8'));
  const keys = [...new Set(keysIn(schema))];
  expect(keys.length).toBeGreaterThan(25);
  expect(keys.filter((key) => !new RegExp(`\\b${key}:`).test(spec))).toEqual([]);
});

test.each([
  ['of a theme', theme],
  ['without a theme', null],
])('a new spec %s is valid as it stands, and with all of its suggestions', (_, chosen) => {
  const spec = newSpec('river-dams', chosen, '2024-03-15');
  for (const text of [spec, uncommented(spec)]) {
    const { error } = briefSchema.safeParse(parse(text));
    expect(error?.issues ?? []).toEqual([]);
  }
  expect(Object.keys(parse(uncommented(spec)))).toHaveLength(20);
});
