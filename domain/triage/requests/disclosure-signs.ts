import { anyOf } from "../language/phrases";
import type { Sign } from "./sign";

const PASSED_ON = anyOf(
  "(переда|предоставл|предостави|раскры|разгла|сли|прода|отда|сообща|делил|делит|поделил|пересыла|отправляли|показывали)*",
  "(disclose|disclosed|share|shared|sharing|sold|sell|selling|give|gave|given|pass|passed|passing|leak|leaked|transfer|transferred|hand|handed|forward|forwarded)",
);

/** Official persons and others who ask about somebody else. */
const THIRD_PARTY_ASKERS = anyOf(
  "адвокат*",
  "адвокатск* запрос*",
  "нотариус*",
  "нотариальн*",
  "следовател*",
  "(полици|овд|мвд|умвд|увд|прокуратур|фссп)*",
  "(судебн* )?пристав*",
  "детектив*",
  "коллектор*",
  "досудебн* претензи*",
  "представля(ем|ю|ет) интересы",
  "юридическ* (компани|фирм|бюро)*",
  "юрист* … (интерес|компани)*",
  "арбитражн* управляющ*",
  "(представител|доверенност)* … (истца|взыскател|кредитор)*",
  "(attorney|lawyer|solicitor|law firm|barrister|investigator|detective|police|bailiff|court order|subpoena|debt collect*|on behalf of our client|our client|journalist)",
);

