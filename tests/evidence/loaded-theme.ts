import { loadThemes } from '../../src/spec/load-themes.ts';
import type { Loaded } from '../../src/spec/locator.ts';
import type { Theme } from '../../src/spec/theme.ts';
import { projectFolder } from '../project/project-folder.ts';

/** A theme read from YAML, which must be sound; further themes are files beside it. */
export function loadedTheme(
  yaml: string,
  others: Readonly<Record<string, string>> = {},
): Loaded<Theme> {
  const files = new Map([['themes/t.yaml', `title: T\n${yaml}`]]);
  for (const [id, text] of Object.entries(others)) files.set(`themes/${id}.yaml`, text);
  const messages: string[] = [];
  const themes = loadThemes(projectFolder(Object.fromEntries(files)), ({ message }) => {
    messages.push(message);
  });
  const theme = themes.get('t');
  if (!theme) throw new Error(messages.join('\n'));
  return theme;
}
