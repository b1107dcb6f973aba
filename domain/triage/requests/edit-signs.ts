import { anyOf, either } from "../language/phrases";
import type { Sign } from "./sign";

const CHANGE = anyOf(
  "измен(ите|и|ить|ения|ение|ить|яйте)",
  "помен(яйте|яй|ять|ите)",
  "смен(ите|и|ить|а|у)",
  "сменил(а|и)?",
  "исправ(ьте|ь|ить|лени*|ляйте|те)",
  "обнов(ите|и|ить|лени*|ляйте)",
  "поправ(ьте|ь|ить|те)",
  "замен(ите|и|ить|а|у)",
  "внес(ите|и|ти|ение|ения)",
  "поменяй",
  "добав(ьте|ь|ить)",
  "допи(шите|сать)",
  "дополн(ите|ить)",
  "уточн(ите|ить|ени*)",
  "актуализ*",
  "скорректир(овать|уйте)",
  "коррект(ировк*|ировать)",
  "(перевесьте|отразите|отразить|занесите|занести|зафиксируйте|учтите|подправ*|переправьте|перебейте|вбейте|вбить|отредактируй*|отредактировать|обозначьте|переключите|перекиньте|перекинуть|перерегистрируйте|напишите|написать|верните|вернуть|сделайте|исправлять|меняем|меняйте|поправка|правка|правки|правку)",
  "(перепишите|переписать|переименуйте|впишите|вписать|укажите|указать|поставьте|поставить|пропишите|проставьте|запишите|записать|перевести|переведите|привяжите|привязать|перепривяжите|перенесите|переоформите)",
  "(update|updated|updating|change|changed|changing|correct|corrected|correcting|correction|amend|amended|fix|fixed|edit|replace|set|modify|rectify|rectification|put|switch|adjust|swap|swapped|mixed up|reversed|transposed|add|revise|revised|reflect|enter|mend|transfer|move … over|bring … up to date|sort out|spell)",
);

/** What a record holds (policy 5.1). */
const RECORD_FIELDS = anyOf(
  "им(я|ени|енем)",
  "отчеств*",
  "фамили(я|ю|и|ей)",
  "пол",
  "пола",
  "(номер|телефон|мобильн)*",
  "тел",
  "(e mail|email|имейл*|емейл*|мейл*|мыло|почт(а|у|ы|овый)|ящик*|адрес(а|у|ом)?)",
  "семейн* положени*",
  "дат(а|у|ы|ой) рожден*",
  "день рождения",
  "др",
  "(паспорт|документ)*",
  "(passport|middle name)",
  "(год|месяц) рождения",
  "родн* город*",
  "родственн* связ*",
  "(состав семьи|детей|ребенк*)",
  "образовани*",
  "(професси|должност|род занятий|род* деятельности|мест* работы)*",
  "род(а|е|у)? занятий",
  "(name|surname|forename|gender|sex|phone|mobile|telephone|number|e mail|email|address|birthday|birth date|date of birth|dob|home town|hometown|marital|relatives|family|education|degree|occupation|profession|job|title)",
  "(анкет|профил|карточк)*",
  "(мои|моих|анкетн*|личн*|персональн*|контактн*) данн*",
  "данн(ые|ых)",
  "в (личном )?кабинете",
  "(profile|account|record|records|details|data)",
);

const NOT_OF_THE_RECORD = anyOf(
  "парол*",
  "password*",
  "пин код*",
  "настройк* (рас*ылк|подпис)*",
  "(подписк|рас*ылк)*",
  "заказ(а|е|ы)?",
  "(preference|setting)*",
);

const PREFERENCES = anyOf(
  "(marketing|mailing|newsletter|communication|e mail|email|subscription) (preference|setting)*",
);

export const EDIT_SIGNS: Sign[] = [
  {
    name: "change-field",
    words: CHANGE,
    near: RECORD_FIELDS,
    unless: either(
      PREFERENCES,
      anyOf(
        "(no|not|without|opt|from) … (marketing|newsletter|promotion|mailing|advert)*",
        "(suppression|do not contact|opt out|blocking) list",
        "who (has |have )?(changed|edited|updated)",
        "кто … (менял|изменил|правил)*",
        "парол*",
        "password*",
        "номер карты",
        "(стоп лист|черн* список)*",
      ),
    ),
    weight: 1,
  },
  {
    name: "field-has-changed",
    words: anyOf(
      "(surname|last name|family name|first name|name|phone|number|e mail|email|address|occupation|marital status|birthday|gender) … (is now|has changed|changed|is spelled|is spelt|is off)",
      "(фамилия|имя|телефон|номер|почта|адрес|пол|должность|профессия) … (теперь|изменил*|сменил*|поменял*|пишется)",
      "from now on … use",
      "please note (my|the) new",
      "make … (my|the) (new |main |contact |login )?(address|e mail|email|number|phone|name)",
      "в (графе|поле|строке|разделе|пункте) … (напишите|должно|нужно|надо|укажите|поставьте|до сих пор|все еще|стоит|указан*|значится|записан*|написано|вместо|перепутан*|ошибка|опечатка)",
      "(list|put|set|record|enter|show) … as my",
      "you (list|have|show|call|spell) (my|me|the) … (name|surname|birth*|phone|address|date|town|hometown|gender|job|occupation|status|education|wrong*)",
    ),
    weight: 0.8,
    stands: true,
  },
  { name: "change-word", words: CHANGE, unless: NOT_OF_THE_RECORD, weight: 0.4 },
  {
    name: "field-is-wrong",
    words: anyOf(
      "(неверн|неправильн|ошибочн|опечатк|ошибк|перепутан|устарел|неточн)*",
      "не (тот|та|то|те|верно|правильно|соответств*)",
      "(wrong|incorrect|misspelled|misspelt|typo|mistake|error|outdated|out of date|inaccurate)",
    ),
    near: RECORD_FIELDS,
    weight: 0.6,
    stands: true,
  },
  {
    name: "field-is-new",
    words: anyOf(
      "(новый|новая|новое|новую|новые|сменил|сменила|сменился|сменилась|поменялся|поменялась|изменился|изменилась|изменилось|переехал|переехала|переехали)",
      "(new|changed|moved)",
    ),
    near: RECORD_FIELDS,
    weight: 0.5,
    stands: true,
  },
  {
    name: "should-be",
    words: anyOf(
      "должн(о|а|ен|ы) (быть|стать)",
      "(записан|указан|значит|числ)(а|о|ы|ся|усь|ится)?",
      "(стоит|стоят)",
      "should (now )?(be|read|say)",
      "(records|profile|account) (show|shows|say|says|list|lists)",
      "have me (down )?as",
      "(right|correct|proper) (one |date |number |spelling |name |version )?is",
      "(верн|правильн)(ый|ая|ое|о)",
      "listed as",
    ),
    about: RECORD_FIELDS,
    weight: 0.5,
    stands: true,
  },
  {
    name: "change-of-field",
    words: anyOf(
      "смена (фамилии|имени|номера|телефона|адреса|почты|e mail|email|данных)",
      "(замена|изменение|исправление|обновление|корректировка|уточнение) (адреса|фамилии|имени|номера|телефона|данных|анкет*|персональных|профил*|даты|ошиб*)",
      "(phone|number|name|surname|address|e mail|email|profile|details) (change|update|correction)",
      "(change|correction|update) of (name|surname|address|number|phone|e mail|email|details|birth*)",
      "data rectification",
      "right to rectification",
    ),
    weight: 0.7,
    stands: true,
  },
];
