import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { briefSchema } from '../../src/spec/brief-schema.ts';
import { sourceSchema } from '../../src/spec/source-schema.ts';
import { templateSchema } from '../../src/spec/template-schema.ts';
import { themeSchema } from '../../src/spec/theme-schema.ts';

const schemas: readonly (readonly [string, z.ZodType])[] = [
  ['brief', briefSchema],
  ['theme', themeSchema],
  ['source', sourceSchema],
  ['template', templateSchema],
];

/** Draft 7 is what the YAML extensions of editors know. */
function jsonSchemaOf(schema: z.ZodType): unknown {
  return z.toJSONSchema(schema, { io: 'input', target: 'draft-07' });
}

describe('the JSON Schema', () => {
  test.each(schemas)('schema/%s.schema.json is made from what validates', async (name, schema) => {
    const text = `${JSON.stringify(jsonSchemaOf(schema), null, 2)}\n`;
    await expect(text).toMatchFileSnapshot(`../../schema/${name}.schema.json`);
  });

  test.each(schemas)('of a %s describes every key and allows no others', (_, schema) => {
    const undescribed: string[] = [];
    visitObjects(jsonSchemaOf(schema), '', (path, object) => {
      expect(object.additionalProperties, path).toBe(false);
      for (const [key, property] of Object.entries(object.properties)) {
        if (!property.description) undescribed.push(`${path}/${key}`);
      }
    });
    expect(undescribed).toEqual([]);
  });
});

interface ObjectSchema {
  readonly properties: Readonly<Record<string, { readonly description?: string }>>;
  readonly additionalProperties?: unknown;
}

function visitObjects(
  node: unknown,
  path: string,
  visit: (path: string, object: ObjectSchema) => void,
): void {
  if (typeof node !== 'object' || node === null) return;
  if (isObjectSchema(node)) visit(path, node);
  for (const [key, child] of Object.entries(node)) visitObjects(child, `${path}/${key}`, visit);
}

function isObjectSchema(node: object): node is ObjectSchema {
  return 'type' in node && node.type === 'object' && 'properties' in node;
}
