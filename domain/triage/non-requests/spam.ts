import type { MailToTriage } from "../mail-to-triage";

/** What gives spam away, and how much; two points are enough. */
const SIGNS: [RegExp, number][] = [
  [/баз[ауыеой]+ (?:клиент|адрес|e-?mail|email|телефон|данных|предприят|компани|организац)\p{L}*/iu, 1],
  [
    /(?:предлага(?:ем|ю|ет)|прода(?:м|дим|ём|ем)|купи(?:те|ть)|закаж(?:и|ите)|заказать|приобре\p{L}+|разошл[её]м|рассылк\p{L}* по (?:баз|клиент))/iu,
    1,
  ],
  [
    /(?:казино|фриспин|слот[аы]|рулетк|джекпот|букмекер|ставк[аи] на спорт|крути барабан|free spins?|jackpot|casino|betting|poker)/iu,
    2,
  ],
  [
    /(?:забра(?:л|ть|ли|й) (?:свой )?(?:бонус|приз|выигрыш|подарок)|бонус \d[\d ]+|вывод (?:без|за)|выигра(?:л|ли|йте)|промокод на депозит)/iu,
    1,
  ],
  [
    /(?:вывед(?:ем|у) (?:ваш )?сайт|продвижени[ею] (?:сайт|бизнес)|раскрутк|в топ|\bseo\b|backlinks?|guest post|domain authority|website (?:traffic|ranking|design)|rank (?:higher|#?1))/iu,
    2,
  ],
  [
    /(?:кредит|займ|за[её]м|деньги под|рефинансир|ипотек\p{L}+ под|loan|mortgage)[^.\n]{0,60}(?:без (?:справок|отказа|залога|процент)|одобр\p{L}+|за \d+ минут|под \d|%|approved|instant)/iu,
    2,
  ],
  [
    /(?:зараб(?:оток|отай|атыв)\p{L}*|пассивн\p{L}+ доход|дополнительный доход|earn \$?\d|passive income|work from home|make money)/iu,
    1.5,
  ],
  [/(?:крипто|биткоин|bitcoin|crypto|forex|инвестици\p{L}+ (?:с|от)|трейдинг|usdt|nft)/iu, 1.5],
  [
    /(?:beneficiary|next of kin|inheritance|executor|late client|fund transfer|atm card|diplomat|unclaimed|наследств\p{L}+|наследник)/iu,
    1.5,
  ],
  [
    /(?:usd|us\$|\$|€|£|eur)\s?[\d.,]+\s?(?:m\b|million|mln|[\d.,]{5,})|[\d.,]{5,}\s?(?:usd|eur|dollars)|million (?:us )?dollars/i,
    1,
  ],
  [
    /(?:lottery|you(?:'ve| have)? won|winner|claim your (?:prize|reward)|congratulations|лотере|вы выиграли|поздравляем,? вы)/iu,
    1.5,
  ],
  [
    /(?:bank (?:details|account)|card (?:number|details)|реквизиты карты|номер карты|strict confidence|remain blessed|god bless)/iu,
    1,
  ],
  [
    /(?:quota|mailbox|ящик|квот\p{L}+|учётн\p{L}+|аккаунт|account|password|парол\p{L}+)[^.!?\n]{0,60}(?:exceeded|full|expire|suspend|blocked|deactivat|исчерпан|переполнен|заблокирован|истек|удал[её]н|приостановлен)/iu,
    1.5,
  ],
  [
    /(?:verify|confirm|validate|update|подтвердит[еь]|обновите|проверьте|re-?activate)[^.!?\n]{0,30}(?:account|mailbox|identity|password|credentials|учётн|учетн|ящик|парол|аккаунт|данные карты|личность)/iu,
    1.5,
  ],
  [/(?:в течение|within)\s+\d+\s*(?:час|hours?)/iu, 0.5],
  [
    /(?:скидк\p{L}+ (?:до )?\d+|только (?:до|сегодня)|успей(?:те)?|акция|распродаж|limited (?:time )?offer|act now|special offer|best price|buy now|order now|click here|жми(?:те)?|переходи(?:те)? (?:по|http|на))/iu,
    1,
  ],
  [
    /(?:manufacturer|supplier|catalogue|wholesale|factory|shenzhen|free samples?|quotation|our products|b2b|коммерческое предложение|прайс|оптом|поставк\p{L}+|сотрудничеств|производител\p{L}+)/iu,
    1,
  ],
  [
    /(?:viagra|cialis|pills|replica|watches|weight loss|похуде|потенци|бад[ыов]*\b|увеличени\p{L}+ член|знакомств|dating|горячие девушки)/iu,
    2,
  ],
  [
    /(?:оставьте заявку|оставь заявку|бесплатн\p{L}+ (?:аудит|консультаци|вебинар)|вебинар|тренинг|пишите в (?:телеграм|whatsapp|ватсап)|telegram|whatsapp|t\.me\/)/iu,
    1,
  ],
  [
    /(?:dear (?:beneficiary|friend|customer|user|winner|sir or madam,? (?:we|i) are)|attn:|уважаемый (?:пользователь|клиент|владелец))/iu,
    0.5,
  ],
  [
    /(?:ваш(?:его|ему)? бизнес|ваш(?:ей|у)? компани|ваш сайт|вашего сайта|your (?:business|website|company|site)|тендер)/iu,
    1,
  ],
  [
    /(?:бесплатн|звоните|прямо сейчас|первый месяц|free quote|packages|affordable|we offer|our services|мы предлагаем|гаранти\p{L}+ результат|возврат денег)/iu,
    1,
  ],
  [
    /(?:диплом\p{L}*|аттестат\p{L}*|медкнижк\p{L}*|больничны[ей]|водительские права|регистрация для)[^.\n]{0,40}(?:,|купить|реестр|доставк)/iu,
    2,
  ],
  [
    /(?:начислен\p{L}*|получите|забер[иё]те|доступна)[^.\n]{0,40}(?:бонус|выплат|компенсаци|подарок|кэшб[эе]к|приз)/iu,
    1.5,
  ],
  [/(?:business proposal|transaction|director at|accra|lagos|barrister|investment|partnership opportunity)/i, 1],
  [
    /(?:аренда|сда[её]м|(?<!\p{L})продаж\p{L}+|собственник\p{L}*|без комиссии|приглашаем|семинар|конференц|вебинар|обучени\p{L}+|стоимость|в подарок|спикер|программа на сайте)/iu,
    1,
  ],
  [/(?:resume|job offer|no experience|weekly|per week|hiring now|вакансия|удалённ\p{L}+ работ)/iu, 1],
  [
    /(?:overdue|outstanding|unpaid|attached) (?:invoice|payment|bill)|settle (?:today|now|immediately)|просроченн\p{L}+ (?:счёт|счет|оплат)/iu,
    1.5,
  ],
  [/(?:красавчик|малыш|познаком|одинок|мо[ия] фот(?:о|ки)|с фотками|hot (?:girls|singles)|lonely)/iu, 1.5],
  [
    /(?:pending|incoming|undelivered) messages?|storage (?:upgrade|limit|full)|release (?:your )?messages|on hold/i,
    1.5,
  ],
  [
    /(?:register now|sign up (?:now|today)|trading robot|opportunity|profit|roi|выплата|одобрена|положена|компенсаци)/iu,
    1,
  ],
  [/(?:\d\s?(?:руб|₽|eur|usd|€|\$)|[$€£]\s?\d|\d\s?%)/iu, 0.75],
];
const RISKY_FILE = /\.(?:exe|scr|js|vbs|bat|cmd|iso|img|lnk|html?|zip|rar|7z|docm|xlsm)$/i;
const ENOUGH = 2;
const ENOUGH_TO_OUTWEIGH = 3;

/** How a mail speaks for a request: in its sender's own name, by words that an advertisement has too, or not at all. */
export type Asking = "in_person" | "in_passing" | "not";

/** Whether rules or an upstream filter take the mail for spam; what is asked in person is believed to be meant for us. */
export function isSpam(mail: MailToTriage, asking: Asking): boolean {
  const flagged = mail.headers.some(
    ({ name, value }) => /^x-spam-(?:flag|status)$/i.test(name) && /^\s*yes/i.test(value),
  );
  if (asking === "in_person") return false;
  const text = `${mail.subject}\n${mail.words.own}\n${mail.words.signature}\n${mail.html?.slice(0, 20_000).match(/https?:\/\/\S+/)?.[0] ?? ""}`;
  const points = SIGNS.reduce((sum, [sign, weight]) => sum + (sign.test(text) ? weight : 0), 0);
  const link = foreignLink(text, mail) ? 1 : 0;
  const impersonal = FIRST_PERSON.test(mail.words.own) ? 0 : 0.5;
  const elsewhere = mail.replyTo && mail.from && hostOf(mail.replyTo.address) !== hostOf(mail.from.address) ? 0.5 : 0;
  const puzzled = mail.words.own.includes("?") && link === 0 ? -1 : 0;
  const unaddressed = mail.to.length === 0 ? 1 : 0;
  const shouting = /!{3}|[А-ЯЁA-Z]{4,}(?:\s+[А-ЯЁA-Z]{4,}){2}/.test(text) ? 0.5 : 0;
  const risky =
    mail.attachments.some(({ name }) => RISKY_FILE.test(name)) && /invoice|payment|сч[её]т|оплат|акт/i.test(text)
      ? 2
      : 0;
  return (
    points + link + impersonal + puzzled + elsewhere + unaddressed + shouting + risky + (flagged ? ENOUGH : 0) >=
    (asking === "not" ? ENOUGH : ENOUGH_TO_OUTWEIGH)
  );
}

const FIRST_PERSON = /(?<![\p{L}])(?:я|меня|мне|мой|мою|моя|мое|мои|моих|моей|i|i'm|i've|my|me|mine)(?![\p{L}])/iu;

/** A link to somebody else's site: people who write to us link to ours, if at all. */
function foreignLink(text: string, mail: MailToTriage): boolean {
  const ours = mail.to.map(({ address }) => hostOf(address));
  return [...text.matchAll(/https?:\/\/([^\s/:<>"]+)/gi)].some((link) => !ours.some((host) => link[1]!.endsWith(host)));
}

function hostOf(address: string): string {
  return address.slice(address.lastIndexOf("@") + 1);
}
