import { anyOf, either } from "../language/phrases";
import type { Sign } from "./sign";

const ACCOUNT = [
  "ак*аунт*",
  "акк(а|у|ом|и)?",
  "учетк*",
  "учетн*",
  "профил(ь|я|ю|и|ей|ем)",
  "(личн* )?кабинет(а|у|ы|ом)?",
  "лк",
  "регистраци*",
  "логин(а|ы)?",
  "страниц(у|ы|а)",
  "страничк*",
  "(acct|acc|acount|accont|accout|account|profile|login|registration|membership|record|records)(s)?",
  "customer (record|file|card)",
];

const DATA = [
  "персональн* данн*",
  "перс данн*",
  "пдн",
  "данн(ые|ых|ыми)",
  "информаци*",
  "сведени(я|й)",
  "анкет*",
  "страниц(у|ы|а)",
  "страничк*",
  "карточк(у|и|а)",
  "мою запись",
  "обо мне",
  "про меня",
  "из (вашей |вашего |ваших |всех |общей )?(баз|систем|реестр|архив|картотек)*",
  "(фото|фотограф|отзыв|переписк|комментар)*",
  "(data|info|information|everything|details|database|databases|systems|reviews|photos|pictures|personal data|traces)",
  "all … (about|on|of) me",
  "the lot",
];

const MAIL_LIST = anyOf(
  "(из|с|со) … (рас*ыл|списк|подпис|рекламн)*",
  "(from|off) … (list|lists|newsletter*|mailing*|digest*|marketing|promotional)",
);
const WITHIN_PROFILE = anyOf(
  "(из|в|с) (мо(его|ей|ем) )?(профил|анкет|кабинет|карточк|аккаунт)(я|е|ы|а|и)",
  "(from|in|on) (my|the) (profile|account|record)",
);

const MARKETING = anyOf("(реклам|рас*ыл|маркетинг|промо)*", "(marketing|advert*|newsletter*|promotion*|mailing*)");

const DELETE_RU = [
  "удал(ите|и|ить|яйте|яй|ять|ен|ена|ено|ены)",
  "удалени(е|я|ю|и)",
  "стер(еть|ите)",
  "сотр(ите|и)",
  "стир(айте|ать|ание|ания)",
  "стереть",
  "снес(ти|ите|и)",
  "снос(ите|ить)",
  "уничтож(ить|ьте|ение|ения|ению|айте|ать)",
  "ликвидир(овать|уйте)",
  "деактивир*",
  "аннулир(овать|уйте)",
  "обезлич(ить|ьте)",
  "вычист(ить|ите)",
  "зачист(ить|ите)",
  "очист(ить|ите)",
  "выпил(ить|ите|ивайте)",
  "потр(ите|и)",
  "грохн(ите|и|уть)",
];
const DELETE_EN = [
  "(delete|deleted|deleting|deletion|erase|erased|erasing|erasure|wipe|wiped|purge|purged|destroy|destroyed|destruction|scrub|anonymise|anonymize|expunge|obliterate|unregister|deregister)",
];
/** Words that mean it only beside an account or its data. */
const DELETE_SLANG = [
  "(nuke|bin|trash|scrap|ditch|zap|axe|shred|clear (out|my|all|every|the|this)|tear down|blow away|pull the plug|get rid|dispose of)",
  "(под снос|похорон*|упраздн*|подчист*|вынес(ите|ти)|расформир*|прихлопн*|закопа(йте|ть)|расторгн*|избав(ьте|ить) от)",
];
const CLOSE_RU = ["закр(ыть|ойте|ой|ытие|ытия|ывайте)", "прикр(ыть|ойте)"];
const CLOSE = [
  ...CLOSE_RU,
  "убер(ите|и)",
  "уб(рать|ирайте)",
  "заблокир(уйте|овать)",
  "отключ(ите|ить)",
  "(close|closing|closed|closure|cancel|terminate|deactivate|shut down|kill|drop|remove|removed|removal|take down|get rid of|dispose of)",
];

