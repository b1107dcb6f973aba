import { Lexicon } from "../changes/words/lexicon";

/** What a word says of whom a letter is about. */
export type PersonWord =
  | "relation"
  | "mine"
  | "ours"
  | "theirs"
  | "them"
  | "me"
  | "i"
  | "account"
  | "acting"
  | "gone"
  | "title"
  | "user"
  | "officer"
  | "left";

/** People by what they are to the author: kin, work, law, neighbourhood. */
const RELATION = `мама|маму|маме|мамы|мамой|мамин*|маменьк*|мать|матери|матерью|матушк*|отец|отца|отцу|отцом|папа|папу|папе|папы|папой|папин*|батя|батю|батюшк*|
  бабушк*|бабул*|бабуш*|бабка|бабке|бабку|дед|деда|деду|дедом|дедушк*|дедул*|муж|мужа|мужу|мужем|жена|жену|жене|жены|женой|супруг*|сын|сына|сыну|сыном|сынок|сынишк*|сыновей|сыновья|
  дочь|дочери|дочерью|дочка|дочку|дочке|дочки|ребенок|ребенка|ребенку|дети|детей|детям|малыш*|девочк*|мальчик*|подрост*|внук|внука|внуку|внуки|внучк*|внучат*|брат|брата|брату|братом|братишк*|сестра|сестру|сестре|сестры|сестрой|сестренк*|
  теща|тещу|теще|тещи|тещей|тесть|тестя|тестю|свекор|свекра|свекру|свекров*|тетя|тетю|тете|тети|тетка|тетку|тетке|тетушк*|дядя|дядю|дяде|дяди|дядьк*|родители|родителей|родителям|племянни*|кузен*|кузин*|зять|зятя|зятю|невестк*|кума|куму|куме|
  друг|друга|другу|другом|подруг*|подружк*|товарищ*|приятел*|сожител*|жених*|сосед|соседа|соседу|соседом|соседк*|бывший|бывшего|бывшему|бывшая|бывшую|бывшей|родственни*|знаком|знакомый|знакомого|знакомая|знакомой|знакомую|
  сотрудник*|сотрудниц*|работник*|работниц*|коллега|коллегу|коллеге|коллеги|клиент*|доверител*|подзащитн*|пациент*|ученик*|учениц*|учащ*|студент*|воспитанни*|подопечн*|опекаем*|мой младший|моя младшая|моего младшего|моей младшей|мой старший|моя старшая|моего старшего|моей старшей|жилец|жильца|жильцу|жильцов|постоял*|квартирант*|покойн*|наследодател*|пенсионер*|несовершеннолетн*|туристк*|пассажир*|горничн*|санитарк*|стажер*|инвалид*|
  директор*|начальни*|руководител*|шеф|шефа|шефу|шефом|босс|босса|боссу|заведующ*|председател*|ректор*|декан*|заявител*|владелец|владельц*|читательниц*|прихожан*|барыш*|
  mother*|mum|mums|mum's|mummy|mom|moms|mom's|mam|mama|ma|father*|dad|dads|dad's|daddy|papa|grandmother*|grandma*|gran|gran's|granny*|nan|nan's|nana*|grandfather*|grandpa*|grandad*|granddad*|husband*|hubby*|wife|wife's|spouse*|partner|partner's|son|son's|sons|daughter*|child|child's|children*|kid|kid's|kids|boy|boy's|girl|girl's|baby|teen*|
  brother*|sister*|sis|aunt*|auntie*|uncle*|parent|parents|parents'|cousin*|nephew*|niece*|grandson*|granddaughter*|grandchild*|stepson*|stepdaughter*|stepmother*|stepfather*|stepdad*|stepmum*|fiance*|boyfriend*|girlfriend*|flatmate*|roommate*|lodger*|landlord*|landlady*|tenant*|ex|relative*|ward|godson*|goddaughter*|godmother*|
  friend|friend's|friends|mate|mate's|pal|neighbour*|neighbor*|employee*|colleague*|coworker*|co-worker*|client*|patient|patient's|patients|pupil*|student|student's|students|resident|resident's|residents|member|member's|members|boss|boss's|manager|director|chairman|chair|ceo|principal|president|headteacher|customer|customer's|predecessor*|leaver*|gentleman|lady|parishioner*|lad|lass|signatory|owner|applicant*|complainant*|claimant*|treasurer|vendor|donor|donor's|trainee*|apprentice|volunteer*|teammate*|ex-teammate|ex-colleague*|minor|minor's|data subject|heirs|executors|my youngest|my eldest|my oldest`;

