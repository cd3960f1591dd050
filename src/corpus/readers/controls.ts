/**
 * How many C0 controls a text holds that stand in no text file: all but tab, the line ends, form
 * feed, escape, and the mark at the end of a DOS file.
 */
export function countControls(text: string): number {
  let found = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x20 && !(code >= 0x09 && code <= 0x0d) && code !== 0x1a && code !== 0x1b) found++;
  }
  return found;
}
