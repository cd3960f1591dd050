/** Whether the text is an http or https address, in characters that can be printed. It is never opened. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s<>"\p{Cc}]+$/iu.test(text);
}