export const DISCLOSURE_SIGNS: Sign[] = [
  {
    name: "to-whom-passed-on",
    words: anyOf(
      "(кому|с кем)",
      "каким (лицам|организац*|компани*|партнер*|третьим)",
      "третьи(м|х|ми) лиц*",
      "сторонн* (лиц|организац|компан)*",
      "партнер(ам|ами)",
      "to (whom|who)",
      "who else",
      "who (did|have|has|else|all)",
      "whom",
      "third part(y|ies)",
      "which (companies|organisations|organizations|partners|third)",
      "(partners|advertisers)",
      "(anyone|anybody|someone) (else|outside)",
    ),
    near: PASSED_ON,
    unless: anyOf("не (передавайте|раскрывайте|разглашайте|сообщайте)", "кому … обрат*"),
    weight: 1,
    stands: true,
  },
  {
    name: "about-a-user",
    words: anyOf(
      "(сведени|информаци|данн|контакт|адрес|телефон|фио|паспортн)* … (о|об|в отношении|относительно) (вашем |вашей |одном |этом )?(пользовател|гражданин|гражданк|лиц|клиент|абонент|владельц|должник|покупател|человек|ответчик)*",
      "(данн|сведени|информаци|фио|контакт|имя|адрес|телефон)* (вашего |этого )?(пользователя|клиента|абонента|владельца|покупателя|должника)",
      "(кто|чей|кому) … (скрывается|владелец|владеет|принадлежит|зарегистрирован|стоит за)*",
      "(сообщите|дайте|скажите|предоставьте|пришлите|подскажите) … (телефон|адрес|данные|контакты|номер|сведения|заказы) … (мо(ей|его|их)|бывш*|этого|этой) … (муж|жен|соседк|сосед|сын|доч|брат|сестр|супруг|друг|подруг|должник|знаком|мам|отц|коллег|сотрудник)*",
      "(information|details|data|address|phone|records|identity|name) … (of|about|on|for|concerning) (a|the|your|one of your|this) (user|customer|client|account holder|subscriber|person|member|buyer|debtor|registrant|individual)",
      "(person|people|owner|customer|user) behind",
      "customer of yours",
      "(looking for|locate|find|identify|trace) … (owner|user|holder|person) (of|behind|who|registered)",
      "who (owns|is behind|registered|holds|uses) … (account|profile|number|address|phone|e mail|email)",
      "(give|send|tell|provide) … (phone|address|details|number|orders|data) … (my|her|his) … (wife|husband|ex|son|daughter|neighbour|neighbor|friend|tenant|employee|colleague|brother|sister|mother|father)*",
    ),
    unless: anyOf("удал(ите|ить)", "delete", "remove", "отпи*", "unsubscribe", "поменя*", "исправ*", "измен*"),
    weight: 1,
    stands: true,
  },
  {
    name: "your-user",
    words: anyOf("(предостав|сообщ|выда|подтверд|раскр|направ|назв|disclos|provid|confirm)*"),
    near: anyOf(
      "ваш(его|ей|ем|а|у) (бывш* )?(пользовател|клиент|абонент|покупател|подписчик)*",
      "your (user|customer|client|subscriber)",
    ),
    also: anyOf(
      "(телефон|адрес|фио|фамили|имя|сведени|данн|информаци|контакт|заказ|address|phone|name|detail|information|identity)*",
    ),
    unless: anyOf(
      "(удал|отпи|поменя|исправ|измен)*",
      "(delete|remove|unsubscribe|change|correct|update)",
      "my",
      "мо(й|ю|и|их|я|е)",
    ),
    weight: 1,
    stands: true,
  },
  {
    name: "official-asker",
    words: THIRD_PARTY_ASKERS,
    also: anyOf(
      "(сведени|информаци|данн|контакт)*",
      "прош(у|им|ит) … (сообщ|предостав|выда|направ)*",
      "(details|information|data|address|identity|name)",
    ),
    unless: anyOf("(обращусь|пожалуюсь|напишу|жалоб|пойду|подам|иначе)*", "(complain|otherwise|will contact|will go)*"),
    weight: 0.9,
    stands: true,
  },
  {
    name: "holder-details",
    words: anyOf("(request|provide|disclose|supply|need|obtain)"),
    near: anyOf(
      "(name|address|details|identity|information) … (of|about|on) … (account holder|holder|user|customer|owner|client|subscriber)",
    ),
    weight: 1,
    stands: true,
  },
  {
    name: "about-him-or-her",
    words: anyOf(
      "(confirm|provide|supply|disclose|share|verify|check|release|furnish|forward|pass on|advise)",
      "(сообщите|скажите|подскажите|уточните|назовите|подтвердите|предоставьте|выдайте|направьте|поделитесь|проверьте|выясните|узнайте|прошу|просим)",
      "(прислать|дать|сообщить|предоставить|подтвердить|назвать|раскрыть|пришлите|дайте|скажите|сообщите|покажите|нужно знать|хочу знать|узнать)",
      "(send|give|tell|show|know|need|want|find out|looking for|get)",
      "(нужен|нужны|нужна|нужно|ищу|требуется|требуются|интересует|интересуют|необходим*)",
    ),
    near: anyOf(
      "(его|ее|их) (нынешн* |текущ* |актуальн* |нов* |домашн* )?(заказ|адрес|телефон|данн|покуп|контакт|номер)*",
      "(куда|что|где) … (заказыва|покупа|живет|тратит)* … (муж|жен|сын|доч|брат|сестр|супруг|сосед|бывш)*",
      "what (he|she|they) … (buy|bought|order|spend|spent|purchas)*",
      "(что|сколько|куда) (он|она|они) … (заказ|покупа|купил|трат)*",
      "(his|her|their) (orders|address|phone|details|number|data|date of birth|birthday|addresses|purchases|profile|account|history|whereabouts|contacts|full name|surname|identity|name and|employer|job|record|records|registration)",
      "(where|when|what|which|whether) (he|she|they) … (live|work|order|register|buy|bought|use|is|are|has|ha|did|sign)*",
      "(куда|где|какой|какая|какие|какую|когда|что|сколько|есть ли|был ли|была ли) … (он|она|они|ему|ей|им|него|нее|этот человек|этот гражданин|данный гражданин)",
      "(его|ее|их) (дат* рождения|паспорт*|фамили*|имя|фио|профил*|анкет*|истори* заказов|мест* работы|регистраци*)",
      "(his|her|their) ((current|home|new|present|actual|delivery|latest|postal|work|full|last|registered|phone|mobile) ){1,3}(addresses|contacts|address|phone|number|details|whereabouts)",
    ),
    unless: anyOf("(удал|отпи|поменя|исправ|измен)*", "(delete|remove|unsubscribe|change|correct|update)"),
    weight: 0.9,
    stands: true,
  },
  {
    name: "recipient-of-mine",
    words: anyOf(
      "(organisation|organization|compan|firm|recipient|partner|part)(s|ies|y)?",
      "(получател|организаци|компани|фирм|партнер|лиц)(ей|ий|и|ам|ям|ах|ы|а)?",
    ),
    near: PASSED_ON,
    also: anyOf("(my|mine|me)", "мо(й|я|и|их|ю|ими)"),
    unless: anyOf("(удал|отпи)*", "(delete|erase|remove)", "не (передава|раскрыва|сообща)*"),
    weight: 0.95,
    stands: true,
  },
  {
    name: "who-has-mine",
    words: anyOf("(who|which companies|what companies|кто)"),
    near: anyOf(
      "(received|got|has|holds|obtained|получил|получает|имеет доступ)* … (my|мо[ийя]) … (data|details|e mail|email|number|phone|address|данн|контакт|номер|адрес)*",
    ),
    weight: 0.9,
    stands: true,
  },
  {
    name: "was-it-passed-on",
    words: anyOf(
      "(передава|предоставля|раскрыва|продава|переда|сообща)(лись|лся|лось|лась|ны|ли)( ли)? … (данн|номер|адрес|почт|контакт)*",
      "(did|have|do) you … (sell|sold|share|shared|pass|passed|leak|leaked|give|given) … my",
      "third part(y|ies) … (have|has|got|received|access)",
      "(who|кто) … (access to|доступ к) … (my|мо)*",
      "(were|was|have|has|did) … (my|personal) (data|details|number|email|address) … (passed|shared|sold|disclosed|given|transferred)",
    ),
    weight: 1,
    stands: true,
  },
  {
    name: "user-by-login",
    words: anyOf("(предоставить|предоставьте|сообщить|сообщите|выдать|раскрыть|направить|provide|disclose)"),
    near: anyOf(
      "(пользовател|владельц|клиент|абонент|покупател|лиц)(я|а|ь|е)? (с|под) (логин|адрес|номер|почт|email|e mail|имен)*",
      "(user|holder|customer|person) … (login|registered|using|under|with)",
    ),
    unless: anyOf("(удал|отпи|поменя|исправ|измен)*", "(delete|remove|unsubscribe|change|correct|update)"),
    weight: 1,
    stands: true,
  },
  {
    name: "formal-inquiry",
    words: anyOf(
      "адвокатский запрос",
      "запрос (сведений|информации) (о|в отношении)",
      "(истребова|раскры)* … (данн|сведени|информаци)*",
    ),
    weight: 0.8,
    stands: true,
  },
];
