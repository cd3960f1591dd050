const mebibyte = 1024 * 1024;

/** Above this a text is a data dump; reading it would starve the rest. */
export const mostTextBytes: number = 20 * mebibyte;
/** Of a file that is mostly pictures, which are not read. */
export const mostPackedBytes: number = 100 * mebibyte;
