/** Words that give spam away: the name of each sign, what it looks for, and how much it weighs; two points are enough. */
export const SPAM_SIGNS: [string, RegExp, number][] = [
  [
    "price-of-services",
    /(?:изготовлени|установк|монтаж|грузоперевоз|перевозк|вывоз|натяжн|ремонт|оформлени|разработк|доставк|внедрени)\p{L}*[^\n]{0,60}(?:от|за)\s?\d[\d ]*\s?(?:руб|р\.|₽|тыс|млн|час|дн|мин)/iu,
    2,
  ],
  ["turnkey", /под ключ|оставьте (?:свой )?(?:номер|телефон|контакты)/iu, 1],
  ["gift-cards", /gift ?cards?|подарочны\p{L}+ карт\p{L}+[^.\n]{0,40}(?:код|скин|пришл)/iu, 2],
  [
    "we-sell",
    /(?:we are|we're|i represent|i am writing from)\s+(?:an? |the )?(?:\p{L}+[ -]){0,3}(?:manufactur\p{L}*|supplier|factory|exporter|(?<!letting |lettings |employment |recruitment |security |collection |estate )agency|team of|provider|studio|vendor|company (?:based|in|that|offering))|our (?:company|factory|team|agency|experts) (?:offer|provide|speciali|can (?:help|offer|provide))|purchasing (?:manager|department)|we (?:\p{L}+ )?(?:export|supply|manufacture|produce|sell|offer you|are pleased to offer)|(?:our|attached) (?:price ?list|catalog|catalogue)|\bmoq\b|представля(?:ю|ем) (?:\p{L}+[- ])?(?:компани|студи|агентств|фирм|бренд|производ|завод|бюро)|(?:хот(?:им|ел\p{L}*|ели)(?: бы)?|готов\p{L}*|рад\p{L}*) (?:вам )?предложить|предлага(?:ем|ю) (?:вам )?(?:сотруднич|услуг|разработ|рассмотр)|наша компания (?:\p{L}+ )?(?:предлага|занима|произв|постав|оказыва|готов)|мы (?:\p{L}+ )?(?:производим|поставляем|изготавливаем|оказываем|специализируемся|занимаемся|разработаем|настроим|привед[её]м (?:вам )?клиент)/iu,
    2,
  ],
  [
    "address-bases",
    /баз[ауыеой]+ (?:клиент|адрес|e-?mail|email|телефон|данных|предприят|компани|организац)\p{L}*/iu,
    1,
  ],
  [
    "selling",
    /(?:предлага(?:ем|ю|ет)|прода(?:м|дим|ём|ем)|купите|(?<!хочу )(?<!хотел )(?<!хотела )(?<!бы )купить|закаж(?:и|ите)|заказать|приобре\p{L}+|разошл[её]м|рассылк\p{L}* по (?:баз|клиент))/iu,
    1,
  ],
  [
    "casino",
    /(?:казино|фриспин|слот[аы]|рулетк|джекпот|букмекер|ставк[аи] на спорт|крути барабан|free spins?|jackpot|casino|betting|poker)/iu,
    2,
  ],
  [
    "bonus",
    /(?:забра(?:л|ть|ли|й) (?:свой )?(?:бонус|приз|выигрыш|подарок)|бонус \d[\d ]+|вывод (?:без|за)|выигра(?:л|ли|йте)|промокод на депозит)/iu,
    1,
  ],
  [
    "promotion",
    /(?:вывед(?:ем|у) (?:ваш )?сайт|продвижени[ею] (?:сайт|бизнес)|раскрутк|в топ|\bseo\b|backlinks?|guest post|domain authority|website (?:traffic|ranking|design)|rank (?:higher|#?1))/iu,
    2,
  ],
  [
    "loans",
    /(?:кредит|займ|за[её]м|деньги под|рефинансир|ипотек\p{L}+ под|loan|mortgage)[^\n]{0,60}(?:без (?:справок|отказа|залога|процент)|одобр\p{L}+|за \d+ (?:минут|час)|под \d|%|approved|instant)/iu,
    2,
  ],
  [
    "easy-income",
    /(?:зараб(?:оток|отай|атыв)\p{L}*|пассивн\p{L}+ доход|дополнительный доход|earn \$?\d|passive income|work from home|make money)/iu,
    1.5,
  ],
  ["investments", /(?:крипто|биткоин|bitcoin|crypto|forex|инвестици\p{L}+ (?:с|от)|трейдинг|usdt|nft)/iu, 1.5],
  [
    "inheritance",
    /(?:beneficiary|next of kin|inheritance|executor|late client|fund transfer|atm card|diplomat|unclaimed|наследств\p{L}+|наследник)/iu,
    1.5,
  ],
  [
    "huge-sums",
    /(?:usd|us\$|\$|€|£|eur)\s?[\d.,]+\s?(?:m\b|million|mln|[\d.,]{5,})|[\d.,]{5,}\s?(?:usd|eur|dollars)|million (?:us )?dollars/i,
    1,
  ],
  [
    "lottery",
    /(?:lottery|you(?:'ve| have)? won|winner|claim your (?:prize|reward)|congratulations|лотере|вы выиграли|поздравляем,? вы)/iu,
    1.5,
  ],
  [
    "bank-details",
    /(?:bank (?:details|account)|card (?:number|details)|реквизиты карты|номер карты|strict confidence|remain blessed|god bless)/iu,
    1,
  ],
  [
    "account-threat",
    /(?:quota|mailbox|ящик|квот\p{L}+|учётн\p{L}+|аккаунт|account|password|парол\p{L}+)(?:(?!not )[^.!?\n]|\.(?=\S)){0,60}(?:exceeded|full|expir|disabled|closed|suspend|blocked|deactivat|исчерпан|переполнен|заблокирован|истек|удал[её]н|приостановлен)/iu,
    1.5,
  ],
  [
    "verify-account",
    /(?:verify|confirm|validate|update|подтвердит[еь]|обновите|проверьте|re-?activate)[^.!?\n]{0,30}(?:account|mailbox|identity|password|credentials|учётн|учетн|ящик|парол|аккаунт|данные карты|личность)/iu,
    1.5,
  ],
  ["deadline", /(?:в течение|within)\s+\d+\s*(?:час|hours?)/iu, 0.5],
  [
    "hurry",
    /(?:скидк\p{L}+ (?:до )?\d+|только (?:до|сегодня)|успей(?:те)?|акция|распродаж|limited (?:time )?offer|act now|special offer|best price|buy now|order now|click here|жми(?:те)?|переходи(?:те)? (?:по|http|на))/iu,
    1,
  ],
  [
    "trade-offer",
    /(?:manufacturer|supplier|catalogue|wholesale|factory|shenzhen|free samples?|quotation|our products|b2b|коммерческое предложение|прайс|оптом|поставк\p{L}+|сотрудничеств|производител\p{L}+)/iu,
    1,
  ],
  [
    "goods-of-spam",
    /(?:viagra|cialis|pills|replica|watches|weight loss|похуде|потенци|бад[ыов]*\b|увеличени\p{L}+ член|знакомств|dating|горячие девушки)/iu,
    2,
  ],
  [
    "sign-up",
    /(?:оставьте заявку|оставь заявку|бесплатн\p{L}+ (?:аудит|консультаци|вебинар)|вебинар|тренинг|пишите в (?:телеграм|whatsapp|ватсап)|telegram|whatsapp|t\.me\/)/iu,
    1,
  ],
  [
    "greeting",
    /(?:dear (?:beneficiary|friend|customer|user|winner|sir or madam,? (?:we|i) are)|attn:|уважаемый (?:пользователь|клиент|владелец))/iu,
    0.5,
  ],
  [
    "your-business",
    /(?:ваш(?:его|ему)? бизнес|ваш(?:ей|у)? компани|ваш сайт|вашего сайта|your (?:business|website|company|site)|тендер)/iu,
    1,
  ],
  [
    "cheap-services",
    /(?:бесплатн|звоните|прямо сейчас|первый месяц|free quote|packages|affordable|we offer|our services|мы предлагаем|гаранти\p{L}+ результат|возврат денег)/iu,
    1,
  ],
  [
    "documents-for-sale",
    /(?:диплом\p{L}*|аттестат\p{L}*|медкнижк\p{L}*|больничны[ей]|водительские права|регистрация для)[^.\n]{0,40}(?:,|купить|реестр|доставк)/iu,
    2,
  ],
  [
    "payout",
    /(?:начислен\p{L}*|получите|забер[иё]те|доступна)[^.\n]{0,40}(?:бонус|выплат|компенсаци|подарок|кэшб[эе]к|приз)/iu,
    1.5,
  ],
  [
    "business-proposal",
    /(?:business proposal|transaction|director at|accra|lagos|barrister|investment|partnership opportunity)/i,
    1,
  ],
  [
    "let-or-teach",
    /(?:аренда|сда[её]м|(?<!\p{L})продаж\p{L}+|собственник\p{L}*|без комиссии|приглашаем|семинар|конференц|вебинар|обучени\p{L}+|стоимость|в подарок|спикер|программа на сайте)/iu,
    1,
  ],
  ["job-offer", /(?:resume|job offer|no experience|weekly|per week|hiring now|вакансия|удалённ\p{L}+ работ)/iu, 1],
  [
    "overdue-invoice",
    /(?:overdue|outstanding|unpaid|attached) (?:invoice|payment|bill)|settle (?:today|now|immediately)|просроченн\p{L}+ (?:счёт|счет|оплат)/iu,
    1.5,
  ],
  ["dating", /(?:красавчик|малыш|познаком|одинок|мо[ия] фот(?:о|ки)|с фотками|hot (?:girls|singles)|lonely)/iu, 1.5],
  [
    "held-messages",
    /(?:pending|incoming|undelivered) messages?|storage (?:upgrade|limit|full)|release (?:your )?messages|on hold/i,
    1.5,
  ],
  [
    "opportunity",
    /(?:register now|sign up (?:now|today)|trading robot|opportunity|profit|roi|выплата|одобрена|положена|компенсаци)/iu,
    1,
  ],
  ["prices", /(?:\d\s?(?:руб|₽|eur|usd|€|\$)|[$€£]\s?\d|\d\s?%)/iu, 0.75],
];
