// The peer: the nearest capitalised words to the nearest verb of saying, a pronoun for the last of them.
const verb =
  /\b(?:said|says|told|added|adds|wrote|writes|stated|noted|warned|explained|according to|announced|declared|replied)\b/gu;
const name = /\p{Lu}[\p{L}.’'-]*(?:\s+\p{Lu}[\p{L}.’'-]*){0,3}/gu;
const opener = /^(?:The|A|An|He|She|It|They|We|But|In|On|At|If|This|That|There|However)$/u;

/** A function of its own for each article: it remembers the last name. */
export function naiveRule() {
  let last;
  return (passage) => {
    const hasQuotation = /[“"«„「]/u.test(passage.text);
    const bare = passage.text.replace(/[“"«„「][^”"»“」]*[”"»“」]?/gu, (words) =>
      ' '.repeat(words.length),
    );
    const said = [...bare.matchAll(verb)][0];
    if (!said) return { kind: hasQuotation ? 'unidentified' : 'author' };
    const names = [...bare.matchAll(name)].filter((found) => !opener.test(found[0]));
    const pronoun = /\b(?:he|she|it)\s+$/iu.test(bare.slice(0, said.index));
    const nearest = pronoun
      ? undefined
      : names.toSorted((one, other) => distance(one, said) - distance(other, said))[0];
    last = nearest?.[0] ?? last;
    if (!last) return { kind: 'unidentified' };
    return { kind: hasQuotation ? 'quoted' : 'reported', name: last };
  };
}

function distance(found, said) {
  const end = found.index + found[0].length;
  return end <= said.index ? said.index - end : found.index - said.index - said[0].length;
}
