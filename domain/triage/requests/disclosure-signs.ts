import { anyOf } from "../language/phrases";
import type { Sign } from "./sign";

const PASSED_ON = anyOf(
  "(переда|предоставл|раскры|разгла|сли|прода|отда|сообща|делил|поделил|пересыла)*",
  "(disclose|disclosed|share|shared|sharing|sold|sell|selling|give|gave|given|pass|passed|passing|leak|leaked|transfer|transferred|hand|handed)",
);

/** Official persons and others who ask about somebody else. */
export const THIRD_PARTY_ASKERS = anyOf(
  "адвокат*",
  "адвокатск* запрос*",
  "нотариус*",
  "следовател*",
  "(полици|овд|мвд|умвд|увд|прокуратур|фссп)*",
  "(судебн* )?пристав*",
  "детектив*",
  "коллектор*",
  "юрист* … (интерес|компани)*",
  "арбитражн* управляющ*",
  "(представител|доверенност)* … (истца|взыскател|кредитор)*",
  "(attorney|lawyer|solicitor|law firm|barrister|investigator|detective|police|bailiff|court order|subpoena|debt collect*|on behalf of our client|our client|journalist)",
);

export const DISCLOSURE_SIGNS: Sign[] = [
  {
    words: anyOf(
      "кому",
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
      "(partners|advertisers|anyone|anybody|someone)",
    ),
    near: PASSED_ON,
    unless: anyOf("не (передавайте|раскрывайте|разглашайте|сообщайте)", "кому … обрат*"),
    weight: 1,
    stands: true,
  },
  {
    words: anyOf(
      "(сведени|информаци|данн|контакт|адрес|телефон|фио|паспортн)* … (о|об|в отношении|относительно) (пользовател|гражданин|гражданк|лиц|клиент|абонент|владельц|должник|покупател|человек|ответчик)*",
      "(кто|чей|кому) … (скрывается|владелец|владеет|принадлежит|зарегистрирован|стоит за)*",
      "(сообщите|дайте|скажите|предоставьте|пришлите|подскажите) … (телефон|адрес|данные|контакты|номер|сведения|заказы) … (мо(ей|его|их)|бывш*|этого|этой) … (муж|жен|соседк|сосед|сын|доч|брат|сестр|супруг|друг|подруг|должник|знаком|мам|отц|коллег|сотрудник)*",
      "(information|details|data|address|phone|records|identity|name) … (of|about|on|for|concerning) (a|the|your|one of your|this) (user|customer|client|account holder|subscriber|person|member|buyer|debtor|registrant|individual)",
      "who (owns|is behind|registered|holds|uses) … (account|profile|number|address|phone|e mail|email)",
      "(give|send|tell|provide) … (phone|address|details|number|orders|data) … (my|her|his) … (wife|husband|ex|son|daughter|neighbour|neighbor|friend|tenant|employee|colleague|brother|sister|mother|father)*",
    ),
    unless: anyOf("удал(ите|ить)", "delete", "remove", "отпи*", "unsubscribe", "поменя*", "исправ*", "измен*"),
    weight: 1,
    stands: true,
  },
  {
    words: anyOf(
      "адвокатский запрос",
      "запрос (сведений|информации) (о|в отношении)",
      "(истребова|раскры)* … (данн|сведени|информаци)*",
    ),
    weight: 0.8,
    stands: true,
  },
];