const MINE = `мой|моя|мое|мои|моего|моей|моему|моем|моим|моих|моими|мою|свой|свою|свои|своего|своей|своему|своем|своих|свое|my|mine|own`;
const OURS = "наш|наша|наше|наши|нашего|нашей|нашему|нашем|нашим|наших|нашу|our";
const THEIRS = "его|ее|их|his|her|hers|their|ихний|ейн*";
const THEM =
  "он|она|они|ему|ей|им|него|нее|ней|нему|них|нею|ним|he|she|they|him|them|he's|she's|they're|he'd|she'd|they'd|he'll|she'll|they'll|himself|herself|themselves|whose";
const ME = "меня|мне|мной|себя|себе|me|myself|us|нас|нам";
const I = "я|i|i'm|i've|i'd|i'll|im|ive";
const ACCOUNT = `аккаунт*|акаунт*|акк|акка|учетн*|учетк*|профил*|анкет*|кабинет*|лк|страниц*|страничк*|запис*|почт*|адрес*|ящик*|мыло|емейл*|имейл*|мейл*|логин*|данн*|сведени*|регистраци*|подписк*|персональн*|карточк*|телефон*|номер*|
  account*|acct*|profile*|address*|email*|e-mail*|mail|mailbox*|inbox*|record*|data|details|login|page|registration|subscription*|membership|username|entry|listing|number|phone|information|info|mobile|cell`;
const ACTING = `от имени|по доверенности|доверенност*|в интересах|интересы|представляю|представляем|представител*|представитель|по поручению|по просьбе|по указанию|по заданию|за нее|за него|за них|вместо нее|вместо него|опекун*|попечител*|душеприказчи*|наследни*|наследств*|
  попросил*|просил*|поручил*|просит|просят|пишу за|прошу за|помогаю|адвокат*|юрист*|секретар*|помощни*|ассистент*|пересылаю|перенаправляю|передаю|направляем заявление|соцработни*|пишет за|pishu za|диктует|под диктовку|законный представитель|без моего ведома|без моего согласия|без моего разрешения|без спроса|
  on behalf|behalf|writing for|write for|acting for|act for|acts for|instruct*|power of attorney|poa|guardian*|executor*|executrix|administrator of|estate|attorney|solicitor*|represent|represents|representing|representative|asked me|asks me|has asked|asked us|asks that|asks to|would like|wants|wishes|forwarding|passing on|authorised|authorized|assistant to|secretary to|pa to|office of|carer|caretaker|look after|looks after|helping|trustee*|agent|without my|without asking|without permission`;
const GONE = `умер|умерла|умерли|умерш*|скончал*|не стало|нет с нами|нет в живых|ушел из жизни|ушла из жизни|ушел от нас|похорон*|схорон*|больше нет|смерти|погиб*|я вдова|я вдовец|
  died|dead|deceased|passed away|passed|widow of|widower of|death|late us|lost|funeral|buried|killed|no longer with`;
const TITLE =
  "mr|mrs|ms|miss|dr|sir|madam|lord|dame|councillor|cllr|prof|professor|rev|господин*|госпож*|г-н|г-жа|гражданин*|гражданк*|гр";

const USER =
  "пользовател*|абонент*|лица|лицо|лицу|зарегистрирован*|держател*|user|users|user's|subscriber*|holder*|person|registered|using|behind|whoever";

const LEFT = `уволен*|уволил*|уволив*|больше не работает|ушел на пенсию|ушла на пенсию|на пенсии|в декрет|в декрете|в больнице|в армии|на больничном|
  no longer works|no longer with|left us|left the|left in|left last|has left|have left|retired|resigned|departed|moved on|is in hospital`;

/** Who asks for other people's data by trade, and whom they ask about. */
const OFFICER = `адвокатск*|нотариус*|нотариальн*|следовател*|дознавател*|пристав*|служба безопасности|коллектор*|взыскател*|истец|истца|ответчик*|должник*|заемщик*|подозреваем*|страхов*|судья|судьи|суда|полици*|овд|мвд|прокурат*|кусп|
  detective*|constable*|investigat*|bailiff*|inspector*|claim|claims|claimant*|plaintiff*|defendant*|debtor*|suspect*|police*|court*|subpoena*|insurer*|insurance|unit|officer*|warrant*|enforcement`;

export const PEOPLE = new Lexicon<PersonWord>({
  relation: RELATION,
  mine: MINE,
  ours: OURS,
  theirs: THEIRS,
  them: THEM,
  me: ME,
  i: I,
  account: ACCOUNT,
  acting: ACTING,
  gone: GONE,
  title: TITLE,
  user: USER,
  officer: OFFICER,
  left: LEFT,
});
