import type { MailToTriage } from "../mail-to-triage";

/** What gives spam away, and how much; two points are enough. */
const SIGNS: [RegExp, number][] = [
  [/баз[ауыеой]+ (?:клиент|адрес|e-?mail|email|телефон|данных|предприят|компани|организац)\p{L}*/iu, 1],
  [
    /(?:предлага(?:ем|ю)|прода(?:м|дим|ём|ем)|купи(?:те|ть)|закаж(?:и|ите)|заказать|приобре\p{L}+|разошл[её]м|рассылк\p{L}* по (?:баз|клиент))/iu,
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
  [/https?:\/\//i, 0.5],
];
const RISKY_FILE = /\.(?:exe|scr|js|vbs|bat|cmd|iso|img|lnk|html?|zip|rar|7z|docm|xlsm)$/i;
const ENOUGH = 2;

/** Whether rules or an upstream filter take the mail for spam; one that `asks` in the first person is believed to be ours. */
export function isSpam(mail: MailToTriage, asks: boolean): boolean {
  const flagged = mail.headers.some(
    ({ name, value }) => /^x-spam-(?:flag|status)$/i.test(name) && /^\s*yes/i.test(value),
  );
  if (asks) return false;
  const text = `${mail.subject}\n${mail.words.own}\n${mail.words.signature}\n${mail.html?.slice(0, 20_000).match(/https?:\/\/\S+/)?.[0] ?? ""}`;
  const points = SIGNS.reduce((sum, [sign, weight]) => sum + (sign.test(text) ? weight : 0), 0);
  const elsewhere = mail.replyTo && mail.from && hostOf(mail.replyTo.address) !== hostOf(mail.from.address) ? 0.5 : 0;
  const unaddressed = mail.to.length === 0 ? 1 : 0;
  const shouting = /!{3}|[А-ЯЁA-Z]{4,}(?:\s+[А-ЯЁA-Z]{4,}){2}/.test(text) ? 0.5 : 0;
  const risky =
    mail.attachments.some(({ name }) => RISKY_FILE.test(name)) && /invoice|payment|сч[её]т|оплат|акт/i.test(text)
      ? 2
      : 0;
  return points + elsewhere + unaddressed + shouting + risky + (flagged ? ENOUGH : 0) >= ENOUGH;
}

function hostOf(address: string): string {
  return address.slice(address.lastIndexOf("@") + 1);
}
