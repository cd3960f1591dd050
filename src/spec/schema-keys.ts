import { z } from 'zod';
import type { YamlPath } from './locator.ts';

/** The keys that a schema knows in the mapping at a path, in the schema's order. */
export function keysAt(schema: z.core.$ZodType, path: YamlPath): readonly string[] {
  const reached = path.reduce<readonly z.core.$ZodType[]>(
    (schemas, step) => schemas.flatMap((each) => childrenOf(each, step)),
    formsOf(schema),
  );
  return [
    ...new Set(reached.flatMap((each) => (isObject(each) ? Object.keys(shapeOf(each)) : []))),
  ];
}

function childrenOf(schema: z.core.$ZodType, step: string | number): readonly z.core.$ZodType[] {
  if (schema instanceof z.core.$ZodArray) return formsOf(schema._zod.def.element);
  if (!isObject(schema)) return [];
  const child = Object.hasOwn(shapeOf(schema), step) ? shapeOf(schema)[step] : undefined;
  return child === undefined ? [] : formsOf(child);
}

/** A schema without what wraps it: defaults, transforms; a union is each of its forms. */
function formsOf(schema: z.core.$ZodType): readonly z.core.$ZodType[] {
  if (schema instanceof z.core.$ZodPipe) return formsOf(schema._zod.def.in);
  if (schema instanceof z.core.$ZodUnion) return schema._zod.def.options.flatMap(formsOf);
  if (
    schema instanceof z.core.$ZodOptional ||
    schema instanceof z.core.$ZodDefault ||
    schema instanceof z.core.$ZodPrefault
  ) {
    return formsOf(schema._zod.def.innerType);
  }
  return [schema];
}

function isObject(schema: z.core.$ZodType): schema is z.core.$ZodObject {
  return schema instanceof z.core.$ZodObject;
}

function shapeOf(schema: z.core.$ZodObject): Readonly<Record<string, z.core.$ZodType>> {
  return schema._zod.def.shape;
}
