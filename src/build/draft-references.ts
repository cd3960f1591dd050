import type { Project } from '../project/project.ts';
import { readTextFile } from '../project/read-text-file.ts';
import type { References } from '../spec/check-references.ts';
import type { Loaded } from '../spec/locator.ts';
import { readYaml } from '../spec/parse-yaml.ts';
import { locateInShortForm } from '../spec/short-form.ts';
import { usualTemplate } from '../spec/usual-template.ts';

const ignore = (): void => {};

/**
 * The themes and the template that a spec names which has mistakes elsewhere, so that names that are
 * not there can be told in the same run; `undefined` where it cannot be read at all. What is wrong
 * with its form has been reported and is passed over.
 */
export function draftReferences(project: Project, file: string): Loaded<References> | undefined {
  const text = readTextFile(project, file, ignore);
  const reading = text === undefined ? undefined : readYaml(text, file, ignore);
  if (!reading) return undefined;
  const { value, locate } = reading.parsed;
  const template = at(value, 'template');
  const isShort = Array.isArray(at(value, 'themes'));
  const named = isShort
    ? listOf(at(value, 'themes'))
    : listOf(at(value, 'sections')).map((section) => at(section, 'theme'));
  return {
    file,
    value: {
      template: typeof template === 'string' ? template : usualTemplate,
      sections: named.map((theme) => (typeof theme === 'string' ? { theme } : {})),
    },
    locate: isShort ? locateInShortForm(locate) : locate,
  };
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** An own value of a mapping, whatever the key is called. */
function at(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.getOwnPropertyDescriptor(value, key)?.value;
}
