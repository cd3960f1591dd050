interface Run {
  readonly sign: string;
  /** Where it stands, and how many signs it has. */
  readonly at: number;
  readonly length: number;
  /** Those that have no partner yet. */
  left: number;
  readonly opens: boolean;
  readonly closes: boolean;
}

/** As many open runs as are looked at for a partner: enough for prose, and a bound for a flood of stars. */
const mostOpen = 50;

/**
 * A text without the stars, underscores and tildes that mark emphasis; those that have no partner
 * stay, and so does `snake_case`. By CommonMark's flanking rules, which tell a mark from a sign.
 * Words that are struck out go with their marks: they are no longer said.
 */
export function withoutEmphasis(text: string): string {
  const open: Run[] = [];
  const dropped: { readonly from: number; readonly to: number }[] = [];
  for (const match of text.matchAll(/\*+|_+|~{2}/g)) {
    const run = runAt(text, match.index, match[0]);
    if (run.closes) closeRuns(run, open, dropped);
    if (run.opens && run.left > 0) open.push(run);
    if (open.length > mostOpen) open.shift();
  }
  dropped.sort((a, b) => a.from - b.from);
  let out = '';
  let at = 0;
  for (const { from, to } of dropped) {
    if (from > at) out += text.slice(at, from);
    // A line end inside what is struck out stays: lines are counted.
    if (to > at) out += text.slice(Math.max(at, from), to).replace(/[^\n]+/g, '');
    at = Math.max(at, to);
  }
  return out + text.slice(at);
}

function closeRuns(run: Run, open: Run[], dropped: { from: number; to: number }[]): void {
  while (run.left > 0) {
    const index = open.findLastIndex(
      ({ sign, left, closes }) =>
        sign === run.sign &&
        !((closes || run.opens) && (left + run.left) % 3 === 0 && left % 3 !== 0),
    );
    const partner = open[index];
    if (!partner) return;
    const used = run.sign === '~' ? 2 : Math.min(2, partner.left, run.left);
    // The opening run is used up from its end, the closing one from its beginning.
    const opened = partner.at + partner.left - used;
    const closed = run.at + run.length - run.left;
    if (run.sign === '~') dropped.push({ from: opened, to: closed + used });
    else {
      dropped.push({ from: opened, to: opened + used });
      dropped.push({ from: closed, to: closed + used });
    }
    partner.left -= used;
    run.left -= used;
    open.length = partner.left > 0 ? index + 1 : index;
  }
}

function runAt(text: string, at: number, signs: string): Run {
  const before = text[at - 1] ?? ' ';
  const after = text[at + signs.length] ?? ' ';
  const isLeft =
    !isSpace(after) && (!isPunctuation(after) || isSpace(before) || isPunctuation(before));
  const isRight =
    !isSpace(before) && (!isPunctuation(before) || isSpace(after) || isPunctuation(after));
  const sign = signs[0] ?? '*';
  const isWordSign = sign === '_';
  return {
    sign,
    at,
    length: signs.length,
    left: signs.length,
    opens: isLeft && (!isWordSign || !isRight || isPunctuation(before)),
    closes: isRight && (!isWordSign || !isLeft || isPunctuation(after)),
  };
}

function isSpace(character: string): boolean {
  return /\s/u.test(character);
}

function isPunctuation(character: string): boolean {
  return /[\p{P}\p{S}]/u.test(character);
}
