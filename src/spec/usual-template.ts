/** Id of the pack that a brief is set in which names none. */
export const usualTemplate = 'policy-brief';
