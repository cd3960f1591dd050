import { stem } from '../search/stem.ts';

/*
 * Words that belong to the writing and not to the subject: they are in every other passage of some
 * corpora and would be proposed for any theme of a small one. Grammar, speech, time, measure.
 */
const words = `
about above across after again against ago all almost along already also although always among another
any anyone anything around away back because become became before began being below besides between both
can cannot certain come comes continue could current currently day days despite did different do does done
down due during each early either else end enough especially even ever every example far few first
following follow former found full further gave general get give given go going got great had half happen
help here how however important including include increase indeed instead issue just keep kind know known
large last late later least less let like likely long look made main make making many may mean means might
month months more most move much must near necessary need non never new next nothing now number often old once
one only other others otherwise ought out over own part particular past perhaps place point possible
present previous previously put quite rather real recent recently remain right said same saw say saying says
second see seem seen set several shall should show side similar since some something soon still take taken
tell ten than that third though thing things think three through thus time times today together told too
toward towards try turn two under until up upon use used using various very view want way ways week weeks
well went what when where whether which while whole whose why will within without word work would year
years yes yesterday yet
add added adding announce announced asked answer answered believe believed claim claimed comment commented
conclude concluded confirm confirmed declare declared describe described emphasise emphasised emphasize
explain explained express expressed mention mentioned note noted observe observed opine quote quoted recall
recalled remark remarked repeat repeated report reported reply replied speak spoke state stated stress
stressed suggest suggested
january february march april june july august september october november december
monday tuesday wednesday thursday friday saturday sunday
`;

const unsuggested: ReadonlySet<string> = new Set(words.trim().split(/\s+/).map(stem));

/** Whether a stem tells nothing of a subject by itself. */
export function isUnsuggested(term: string): boolean {
  return unsuggested.has(term);
}
