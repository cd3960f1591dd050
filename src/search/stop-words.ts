/**
 * Words too common to tell one passage from another. The list is short on purpose: it has no word
 * that carries a subject in some phrase ("political will", "rule of law" loses only its "of").
 */
export const stopWords: ReadonlySet<string> = new Set(
  (
    'a an and are as at be been but by for from had has have he her him his if in into is it its ' +
    'me my no nor not of on or our she so such than that the their them then there these they this ' +
    'those to us was we were which who whom with you your'
  ).split(' '),
);

/** Stop words that are names of something when they are written in capitals. */
export const capitalNames: ReadonlySet<string> = new Set(['IT', 'US', 'WHO']);
