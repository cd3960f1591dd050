/** Nouns, in the singular and lower case, by which a phrase is told to name a person, a body or a text. */

/** What a person can be: the head of a role. */
export const roleNouns: ReadonlySet<string> = words(`
  president vice-president minister secretary director deputy-director chairman chairwoman chairperson
  chair chief head leader spokesman spokeswoman spokesperson ambassador envoy commander
  commander-in-chief commissioner governor mayor king queen prince princess senator congressman
  congresswoman representative lawmaker legislator mp member fellow researcher analyst expert scholar
  professor lecturer economist historian scientist lawyer attorney judge prosecutor officer official
  adviser advisor coordinator manager executive ceo cfo founder co-founder owner editor
  editor-in-chief journalist reporter correspondent columnist author writer songwriter activist campaigner
  advocate monk farmer villager resident worker unionist teacher student doctor nurse engineer
  consultant specialist strategist diplomat counsellor counselor attaché consul rapporteur
  secretary-general director-general vice-chairman undersecretary premier chancellor pm dean rector
  principal president-elect candidate veteran treasurer delegate negotiator observer commentator
  pundit dissident critic banker investor trader entrepreneur businessman businesswoman fisherman
  driver vendor tourist captain inspector sheriff soldier trustee partner curator ranger archaeologist
  physician epidemiologist biologist climatologist speaker superintendent administrator pilot producer artist singer actor actress coach
  player winner laureate survivor witness victim deputy aide boss counterpart predecessor successor mother father wife husband widow
  daughter son brother sister uncle aunt cousin nephew niece grandmother grandfather neighbour neighbor
  friend colleague ally rival protester demonstrator relative parent supporter opponent chaplain bishop pope archbishop imam
  abbot abbess elder priest nun rabbi mufti mullah cleric pastor vicar cardinal patriarch emir sultan poet
  painter sculptor philosopher jurist novelist playwright composer musician biographer publisher
  photographer filmmaker translator interpreter blogger broadcaster anchor presenter architect surveyor
  planner designer developer programmer technician mechanic electrician sailor seaman skipper fisher
  herder shepherd grower labourer laborer shopkeeper merchant trader broker auditor comptroller
  magistrate ombudsman councillor councilor alderman arbitrator firefighter policeman policewoman
  midwife paramedic surgeon pensioner retiree freelancer operator undersecretary-general warden
  investigator organiser organizer contractor educator headmaster headmistress instructor trainer astrologer bureaucrat technocrat politician statesman`);

/** What an institution can be. */
export const bodyNouns: ReadonlySet<string> = words(`
  embassy ministry government office department commission army military navy police council party
  court committee agency institute institution union association bank university academy company group
  organisation organization federation league forces force bureau board secretariat parliament senate
  assembly congress cabinet administration house palace centre center foundation fund mission delegation
  authority service network alliance coalition corporation firm newspaper times post news watch
  international society school tribunal consulate command chamber kingdom republic states nations
  airline hospital ngo think-tank watchdog ministries press daily herald tribune journal initiative
  summit forum conference programme program project museum church temple consortium conglomerate
  brigade base guard holdings airlines lines motors semiconductor semiconductors securities partners industries
  enterprises systems technologies inc ltd corp plc llc gmbh regulator exchange directorate general-secretariat front movement opposition junta taskforce`);

/** Texts that speak for whoever put them out, by where one finds them. */
export const mediumNouns: ReadonlyMap<string, Medium> = new Map<string, Medium>([
  ...kinds(
    'post',
    `post tweet message caption thread video facebook twitter telegram media page website blog`,
  ),
  ...kinds(
    'paper',
    `statement release communique communiqué letter report notice announcement memo readout note
    document email resolution declaration study paper survey`,
  ),
]);

export type Medium = 'post' | 'paper';

/** Ranks and forms of address: part of the name as printed. */
export const honorifics: ReadonlySet<string> = words(`
  mr mrs ms miss dr prof professor sir dame lord lady gen general lt lieutenant col colonel maj major
  capt brig brigadier adm admiral sgt sergeant rev reverend samdech oknha h.e hon sheikh ven
  venerable father sister mx vice-admiral commodore marshal justice captain excellency majesty highness holiness eminence datuk daw`);

/** Roles that are surnames too: “Stephen King said”. */
export const surnamesToo: ReadonlySet<string> = words(`
  king dean driver singer coach judge bishop pope prince shepherd fisher speaker nurse farmer banker
  parent player winner cardinal abbot elder warden sailor marshal page fellow rector`);

/** Texts that anybody may cite, whoever wrote them. */
export const documentNouns: ReadonlySet<string> = words(`
  charter constitution treaty covenant convention protocol declaration agreement pact accord preamble
  bible koran quran talmud gospel proverb saying motto`);

/** A rank after one of these is an office: Secretary General. */
export const officesBeforeGeneral: ReadonlySet<string> = words(
  'secretary attorney director governor consul inspector solicitor auditor advocate surgeon lord',
);

/** Words before the head of a role, in lower case. */
export const roleModifiers: ReadonlySet<string> = words(`
  former senior deputy acting vice assistant associate foreign prime interior finance defence defense
  opposition ruling provincial district commune village city state national local human rights political
  independent leading prominent principle then current new first second permanent special managing general
  lead health education trade security labour labor environmental social economic policy research legal
  media public affairs outgoing incoming retired late high-ranking top junior regional global federal
  central royal supreme high climate energy water land market business sales field country study
  programme program project emergency honorary emeritus visiting joint chief executive armed
  ex-prime united tourism commerce justice environment agriculture culture transport immigration customs`);

/** Capitalised words that are never part of a person's name. */
export const neverInNames: ReadonlySet<string> = words(`
  affairs security defence defense foreign national economic human rights interior finance commerce trade
  health education justice environment labour agriculture tourism strategic studies public pacific asia
  indo-pacific asia-pacific europe africa america east west north south southeast northeast central
  united royal-academy general-department monday tuesday wednesday thursday friday saturday sunday january
  february march april may june july august september october november december
  cambodian chinese american british french german russian japanese korean vietnamese thai lao laotian
  indonesian malaysian filipino philippine singaporean burmese indian pakistani australian canadian
  european asian african ukrainian israeli iranian turkish italian spanish dutch swedish polish brazilian
  mexican south-korean north-korean saudi swiss norwegian danish finnish belgian greek
  deputy assistant prime vice senior former acting chief executive state international development
  cooperation operations communications information planning research policy relations democracy industry
  energy mines water resources transport culture religion women youth sports interior management technology
  science new political social military special armed navy air u.s u.k u.n asean nato`);

/** Countries and capitals that stand for their governments. */
export const places: ReadonlySet<string> = words(`
  cambodia china japan vietnam thailand laos myanmar indonesia malaysia singapore philippines brunei india
  pakistan russia ukraine france germany britain england scotland ireland australia canada mexico brazil
  argentina israel iran iraq syria turkey egypt kenya nigeria ethiopia sudan somalia korea taiwan mongolia
  nepal bangladesh afghanistan spain italy portugal poland sweden norway denmark finland belgium
  netherlands switzerland austria greece hungary ukraine cuba venezuela colombia chile peru washington
  beijing moscow brussels tokyo hanoi bangkok london paris berlin seoul pyongyang delhi jakarta manila
  canberra ottawa geneva vienna kyiv tehran jerusalem ankara cairo phnom penh vientiane yangon naypyidaw
  timor-leste asean eu uk`);

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

function kinds(medium: Medium, list: string): [string, Medium][] {
  return [...words(list)].map((noun) => [noun, medium]);
}
