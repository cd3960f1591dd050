/** What one rule of the query adds to the score of one passage. */
export interface RuleShare {
  /** As the query writes it; of a group, its name or its members. */
  readonly rule: string;
  /** What counted: of a group, its best member; else the same as `rule`. */
  readonly term: string;
  /** Of a group, its own times its member's. */
  readonly weight: number;
  readonly idf: number;
  /** How often the text has it; 0 where only the heading or the title does. */
  readonly times: number;
  /** What each field adds. */
  readonly text: number;
  readonly heading: number;
  readonly title: number;
}

/** A part of the score that is not one rule's: what it is worth, and the words that earn it. */
export interface Share {
  readonly share: number;
  readonly words: readonly string[];
}

/** Why a passage has its score, as plain data: the numbers in it add up to the score. */
export interface Explanation {
  /** In the order of the query; only those that the passage has. */
  readonly rules: readonly RuleShare[];
  /** For covering more of what is asked for: `words` are the concepts covered. */
  readonly coverage: Share;
  /** For standing together in the text: `words` are the pairs that do, as `naval … base`. */
  readonly proximity: Share;
  /** For standing near the top of a news story. */
  readonly opening: Share;
  /** For being like the best passages: `words` are those that it shares with them. */
  readonly likeness: Share;
}

/** The score is this sum, always taken in this order, so that it is the same to the last bit. */
export function explainedScore(explanation: Explanation): number {
  let score = 0;
  for (const { text, heading, title } of explanation.rules) {
    score += text;
    score += heading;
    score += title;
  }
  score += explanation.coverage.share;
  score += explanation.proximity.share;
  score += explanation.opening.share;
  return score + explanation.likeness.share;
}
