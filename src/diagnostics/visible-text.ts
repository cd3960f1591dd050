const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const withoutWidth = /[\p{Mn}\p{Me}]/u;

/**
 * Text from a file or a user made safe to print on a terminal: control characters, which could move
 * the cursor or hide words, and format characters, which could turn their order, become visible.
 * Tabs are kept where `keepTabs` is set.
 */
export function visibleText(text: string, keepTabs = false): string {
  let visible = '';
  for (const character of text) visible += visibleCharacter(character, keepTabs);
  return visible;
}

export function visibleCharacter(character: string, keepTabs: boolean): string {
  if (!invisible.test(character) || (keepTabs && character === '\t')) return character;
  const point = character.codePointAt(0) ?? 0;
  // Unicode's control pictures: U+2400 stands for U+0000, and so on; U+2421 for DEL.
  if (point < 0x20) return String.fromCodePoint(0x2400 + point);
  if (point === 0x7f) return '\u2421';
  return `<U+${point.toString(16).toUpperCase().padStart(4, '0')}>`;
}

/** Columns that text made visible takes on a terminal. A tab counts as one: frames repeat it. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) {
    if (!withoutWidth.test(character)) columns += wide.test(character) ? 2 : 1;
  }
  return columns;
}
