/**
 * The folder of the package, where its data are. This file is two folders deep in it as source, when
 * compiled, and in the bundle.
 */
export const packageFolder: URL = new URL('../../', import.meta.url);
