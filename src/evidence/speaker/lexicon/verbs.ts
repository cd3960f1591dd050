/**
 * Verbs that bring in somebody's words.
 * `plain`: carries reported speech by itself ("Phea said the talks went well").
 * `clause`: does so only before "that", "how" … or beside a quotation ("she noted that …"); before a
 * noun it is an act of its own ("she noted the date").
 * `request`: what follows is what was asked for.
 */
export type VerbClass = 'plain' | 'clause' | 'request';

const plain = `said says told tells opined stated remarked commented tweeted quipped`;

const clause = `added adds explained explains noted notes observed observes argued argues claimed claims
insisted insists stressed stresses emphasised emphasises emphasized emphasizes acknowledged acknowledges
admitted admits conceded concedes confirmed confirms announced declared asserted asserts maintained
maintains warned warns cautioned predicted suggested suggests continued concluded replied responded
answered recalled reiterated reaffirmed affirmed underlined underscored highlighted lamented complained
boasted joked pledged vowed promised revealed disclosed clarified elaborated testified alleged reported
wrote writes posted believed believes believe thinks thought stipulated recounted countered retorted
exclaimed murmured whispered shouted asked states reports comments remarks answers read reads echoed
summarised summarized estimated forecast hoped expected denied denies agreed agrees repeated contended
contends mused ventured protested objected reminded reminds finds`;

const request = `requested urged urges recommended recommends proposed proposes demanded appealed called`;

export const verbsOfSaying: ReadonlyMap<string, VerbClass> = new Map([
  ...entries(plain, 'plain'),
  ...entries(clause, 'clause'),
  ...entries(request, 'request'),
]);

/** Of these, only with what follows here: a company that "appealed the ruling" said nothing. */
export const requestsNeeding: ReadonlyMap<string, readonly string[]> = new Map([
  ['called', ['for', 'on', 'upon']],
  ['appealed', ['to', 'for']],
]);

/** Words that open the clause a verb of saying brings in. */
export const clauseOpeners: ReadonlySet<string> = new Set([
  ...['that', 'how', 'why', 'whether', 'what', 'there', 'he', 'she', 'they', 'it', 'we'],
]);

/** What may stand between a subject and its verb. */
export const betweenSubjectAndVerb: ReadonlySet<string> = new Set(
  `also then further later earlier previously repeatedly recently again however once always often
  separately meanwhile reportedly simply bluntly publicly privately explicitly has have had still
  subsequently specifically only even just openly clearly firmly strongly himself herself itself themselves quite so best first last
  rather soon`.split(/\s+/),
);

export const passives: ReadonlySet<string> = new Set('was were is are be been being'.split(' '));

function entries(words: string, verbClass: VerbClass): [string, VerbClass][] {
  return words.split(/\s+/).map((word) => [word, verbClass]);
}
