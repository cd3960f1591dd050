import type { Mark } from '../extraction.ts';

/**
 * Marks with heading levels as the rest of the program reads them: the first level is the title's, and
 * sections begin at the second. Where several headings have the first level, or the title stands
 * elsewhere (`hasOtherTitle`), they are sections, and all go one level down.
 */
export function withSectionLevels(marks: readonly Mark[], hasOtherTitle: boolean): readonly Mark[] {
  const top = marks.filter(({ kind, level }) => kind === 'heading' && level === 1);
  if (top.length === 0 || (top.length === 1 && !hasOtherTitle)) return marks;
  return marks.map((mark) =>
    mark.kind === 'heading' ? { ...mark, level: Math.min(mark.level + 1, 7) } : mark,
  );
}
