import { isKind } from '../../../src/verify/pdf-values.ts';
import type { RawElement } from '../draw/raw-pdf.ts';
import type { Law, TaggedFile } from './tagged-file.ts';

/** Where an element may stand (PDF 1.7, 14.8.4), and what must stand in it. */
const parents: ReadonlyMap<string, readonly string[]> = new Map([
  ['LI', ['L']],
  ['LBody', ['LI']],
  ['TR', ['Table', 'THead', 'TBody', 'TFoot']],
  ['TH', ['TR']],
  ['TD', ['TR']],
  ['TOCI', ['TOC']],
  ['Document', ['']],
]);
const children: ReadonlyMap<string, readonly string[]> = new Map([
  ['L', ['LI', 'Caption']],
  ['LI', ['Lbl', 'LBody']],
  ['Table', ['TR', 'THead', 'TBody', 'TFoot', 'Caption']],
  ['TR', ['TH', 'TD']],
  ['TOC', ['TOCI', 'TOC', 'Caption']],
]);

/** Parts of lists, tables and contents stand in these, and nothing else does. */
export const partsStandInTheirWhole: Law = ({ elements }) =>
  elements.flatMap(({ role, object, parent }) => {
    const above = parent?.role ?? '';
    const isWelcome = parents.get(role)?.includes(above) ?? true;
    const isAllowed = children.get(above)?.includes(role) ?? true;
    return isWelcome && isAllowed ? [] : [`${role} ${object} stands in ${above || 'nothing'}`];
  });

/** All rows of a table are equally wide, with the cells that reach into them from the left and above. */
export const rowsAreEquallyWide: Law = (file) =>
  file.elements
    .filter(({ role }) => role === 'Table')
    .flatMap((table) => {
      const widths = new Set(widthsOf(file, table));
      return widths.size > 1 ? [`Table ${table.object} has rows of ${[...widths].join(', ')}`] : [];
    });

function widthsOf(file: TaggedFile, table: RawElement): readonly number[] {
  const rows = file.elements.filter(
    ({ role, parent }) => role === 'TR' && (parent === table || parent?.parent === table),
  );
  const widths = rows.map(() => 0);
  rows.forEach((row, at) => {
    for (const cell of file.elements.filter(({ parent }) => parent === row)) {
      const down = spanOf(file, cell, 'RowSpan');
      for (let reached = at; reached < Math.min(at + down, rows.length); reached += 1)
        widths[reached] = (widths[reached] ?? 0) + spanOf(file, cell, 'ColSpan');
    }
  });
  return widths;
}

function spanOf({ pdf }: TaggedFile, { dictionary }: RawElement, key: string): number {
  const own = dictionary.entries.get('A');
  const owners = own === undefined ? [] : [own, ...pdf.list(own)];
  const spans = owners.flatMap((each) => {
    const attributes = pdf.resolved(each);
    const span = isKind(attributes, 'dictionary') ? pdf.at(attributes, key) : undefined;
    return typeof span === 'number' ? [span] : [];
  });
  return spans[0] ?? 1;
}

/** A figure says what it shows, and where on its page; one on several pages has no place. */
export const figuresAreDescribed: Law = ({ elements, contents, pdf }) =>
  elements
    .filter(({ role }) => role === 'Figure')
    .flatMap(({ object, dictionary }) => {
      const pages = contents
        .filter((each) => each.element.object === object)
        .map(({ page }) => page);
      const isWhole = new Set(pages).size < 2;
      const [left = 0, bottom = 0, right = 0, top = 0] = pdf.numbers(dictionary, 'A', 'BBox');
      return [
        ...(/\S/.test(pdf.text(dictionary, 'Alt') ?? '') ? [] : [`Figure ${object} says nothing`]),
        ...((right > left && top > bottom) === isWhole ? [] : [`Figure ${object} has no place`]),
      ];
    });
