import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import { deflate as deflateOnThread, deflateSync } from 'node:zlib';

type Deflate = (bytes: Uint8Array) => Uint8Array;

const require = createRequire(import.meta.url);

/** SHA-256 of what the zlib that Node ships with makes of `probe()`. */
const expected = '6598ec372de7ded92e16126720bac2a6886632530736f55fc66d7787b6b72286';

let chosen: Deflate | undefined;

/**
 * Bytes in the zlib format (RFC 1950), the same on any machine. A Node that was built with its system's
 * zlib, as some distributions do, may choose other matches: there pako does the work, which makes the
 * very bytes of the zlib that Node ships with.
 */
export function deflate(bytes: Uint8Array): Uint8Array {
  return chooseDeflate()(bytes);
}

function chooseDeflate(): Deflate {
  chosen ??= makesUsualBytes(deflateSync) ? deflateSync : pako();
  return chosen;
}

const onThread = promisify<Uint8Array, Uint8Array>(deflateOnThread);

/** As `deflate` does it, on another thread where zlib does the work. */
export async function deflateAside(bytes: Uint8Array): Promise<Uint8Array> {
  const deflateBytes = chooseDeflate();
  return deflateBytes === deflateSync ? onThread(bytes) : deflateBytes(bytes);
}

/** Whether a function deflates as the zlib does that Node ships with. */
export function makesUsualBytes(deflateBytes: Deflate): boolean {
  return createHash('sha256').update(deflateBytes(probe())).digest('hex') === expected;
}

function pako(): Deflate {
  const { deflate: deflateBytes }: typeof import('pako') = require('pako');
  return (bytes) => deflateBytes(bytes);
}

/** 16 KB in runs that repeat earlier ones at many distances, so that there are matches to choose among. */
function probe(): Uint8Array {
  const bytes = new Uint8Array(16_384);
  let state = 1;
  for (let at = 0; at < bytes.length; ) {
    // The linear congruence of Press et al., Numerical Recipes, 7.1, of which the high bits are used.
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const back = 1 + (state >>> 20);
    const end = at + 1 + ((state >>> 12) & 15);
    for (; at < end; at += 1) bytes[at] = at < back ? 97 + (state >>> 27) : (bytes[at - back] ?? 0);
  }
  return bytes;
}
