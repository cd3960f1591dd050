/** Colours of a JPEG: 1 grey, 3 RGB or YCbCr, 4 CMYK; `undefined` where no frame begins. */
export function jpegChannels(bytes: Uint8Array): number | undefined {
  let at = 2;
  while (at + 9 < bytes.length) {
    const marker = bytes[at] === 0xff ? (bytes[at + 1] ?? 0) : 0;
    if (isFrame(marker)) return bytes[at + 9];
    // Bytes of 0xff may fill up before a marker (ITU T.81, B.1.1.2).
    if (marker === 0xff) at += 1;
    else if (marker === 0) return undefined;
    else at += 2 + (bytes[at + 2] ?? 0) * 256 + (bytes[at + 3] ?? 0);
  }
  return undefined;
}

/** SOF0 to SOF15, among which DHT, JPG and DAC are not frames: ITU T.81, table B.1. */
function isFrame(marker: number): boolean {
  const isOther = marker === 0xc4 || marker === 0xc8 || marker === 0xcc;
  return marker >= 0xc0 && marker <= 0xcf && !isOther;
}
