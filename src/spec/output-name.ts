/** Names that Windows keeps for devices, with any extension. */
const device = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** Characters that some system forbids in a file name, or takes for a folder. */
const reserved = /[<>:"/\\|?*\p{Cc}\p{Cs}]/u;

/** Bytes; leaves room for an extension and a temporary suffix within the usual 255. */
const longest = 150;

/** Whether the text can be the name of an output file, without its extension, on every system. */
export function isOutputName(name: string): boolean {
  if (name.trim() === '' || reserved.test(name) || device.test(name)) return false;
  // A dot in front hides a file; one at the end, or a space, is dropped by Windows.
  if (/^[. ]|[. ]$/.test(name) || name.includes('..')) return false;
  return new TextEncoder().encode(name).length <= longest;
}
