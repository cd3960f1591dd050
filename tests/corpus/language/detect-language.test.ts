import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detectLanguage } from '../../../src/corpus/language/detect-language.ts';
import { languageOf } from '../../../src/corpus/language/language-of.ts';

/** The beginning of the Universal Declaration of Human Rights, its preamble or its first articles. */
const texts: Readonly<Record<string, string>> = {
  en: 'Whereas recognition of the inherent dignity and of the equal and inalienable rights of all members of the human family is the foundation of freedom, justice and peace in the world',
  fr: 'Considérant que la reconnaissance de la dignité inhérente à tous les membres de la famille humaine et de leurs droits égaux et inaliénables constitue le fondement de la liberté, de la justice et de la paix dans le monde',
  es: 'Considerando que la libertad, la justicia y la paz en el mundo tienen por base el reconocimiento de la dignidad intrínseca y de los derechos iguales e inalienables de todos los miembros de la familia humana',
  pt: 'Considerando que o reconhecimento da dignidade inerente a todos os membros da família humana e dos seus direitos iguais e inalienáveis constitui o fundamento da liberdade, da justiça e da paz no mundo',
  it: 'Considerato che il riconoscimento della dignità inerente a tutti i membri della famiglia umana e dei loro diritti, uguali ed inalienabili, costituisce il fondamento della libertà, della giustizia e della pace nel mondo',
  de: 'Da die Anerkennung der angeborenen Würde und der gleichen und unveräußerlichen Rechte aller Mitglieder der Gemeinschaft der Menschen die Grundlage von Freiheit, Gerechtigkeit und Frieden in der Welt bildet',
  nl: 'Overwegende, dat erkenning van de inherente waardigheid en van de gelijke en onvervreemdbare rechten van alle leden van de mensengemeenschap grondslag is voor de vrijheid, gerechtigheid en vrede in de wereld',
  id: 'Menimbang bahwa pengakuan atas martabat alamiah dan hak-hak yang sama dan tidak dapat dipisahkan dari semua anggota keluarga manusia adalah dasar kemerdekaan, keadilan dan perdamaian di dunia, karena mereka yang tidak memilikinya telah menderita',
  vi: 'Xét rằng việc thừa nhận nhân phẩm vốn có và các quyền bình đẳng và không thể tách rời của mọi thành viên trong gia đình nhân loại là cơ sở cho tự do, công bằng và hoà bình trên thế giới',
  ru: 'Принимая во внимание, что признание достоинства, присущего всем членам человеческой семьи, и равных и неотъемлемых прав их является основой свободы, справедливости и всеобщего мира; и что все это не для них, а от них',
  ar: 'لما كان الاعتراف بالكرامة المتأصلة في جميع أعضاء الأسرة البشرية وبحقوقهم المتساوية الثابتة هو أساس الحرية والعدل والسلام في العالم، ولما كان من الضروري أن يتولى القانون حماية حقوق الإنسان لكيلا يضطر المرء في آخر الأمر إلى التمرد على الاستبداد والظلم',
  km: 'មនុស្សទាំងអស់ កើតមកមានសេរីភាព និងសមភាព ក្នុងផ្នែកសេចក្ដីថ្លៃថ្នូរនិងសិទ្ធិ។ មនុស្ស មានវិចារណញ្ញាណនិងសតិសម្បជញ្ញៈជាប់ពីកំណើត',
  th: 'มนุษย์ทั้งหลายเกิดมามีอิสระและเสมอภาคกันในเกียรติศักดิ์และสิทธิ ต่างมีเหตุผลและมโนธรรม และควรปฏิบัติต่อกันด้วยเจตนารมณ์แห่งภราดรภาพ',
  zh: '人人生而自由,在尊严和权利上一律平等。他们赋有理性和良心,并应以兄弟关系的精神相对待。',
  ja: 'すべての人間は、生まれながらにして自由であり、かつ、尊厳と権利とについて平等である。人間は、理性と良心とを授けられており、互いに同胞の精神をもって行動しなければならない。',
  ko: '모든 인간은 태어날 때부터 자유로우며 그 존엄과 권리에 있어 동등하다. 인간은 천부적으로 이성과 양심을 부여받았으며 서로 형제애의 정신으로 행동하여야 한다.',
};

describe('the language of a text', () => {
  test.each(Object.entries(texts))('is seen: %s', (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  test('is not told of a few words', () => {
    expect(detectLanguage('The Ream Naval Base of Cambodia')).toBeUndefined();
    expect(detectLanguage('')).toBeUndefined();
    expect(detectLanguage('កម្ពុជា')).toBeUndefined();
  });

  test('is not told of a text that is half in one and half in another', () => {
    expect(detectLanguage(`${texts['en']}. ${texts['de']}`)).toBeUndefined();
    expect(detectLanguage(`${texts['km']} ${texts['en']}`)).not.toBe('zh');
  });

  test.each([
    [
      'Finnish',
      'Jokainen on oikeutettu kaikkiin tässä julistuksessa esitettyihin oikeuksiin ja vapauksiin ilman minkäänlaista rotuun, väriin, sukupuoleen, kieleen, uskontoon, poliittiseen tai muuhun mielipiteeseen perustuvaa erotusta',
    ],
    [
      'Hungarian',
      'Minden emberi lény szabadon születik és egyenlő méltósága és joga van. Az emberek, ésszel és lelkiismerettel bírván, egymással szemben testvéri szellemben kell hogy viseltessenek',
    ],
    [
      'Swahili',
      'Watu wote wamezaliwa huru, hadhi na haki zao ni sawa. Wote wamejaliwa akili na dhamiri, hivyo yapasa watendeane kindugu. Kila mtu anastahili kuwa na haki zote na uhuru wote',
    ],
    [
      'Serbian',
      'Сва људска бића рађају се слободна и једнака у достојанству и правима. Она су обдарена разумом и свешћу и треба једни према другима да поступају у духу братства',
    ],
  ])('is not guessed where it is not known: %s', (_, text) => {
    expect(detectLanguage(text)).toBeUndefined();
  });

  test('never takes long over a text', () => {
    for (const unit of ['a ', 'ក', '洪', 'и ', '\u0301']) detectLanguage(unit.repeat(500_000));
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(detectLanguage(text) ?? 'none').toMatch(/^[a-z]{2,4}$/);
      }),
    );
  });
});

describe('the language of an article', () => {
  const of = (described: string | undefined, inMarkup: string | undefined, text: string): string =>
    languageOf(described, inMarkup, text, [
      { kind: 'paragraph', start: 0, end: text.length, level: 0, quotable: true, reason: '' },
    ]);

  test.each([
    ['what its description says', 'fr', 'en', texts['en'], 'fr'],
    ['what its markup says, with the region', undefined, 'en-GB', texts['en'], 'en-GB'],
    ['what its markup says, where the text tells nothing', undefined, 'fr', 'Ream', 'fr'],
    [
      'what the text shows, where the markup is plainly that of the site',
      undefined,
      'en',
      texts['km'],
      'km',
    ],
    ['what the text shows', undefined, undefined, texts['vi'], 'vi'],
    ['English, where nothing tells', undefined, undefined, 'Ream Naval Base', 'en'],
    [
      'none, where it is plainly not English',
      undefined,
      undefined,
      'Kila mtu anastahili kuwa na haki zote na uhuru wote ambao umeelezwa katika Taarifa hii bila ubaguzi wo wote. Watu wote wamezaliwa huru',
      'und',
    ],
  ])('is %s', (_, described, inMarkup, text = '', language) => {
    expect(of(described, inMarkup, text)).toBe(language);
  });
});
