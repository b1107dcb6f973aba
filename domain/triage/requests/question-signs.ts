import { anyOf } from "../language/phrases";

/** Words that ask for an answer. */
export const ASKING = anyOf(
  "(подскажите|скажите|объясните|поясните|разъясните|сообщите|расскажите|уточните|посоветуйте)",
  "(вопрос|интересно|интересует|хочу (узнать|знать|понять|спросить|уточнить)|хотел* бы (узнать|знать|уточнить))",
  "(зачем|почему|как|где|куда|кто|когда|сколько|какой|какая|какие|можно ли|правда ли|нужно ли|законно ли|верно ли|считается ли)",
  "(what|why|how|where|who|when|which|whether|is it|do you|does|are you|can i|could i|may i|is this|tell me|explain|wonder|wondering|question|clarify|curious)",
);

/** What questions to this desk are about: personal data, consent, mailings, accounts and their safety. */
export const OUR_MATTERS = anyOf(
  "(персональн|личн)* … (данн|информац)*",
  "(данн|сведени|политик|конфиденциальн|согласи|оферт|обработк|хран|шифр|утечк|взлом|безопасн|парол|куки|cookie|трекер|рас*ылк|подписк|отпис|отпиш|подписа|реклам|смс|уведомл|аккаунт|кабинет|профил|учетн|регистрац|анкет|удал|оператор|роскомнадзор|резервн)*",
  "(152|фз)",
  "(обо мне|про меня|about me|соцсет*)",
  "(фото|скан|копи|сфотограф)* … паспорт*",
  "сфотограф* паспорт*",
  "(галочк|чекбокс)*",
  "(checkbox|tick box|ticked)",
  "(сервер|обязательн|законн|основани)*",
  "номер* телефона",
  "(server|servers|phone number|call|legal basis|lawful|mandatory)",
  "(геолокаци|местоположени|разрешени)*",
  "доступ к … (контакт|геолокац|камер|микрофон|фото)*",
  "(location|permissions|camera|microphone|minimum age)",
  "(звонок|звонили|позвонили|обзвон|представил|мошенник|фишинг)*",
  "(дат* рождения|паспортн*|ip|айпи|метрик*)",
  "(data|privacy|policy|consent|personal|gdpr|dpo|cookie|cookies|tracker*|newsletter*|digest*|subscri*|unsubscri*|mailing*|account|profile|registration|password*|phishing|scam|breach|leak|encrypt*|retention|store|stored|delete|erase|marketing|processor*|opt|legit|genuine|fake|yours|really you|my card)",
  "data protection",
  "(called|rang|caller|works for you|your people|your staff|date of birth)",
);

/** What a shop is asked about, by people who found no better address. */
export const SHOP_MATTERS = anyOf(
  "(заказ|достав|курьер|оплат|возврат|товар|посылк|промокод|купон|корзин|магазин|резюме|ваканси|скидк|чек|самовывоз|размер|гаранти|ремонт|цен)*",
  "(сломал|разбил|треснул|протек|бракован|брак|накладн|обмен|инструкци|запчаст|артикул|склад|реквизит|закрывающ|упаков|комплект)*",
  "(не работает|в наличии|под заказ|часы работы)",
  "пункт* (выдач|самовывоз)*",
  "(пвз|прислали|привезли|часы работы)",
  "(order|delivery|parcel|refund|payment|item|invoice|shop|voucher|coupon|resume|vacanc|courier|discount|receipt|warranty|appointment|replacement|exchange|shipping|shipment|gift wrap|wrapping|broken|faulty|in stock|spare part|assembly|job|hiring|sponsor|opening hour)*",
  "(pick up|pickup) (point|location)",
  "(do|can|could) you (sell|stock|ship|deliver|repair)",
  "(gift card|gift certificate)*",
  "(продаете|продается|продаются|в продаже)",
  "(ship|deliver|post|send) (it |them |this )?to",
  "(size|sizes|too small|too big|too large|arrived|unpacked)",
  "(opening hours|are you open|lost property)",
);
