/** Whether the text is an http or https address. It is printed, and never opened. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s<>"]+$/i.test(text);
}
