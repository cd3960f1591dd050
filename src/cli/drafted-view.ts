import type { Draft, Fact, FactOrigin } from '../corpus/drafting/draft.ts';
import { visibleText } from '../diagnostics/visible-text.ts';
import type { Contributor, Issued } from '../spec/source-description.ts';
import type { Voice } from './voice.ts';

/** A fact of a drafted description as `corpus add --json` prints it; without a value it is unknown. */
export interface FactView {
  readonly fact: string;
  readonly value?: string;
  readonly found: FactOrigin['from'] | 'unknown';
  /** The line or place of the text, the tag of the markup, the entry of the export. */
  readonly where?: string;
}

/** A file that was added, or a source that was described. */
export interface DraftedView {
  readonly source: string;
  readonly description: string;
  readonly facts: readonly FactView[];
}

/** Every fact of a citation, known or not, in the order of a description. */
export function factViews(draft: Draft): readonly FactView[] {
  const { title, author, issued, containerTitle, publisher, URL: address, type } = draft;
  const people = author.map((each) => factView('author', named(each)));
  return [
    factView('title', title),
    ...(people.length > 0 ? people : [factView('author', undefined)]),
    factView('issued', issued && { ...issued, value: whenOf(issued.value) }),
    factView('container-title', containerTitle),
    factView('publisher', publisher),
    factView('URL', address),
    factView('type', type),
  ];
}

function factView(fact: string, found: Fact<string> | undefined): FactView {
  if (!found) return { fact, found: 'unknown' };
  return { fact, value: found.value, found: found.origin.from, where: found.origin.where };
}

function named({ value: { name, affiliation }, origin }: Fact<Contributor>): Fact<string> {
  return { value: affiliation === undefined ? name : `${name}, ${affiliation}`, origin };
}

function whenOf(issued: Issued): string {
  if (issued.kind === 'date') return issued.date;
  return `${issued.earliest ?? ''}/${issued.latest ?? ''}`;
}

export function printDrafted({ source, description, facts }: DraftedView, voice: Voice): void {
  voice.answer(`${visibleText(source)}  described in ${visibleText(description)}`);
  for (const { fact, value, found, where } of facts) {
    const ground = where === undefined ? 'unknown' : `in the ${placeNames[found]}: ${where}`;
    const shown = value === undefined ? ground : `${value}  (${ground})`;
    voice.answer(`  ${fact.padEnd(16)} ${visibleText(shown)}`);
  }
}

const placeNames: Readonly<Record<FactView['found'], string>> = {
  text: 'text',
  markup: 'markup',
  reference: 'reference manager',
  unknown: 'file',
};
