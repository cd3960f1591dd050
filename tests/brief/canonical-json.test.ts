import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../src/brief/canonical-json.ts';
import { sha256 } from '../../src/project/sha256.ts';

describe('canonical JSON', () => {
  test('has keys in code-unit order at every depth, lists as they are, and no white space', () => {
    expect(canonicalJson({ b: [3, { z: 1, Z: 2 }], a: { é: 1, e: 2 } })).toBe(
      '{"a":{"e":2,"é":1},"b":[3,{"Z":2,"z":1}]}',
    );
  });

  test('says the same as the data', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  test('does not depend on the order in which keys were put in', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const reversed = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(reversed)).toBe(canonicalJson(value));
      }),
    );
  });
});

test('a hash is that of the UTF-8 bytes, in hexadecimal', () => {
  expect(sha256('é')).toBe('4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c');
});
