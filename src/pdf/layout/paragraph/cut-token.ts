import { clustersOf } from '../clusters.ts';
import type { Measurer } from '../measurer.ts';
import type { Part, Token } from '../token.ts';

/** The same tokens, those wider than the line cut between characters, never before a combining mark. */
export function cutWideTokens(
  tokens: readonly Token[],
  measure: number,
  measurer: Measurer,
): readonly Token[] {
  if (tokens.every(({ width, hyphen = 0 }) => width + hyphen <= measure)) return tokens;
  return tokens.flatMap((token) =>
    token.width + (token.hyphen ?? 0) > measure ? cutToken(token, measure, measurer) : [token],
  );
}

function cutToken(token: Token, measure: number, measurer: Measurer): readonly Token[] {
  const cut: { parts: Part[]; width: number }[] = [{ parts: [], width: 0 }];
  for (const part of token.parts) {
    for (const bit of cutPart(part, measurer)) {
      const last = cut.at(-1);
      if (last === undefined) continue;
      if (last.parts.length > 0 && last.width + bit.width > measure) {
        cut.push({ parts: [bit], width: bit.width });
      } else {
        append(last.parts, bit);
        last.width += bit.width;
      }
    }
  }
  const { space, endsLine, hyphen, division, isBound } = token;
  const none = { space: undefined, hyphen: undefined, division: undefined };
  return cut.map(({ parts, width }, index) =>
    index === cut.length - 1
      ? { parts, width, space, endsLine, hyphen, division, isBound }
      : { parts, width, ...none, endsLine: false, isBound: false },
  );
}

function cutPart(part: Part, measurer: Measurer): readonly Part[] {
  const { piece } = part;
  if (piece.kind !== 'text') return [part];
  const { face, size, tracking } = piece.style;
  return clustersOf(part.text).map((text) => ({
    piece,
    text,
    width: measurer.advance(text, face) * size + tracking * text.length,
  }));
}

function append(parts: Part[], bit: Part): void {
  const last = parts.at(-1);
  if (last !== undefined && last.piece === bit.piece && bit.piece.kind === 'text') {
    parts[parts.length - 1] = {
      piece: bit.piece,
      text: last.text + bit.text,
      width: last.width + bit.width,
    };
  } else {
    parts.push(bit);
  }
}
