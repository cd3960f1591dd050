/**
 * The most frequent words of languages that share a script: a third of the words of any prose are
 * among them. Some stand here only to be told from their neighbours, such as Catalan and Romanian.
 */
const lists: Readonly<Record<string, string>> = {
  en: 'the of and to in that is for it with as was on be by are this have from or not which at an has been they their we will its but were would who',
  fr: 'le la les de des du et est en un une que qui dans pour par sur au aux pas ne ce cette il elle se sont avec plus nous son sa ses leur été à ont mais où',
  es: 'el la los las de del y en que un una es por con para se su al lo más como no pero sus este esta ha han ser entre también sobre son fue',
  pt: 'o os as do da dos das de e em que um uma para com não por se na no nos nas ao é mais foi como são seu sua pelo pela entre ou também à mas',
  it: 'il lo la gli le di del della dei delle e in che un una per con non è si da al alla nel nella sono più come ha anche dal ma i questo ed hanno',
  ca: 'el la els les de del dels i en que un una per amb no és al als es ha més com seva seu aquest aquesta també són han o pel a',
  ro: 'de la și în a cu pe că care din nu este o un să se pentru mai au sau prin al ale fost sunt fi ca lor după cele acest această ce',
  de: 'der die das und in den von zu mit ist des dem nicht ein eine auf für im sich als auch es an werden aus er hat dass sie nach wird bei einer um am sind wie über',
  nl: 'de het een en van in is dat op te zijn met voor niet die aan er om ook als maar door bij naar wordt uit zich dan nog werd tot hebben over worden heeft deze',
  sv: 'och att det i en som är av för på den med inte till har de om ett men var sig så från vi kan han när år eller också efter under vid nu ska',
  da: 'og at det i en er af for på den med ikke til har de om et men var sig så fra vi kan han når år eller også efter under ved nu blev skal som',
  no: 'og at det i en er av for på den med ikke til har de om et men var seg så fra vi kan han når år eller også etter under ved nå ble skal som',
  pl: 'i w na z że się do nie jest to o jak za po od przez dla ale są oraz tym który która co czy jego już być ich przy tego będzie może',
  tr: 've bir bu da de için ile olarak çok daha olan gibi ne ya kadar sonra olduğu en ise var her ancak ki tarafından göre etti değil o iki yeni',
  id: 'yang dan di dengan untuk dari ini itu pada dalam tidak akan adalah ke oleh sebagai telah juga karena bahwa mereka ada kami lebih dapat bisa saat kepada negara para tahun',
  ms: 'yang dan di dengan untuk dari ini itu pada dalam tidak akan adalah ke oleh sebagai telah juga kerana bahawa mereka ada kami lebih boleh ialah kepada negara para tahun beliau antara',
  vi: 'và của là có cho các được trong một không với những này đã người để từ về năm tại khi đến ra cũng như vào trên nước nhiều sẽ việc',
  tl: 'ang ng sa na mga ay at para ito hindi kung ni may si niya nila ko ka siya namin din rin ngunit kanilang dahil upang mula isang kaniyang nito',
  ru: 'и в не на что с по для это как из к от а его но у за он так же мы все о был при их или бы также которые между уже только до',
  uk: 'і в не на що з та для це як із до від а його але у за він так ми про був при їх або також які між вже лише під є',
  bg: 'и в не на че с за да се от по е са като към но или при до която които този това ще беше през със във след както бъде',
  ar: 'في من على إلى أن التي الذي هذا هذه عن مع كان قد ما لا بين بعد ذلك كما أو هو هي كل حيث لم خلال عند',
  fa: 'در به از که این را با است برای آن یک خود تا بر هم نیز می شد شده های ها بود اما کرد باید کند دارد ما',
  ur: 'کے کی میں ہے اور سے کا کو پر نے کہ یہ ہیں اس تھا بھی نہیں ایک کر جو تھے گے وہ لیے تک اپنے کیا',
};

export const commonWords: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(lists).map(([language, words]) => [language, new Set(words.split(' '))]),
);

/** The languages that have a word in common, by the word. */
export const languagesByWord: ReadonlyMap<string, readonly string[]> = invert(commonWords);

function invert(
  words: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlyMap<string, readonly string[]> {
  const languages = new Map<string, string[]>();
  for (const [language, list] of words) {
    for (const word of list) {
      const known = languages.get(word);
      if (known) known.push(language);
      else languages.set(word, [language]);
    }
  }
  return languages;
}
