import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The texts of the corpus that ships. */
export function shippedTexts(): readonly string[] {
  const folder = join(import.meta.dirname, '..', '..', 'corpus');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}
