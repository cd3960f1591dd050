// Compares what was found with the labels, and adds up.
const isNamed = ({ kind }) => kind === 'quoted' || kind === 'reported';

/** Case, marks, articles and ranks aside. */
function folded(text) {
  return text
    .toLowerCase()
    .replace(/[’']s?(?=\s|$)/gu, '’')
    .replace(/[^\p{L}\p{M}\p{N}\s-]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^(?:the|an?|his|her|its|their) /u, '');
}

/** `exact`, `part` (the same name with fewer or more words, the last one in common), or `wrong`. */
export function compareNames(found, names) {
  const own = folded(found);
  if (names.some((name) => folded(name) === own)) return 'exact';
  const isPart = names.some((name) => {
    const [shorter, longer] = [own.split(' '), folded(name).split(' ')].toSorted(
      (one, other) => one.length - other.length,
    );
    return shorter.at(-1) === longer.at(-1) && shorter.every((word) => longer.includes(word));
  });
  return isPart ? 'part' : 'wrong';
}

/** What is to be said of one passage. */
export function judge(found, label) {
  const isKind = label.kinds.includes(found.kind);
  const isNamedLabel = label.kinds.some((kind) => isNamed({ kind }));
  const name =
    isNamed(found) && isNamedLabel && label.names ? compareNames(found.name, label.names) : 'wrong';
  const isRight = isNamed(found) && name !== 'wrong';
  // The author in place of a paraphrase is imprecise; in place of quoted words he is a wrong name.
  const isWrongVoice =
    !isNamed(found) && !isKind && found.kind !== 'unidentified' && label.kinds[0] !== 'reported';
  const isWrong = (isNamed(found) && !isRight) || isWrongVoice;
  return { isKind, isRight, isExact: isRight && name === 'exact', isWrong };
}

const ratio = (part, whole) => (whole === 0 ? null : Math.round((part / whole) * 1000) / 1000);

/** Precision and recall of a column of which a label may say that there is none, `-`. */
function column(rows, field, labelled) {
  const asked = rows.filter(({ verdict, label }) => verdict.isRight && label[labelled]);
  const isRight = ({ found, label }) =>
    found[field] !== undefined &&
    label[labelled].some((each) => folded(each) === folded(found[field]));
  const printed = asked.filter(({ found }) => found[field] !== undefined);
  const wanted = asked.filter(({ label }) => !label[labelled].includes('-'));
  return {
    precision: ratio(printed.filter(isRight).length, printed.length),
    recall: ratio(wanted.filter(isRight).length, wanted.length),
    wanted: wanted.length,
  };
}

export function figures(rows) {
  const named = rows.filter(({ label }) => isNamed({ kind: label.kinds[0] }));
  const right = rows.filter(({ verdict }) => verdict.isRight).length;
  const wrong = rows.filter(({ verdict }) => verdict.isWrong).length;
  const kinds = {};
  for (const kind of ['quoted', 'reported', 'author', 'issuer', 'unidentified']) {
    const labelled = rows.filter(({ label }) => label.kinds[0] === kind);
    const printed = rows.filter(({ found }) => found.kind === kind);
    kinds[kind] = {
      precision: ratio(printed.filter(({ verdict }) => verdict.isKind).length, printed.length),
      recall: ratio(labelled.filter(({ verdict }) => verdict.isKind).length, labelled.length),
      labelled: labelled.length,
    };
  }
  const withWords = rows.filter(({ verdict, label }) => verdict.isRight && label.words);
  return {
    passages: rows.length,
    named: named.length,
    wrongNames: wrong,
    namePrecision: ratio(right, right + wrong),
    nameRecall: ratio(named.filter(({ verdict }) => verdict.isRight).length, named.length),
    exactNames: ratio(rows.filter(({ verdict }) => verdict.isExact).length, right),
    kindAccuracy: ratio(rows.filter(({ verdict }) => verdict.isKind).length, rows.length),
    roles: column(rows, 'role', 'roles'),
    organisations: column(rows, 'organisation', 'organisations'),
    attributions: ratio(
      withWords.filter(({ found, label }) => found.attribution?.words === label.words).length,
      withWords.length,
    ),
    kinds,
  };
}
