/** Words that a sentence may begin with before the one who speaks: "However, he said …". */
export const connectives: ReadonlySet<string> = words(`
  but and however meanwhile still also yet so then later earlier separately moreover furthermore
  additionally similarly nevertheless nonetheless instead finally recently yesterday today likewise
  overall elsewhere afterwards subsequently previously lastly first second third besides`);

/** Openings of a phrase that sets the scene: "In its own tweet …, the office said …". */
export const sceneOpeners: ReadonlySet<string> = words(`
  in on at during after before following since under for amid speaking asked responding citing referring
  writing commenting addressing with by from to within via through upon despite regarding concerning
  touching turning reacting replying pressed questioned describing reflecting`);

/** Words before a subject that make its clause part of another: "what analysts say", "that he said". */
export const subordinators: ReadonlySet<string> = words(`
  that what which who whom whose as if because while although though when where whether than since until
  unless how why`);

const prepositions: ReadonlySet<string> = words(
  'in on at of for to from by with under against into over about near between towards toward via',
);

export const determiners: ReadonlySet<string> = words(
  'the a an this these those his her its their our my your some several many one two three another',
);

export const definiteDeterminers: ReadonlySet<string> = words('the his her its their this');

/** Capitalised at the start of a sentence only; never the beginning of a name. */
const others = words(`
  he she they it we i you who which what when where while although though if because as there here not no
  all both each most any such nor or either neither only even just now never once`);

export function isFunctionWord(lower: string): boolean {
  return (
    connectives.has(lower) ||
    sceneOpeners.has(lower) ||
    subordinators.has(lower) ||
    determiners.has(lower) ||
    prepositions.has(lower) ||
    others.has(lower)
  );
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}
