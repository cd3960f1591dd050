import type { Project } from '../../project/project.ts';
import { loadThemes } from '../../spec/load-themes.ts';

/** A theme and those it draws on by `extends`, by id, as far as their files can be read. */
export function themesOf(project: Project, id: string): readonly string[] {
  // What is wrong with them is told by the build.
  return loadThemes(project, () => {}, new Set([id])).drawnOn.get(id) ?? [id];
}
