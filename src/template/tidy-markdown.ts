/**
 * Markdown as a careful writer leaves it: no more than one blank line in a row, none at the start, one
 * line end at the end. Fenced code keeps its blank lines.
 */
export function tidyMarkdown(markdown: string): string {
  const kept: string[] = [];
  let fence: string | undefined;
  for (const line of markdown.replace(/\r\n?/g, '\n').split('\n')) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence === undefined && mark !== undefined) fence = mark;
    else if (fence !== undefined && mark?.startsWith(fence)) fence = undefined;
    const isBlank = line.trim() === '';
    if (fence === undefined && isBlank && (kept.at(-1) ?? '') === '') continue;
    kept.push(fence === undefined && isBlank ? '' : line);
  }
  while (kept.at(-1) === '') kept.pop();
  return `${kept.join('\n')}\n`;
}
