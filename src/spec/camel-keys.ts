/** `margin-top` as `marginTop`, `heading-1` as `heading1`. */
export type CamelCase<Key> = Key extends `${infer First}-${infer Rest}`
  ? `${First}${Capitalize<CamelCase<Rest>>}`
  : Key;

export type CamelKeys<T> = { readonly [Key in keyof T as CamelCase<Key>]: T[Key] };

/** A flat mapping with the keys that our types use in place of those that YAML files use. */
export function camelKeys<T extends object>(written: T): CamelKeys<T> {
  const renamed = Object.entries(written).map(([key, value]) => [camelCase(key), value]);
  // The compiler cannot follow keys through `entries`; the type says for each what the code does.
  return Object.fromEntries(renamed) as CamelKeys<T>;
}

function camelCase(key: string): string {
  return key.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}
