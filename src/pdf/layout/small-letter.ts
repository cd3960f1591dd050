/** Whether a UTF-16 unit is one of `a` to `z`: most words begin and end in one, and few rules ask for them. */
export function isSmallLetter(code: number): boolean {
  return code >= 97 && code <= 122;
}
