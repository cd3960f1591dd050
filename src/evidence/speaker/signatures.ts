import { roleAfter } from './appositions.ts';
import type { Attribution } from './attributions.ts';
import type { Range } from './mentions.ts';
import { nameBefore } from './names.ts';
import type { Word } from './words.ts';

const LONGEST = 24;

/** "— Marama Pohatu, chief negotiator": a line of its own under the words that it signs. */
export function signatureIn(words: readonly Word[], line: Range): Attribution | undefined {
  const { from, to } = line;
  if (to - from > LONGEST || words.slice(from, to).some((word) => word.isQuoted)) return undefined;
  let start = from;
  while (start < to && /^[—–―-]$/u.test(words[start]?.text ?? '')) start += 1;
  if (start === from || start - from > 2) return undefined;
  const comma = words.slice(start, to).findIndex((word) => word.text === ',');
  const last = (comma < 0 ? to : start + comma) - 1;
  const end = words[last]?.text === '.' ? last - 1 : last;
  const name = nameBefore(words, end, start);
  if (name?.mention.kind !== 'person' || name.range.from !== start) return undefined;
  const apposition = comma < 0 ? undefined : roleAfter(words, start + comma, to);
  return {
    mention: name.mention,
    ...(apposition && { apposition }),
    range: { from: start, to: apposition?.to ?? end + 1 },
    frame: 'set-off',
    reports: false,
    isAgreed: false,
    leadsIn: false,
  };
}