export const DELETE_SIGNS: Sign[] = [
  {
    name: "want-it-gone",
    words: anyOf(
      "(want|like|need|see|once|until) … (account|profile|data|details|information|everything|record|it) … (gone|removed|deleted|erased|closed|wiped|destroyed)",
      "(want|wish|like) (to )?(out|be gone|be removed|be deleted|leave|disappear|vanish) … (site|portal|system|systems|database|databases|records|books|entirely|completely|altogether)",
      "(no|without a|leave no) trace of (me|my)",
      "forget (that )?i (ever )?(existed|was)",
      "(чтобы|чтоб) … (следа|духу|ничего|упоминани*) … не (остал|был)*",
      "(не хочу|не желаю) … (быть|являться|числиться|оставаться) … (клиент|пользовател|участник|покупател|баз)*",
      "(выйти|уйти|выписаться|исчезнуть|пропасть) (с|из|от) … (портал|сайт|систем|баз|магазин|сервис)*",
    ),
    weight: 1,
  },
  {
    name: "delete-account",
    words: anyOf(...DELETE_RU, ...DELETE_EN, ...DELETE_SLANG),
    near: anyOf(...ACCOUNT),
    unlessBeside: MAIL_LIST,
    weight: 1,
  },
  {
    name: "delete-data",
    words: anyOf(...DELETE_RU, ...DELETE_EN, ...DELETE_SLANG),
    near: anyOf(...DATA),
    unlessBeside: MAIL_LIST,
    weight: 1,
  },
  {
    name: "close-account",
    words: anyOf(...CLOSE),
    near: anyOf(...ACCOUNT),
    unlessBeside: either(MAIL_LIST, WITHIN_PROFILE),
    weight: 1,
  },
  {
    name: "remove-data",
    words: anyOf(
      "убер(ите|и)",
      "уб(рать|ирайте)",
      "вычеркн(ите|уть)",
      "исключ(ите|ить)",
      "remove",
      "removed",
      "get rid of",
    ),
    near: anyOf(...DATA),
    unlessBeside: either(MAIL_LIST, WITHIN_PROFILE),
    weight: 0.8,
  },
  {
    name: "delete-me",
    words: anyOf(
      "удал(ите|и|ить|яйте) (меня|нас)",
      "(обо мне|про меня) … (забыть|забудьте|стереть)",
      "(уберите|выкиньте|вычеркните|исключите) меня … (систем|баз|отовсюду|сайт|портал|совсем|полностью|навсегда)*",
      "(сотрите|стереть|забудьте|забыть) (меня|обо мне|про меня)",
      "(remove|removed|delete) me from … (database|databases|system|systems|records|site)",
      "forget (me|about me)",
      "erase me",
      "delete me",
    ),
    unlessBeside: MAIL_LIST,
    weight: 1,
  },
  {
    name: "withdraw-consent",
    words: anyOf("(отзыв|отозв)*", "(withdraw|withdrawn|withdrawal|withdrawing|revoke|revoked|revoking)"),
    near: anyOf("согласи*", "consent"),
    also: anyOf("обработк*", "хранени*", "персональн*", "(processing|process|use|using|data)"),
    unless: MARKETING,
    weight: 1,
  },
  {
    name: "stop-processing",
    words: anyOf("прекра(т|щ)* … обработк* … данн*", "stop (processing|using) … data"),
    unless: either(MARKETING, anyOf("(this|these|such|that) (purpose|purposes|end)", "(эт|указанн|данн|так)* цел*")),
    weight: 1,
  },
  {
    name: "right-to-be-forgotten",
    words: anyOf(
      "right (to erasure|to be forgotten|of erasure)",
      "be forgotten",
      "erasure request",
      "прав(о|а|ом|у) на забвение",
      "прав* быть забыт*",
      "удалиться (из|с|отсюда|у вас|от вас|навсегда|полностью|совсем)",
    ),
    unless: MARKETING,
    weight: 1,
    stands: true,
  },
  { name: "never-consented", words: anyOf("не (давал*|даю) согласи* … обработк*"), weight: 0.4, stands: true },
  {
    name: "delete-account-named-elsewhere",
    words: anyOf(...DELETE_RU, ...DELETE_EN, "remove", "removed"),
    about: anyOf(...ACCOUNT),
    unlessBeside: MAIL_LIST,
    weight: 0.85,
  },
  {
    name: "close-account-named-elsewhere",
    words: anyOf(...CLOSE_RU),
    about: anyOf(...ACCOUNT),
    unlessBeside: either(MAIL_LIST, WITHIN_PROFILE),
    weight: 0.7,
  },
  { name: "delete-word", words: anyOf(...DELETE_RU, ...DELETE_EN), unlessBeside: MAIL_LIST, weight: 0.6 },
  {
    name: "remove-it",
    words: anyOf(
      "(уберите|убрать|закройте|закрыть|снесите) (его|ее|их|это)",
      "(close|remove|cancel|drop) (it|them|that|this one)",
    ),
    about: anyOf(...ACCOUNT),
    unlessBeside: MAIL_LIST,
    weight: 0.85,
  },
  {
    name: "account-closure",
    words: anyOf(
      "закрыти(е|я) (аккаунт|кабинет|профил|учет)*",
      "account (deletion|closure|removal)",
      "close … account",
    ),
    weight: 0.8,
  },
];
