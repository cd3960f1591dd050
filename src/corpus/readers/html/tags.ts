/** Elements that a browser sets on lines of their own. */
export const blockTags: ReadonlySet<string> = new Set(
  `#page html head body address article aside blockquote center dd details dialog dir div dl dt fieldset
  figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing main menu nav ol p
  plaintext pre search section summary table tbody td tfoot th thead tr ul xmp caption option`.split(
    /\s+/,
  ),
);

/** Elements whose text is not part of what a page says. */
export const mute: ReadonlySet<string> = new Set(
  'script noscript head title button input label option meta link'.split(' '),
);

export const headingTags: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
export const listTags: ReadonlySet<string> = new Set(['ul', 'ol', 'menu', 'dir']);
