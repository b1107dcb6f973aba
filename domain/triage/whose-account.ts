import { findEmails, isRoleAddress } from "./account/find-emails";
import { type Found, findPhones } from "./account/find-phones";
import { occurs } from "./language/phrases";
import { plain } from "./language/plain";
import type { MailToTriage } from "./non-requests/mail-to-triage";
import { THIRD_PARTY_ASKERS } from "./requests/disclosure-signs";
import type { RequestKind } from "./requests/settle-kinds";

/** Contacts that identify the person a mail is about: addresses in lower case, numbers as E.164. */
export type Account = { emails: string[]; phones: string[] };

/**
 * Finds whose account it is. The sender's own addresses and numbers; when they write for somebody else, that person's
 * addresses alone. Numbers and addresses asked for as new values stand in `changes`, not here.
 */
export function whoseAccount(mail: MailToTriage, kinds: RequestKind[], changes: Record<string, string>): Account {
  const { own, signature } = mail.words;
  const text = `${own}\n\n${signature}`;
  const sender = mail.from?.address ?? null;
  const ours = new Set([...mail.to, ...mail.cc].map(({ address }) => address));
  const given = findEmails(text).filter(
    ({ value, start, end }) =>
      !ours.has(value) && value !== changes.email && (value === sender || isOwnAddress(value, text, start, end)),
  );
  const others = given.filter(({ value }) => value !== sender);
  const asksAboutAnother =
    kinds[0] === "disclosure" && (others.length > 0 || (occurs(THIRD_PARTY_ASKERS, plain(text)) && !MY_OWN.test(own)));
  const emails =
    asksAboutAnother || isForAnother(plain(own), given, sender)
      ? others.map(({ value }) => value)
      : [...(sender ? [sender] : []), ...others.map(({ value }) => value)];
  const phones = findPhones(text)
    .filter((phone) => phone.value !== changes.phone && isOwnNumber(phone, text, asksAboutAnother))
    .map(({ value }) => value);
  return { emails: [...new Set(emails)], phones: [...new Set(phones)] };
}

const MY_OWN = /(?<!\p{L})(?:мои|моих|мой|мою|мне|меня|my|me)(?!\p{L})/iu;
const REPLY_HERE =
  /(?<!\p{L})(?:ответ\p{L}*|отвеча\p{L}+|напишите|пишите|писать|связ\p{L}+|обраща\p{L}+|уведом\p{L}+|reply|replies|answers?|respond|write back|contact|reach)(?![\p{L}])[^.!?@\n]{0,40}?\s(?:на|в|по|to|at|via|using)(?:\s+(?:адрес\p{L}*|почт\p{L}*|e-?mail|ящик|address|the|this|общий|мой|my))*:?\s*<?$/iu;
const CAME_FROM =
  /(?:пришл\p{L}+|письм\p{L}+|пиш[еу]т|спам|приходит|сообщени\p{L}+|came|received|got|message|sent)\s+(?:\p{L}+\s+)?(?:с|от|from)\s+(?:адреса\s+|address\s+)?<?$/iu;
const NOT_MINE = /(?:не мой|не моя|чужой|not mine|not my)\s[^.!?@\n]{0,20}$/iu;

function isOwnAddress(address: string, text: string, start: number, end: number): boolean {
  if (isRoleAddress(address)) return false;
  const before = text.slice(Math.max(0, start - 70), start);
  const after = text.slice(end, end + 30);
  return (
    !REPLY_HERE.test(before) &&
    !CAME_FROM.test(before) &&
    !NOT_MINE.test(before) &&
    !/^\s*(?:—|-)?\s*(?:не мой|is not mine)/iu.test(after)
  );
}

const KIN =
  "(?:мам|мать|матер|отц|отец|пап|бабушк|бабул|дед(?:ушк|\\b|а|у)|муж|жен|супруг|сын|доч|ребен|дет(?:ей|ям)|внук|внуч|брат|сестр|тещ|тест[ья]|свекр|тет[яиуке]|дяд|родител|подопечн|покойн|умерш|подруг|друг[ау]|сосед|сотрудни|коллег|(?:late |my )?(?:mother|mum|mom|father|dad|grandmother|grandfather|grandma|grandpa|husband|wife|son|daughter|child|kid|brother|sister|aunt|uncle|parents?|cousin|nephew|niece|relative|ward|friend|neighbour|neighbor|colleague|employee|client))";
const BOSS =
  "(?:директор|генеральн|руководител|начальни|шеф|босс|заведующ|главн|председател|ректор|декан|президент|владел|boss|manager|director|chief|ceo|chair|head of|president|principal|employer|partner)\\p{L}*";
const FOR_ANOTHER = new RegExp(
  [
    `(?<![\\p{L}])(?:мо(?:ей|его|ему|им|я|й|ю|их)|ее|его|нашей|нашего|наша|наш|my|our|her|his|their)\\s+(?:\\p{L}+\\s+)?${KIN}`,
    `(?<![\\p{L}])${KIN}\\p{L}*(?:'s|\\s+\\([^)]*\\))?[^!?\\n]{0,60}(?:попросил|просил|уволи|больше не работает|left the|retired|умер|не стало|скончал|просит|не умеет|не может|заглядыва|зарегистрирова|passed away|died|asked me|has asked|cannot|does not use)`,
    `(?:^|[.!?\\n]\\s*|здравствуйте,? |привет,? |день[,!.]? )${KIN}\\p{L}*(?!\\p{L})`,
    `что ${KIN}\\p{L}*(?:\\s+\\p{L}+){0,6}?\\s+(?:жалу|получа|пользу|дружит|устал|прос|хочет|хотел|боится|не (?:понима|разбира|знает|вид|пользу|получа|хочет|мож)|wants|would like|gets|receives|keeps getting|is (?:tired|unable|too)|does not|doesn't|can't)`,
    `(?<![\\p{L}])(?:за|для|по просьбе) (?:свою |своего |мою |моего )?${KIN}`,
    `(?:по|выполняя) (?:поручени|просьбе|указани|распоряжени|заданию)\\p{L}*\\s+(?:\\p{L}+\\s+){0,2}?${BOSS}`,
    `(?<![\\p{L}])(?:мо(?:ей|его|ему|им|я|й)|наш\\p{L}*|my|our|his|her)\\s+(?:\\p{L}+\\s+)?${BOSS}`,
    `(?:помощни\\p{L}+|секретар\\p{L}+|ассистент\\p{L}*|assistant to|secretary to|pa to|office of)\\s+(?:the |mr |ms )?${BOSS}`,
    "(?<![\\p{L}])(?:его|ее|her|his)\\s+(?:\\p{L}+\\s+)?(?:адрес|почт|e-?mail|ящик|address|mailbox|inbox)\\p{L}*\\s*(?:[:—–(-]\\s*)?[<]?[^\\s@]+@",
    "законн\\p{L}+ представител|по доверенности|опекун|от имени|в интересах|on behalf of|guardian|legal representative|power of attorney|deceased|умер(?:ла|ший|шей|шего)?(?![\\p{L}])|скончал|не стало|нет с нами|нет в живых|ушел из жизни|ушла из жизни|похоронил|no longer with us|passed away|lost (?:my|our)|late (?:father|mother|husband|wife)",
    `(?:аккаунт|профил|кабинет|страниц|запис|данн|рассылк|ящик|account|profile|mailbox)\\p{L}*\\s+(?:\\p{L}+\\s+)?${KIN}`,
  ].join("|"),
  "u",
);
/** Known by a phone number alone, if the mail says plainly that the account was another's. */
const GONE =
  /(?:умер(?:ла|ший|шей|шего)?(?![\p{L}])|скончал|не стало|больше нет,? а|покойн|passed away|deceased)[\s\S]{0,200}(?:ее|его|her|his|аккаунт|кабинет|профил|account)/u;
const FOR_MYSELF =
  /(?<![\p{L}])(?:отпи(?:шите|сать) меня|удал(?:ите|ить) (?:меня|мой|мою|мои)|мой (?:аккаунт|профиль|кабинет|адрес|ящик)|моя (?:учетн|почта)|my own|(?:my|me) (?:account|profile|address)|unsubscribe me|take me off|remove me|we share|мне (?:завел|подключил|настроил|сделал)|пишет вам|i do not|я не (?:читаю|хочу|буду|получаю))/u;

function isForAnother(own: string, given: Found[], sender: string | null): boolean {
  if (given.some(({ value }) => value === sender) || FOR_MYSELF.test(own)) return false;
  const others = given.some(({ value }) => value !== sender);
  return others ? FOR_ANOTHER.test(own) : findPhones(own).length > 0 && GONE.test(own);
}

const CALLER =
  /(?:звон\p{L}+|позвон\p{L}+|названива\p{L}+|набира\p{L}+|смс\p{L}*|сообщени\p{L}+|пиш[еу]т|пришл[иоа]?(?!\p{L})|приход\p{L}+|call(?:ed|s|ing)?|rang|ring|texted|texts?|messages?)(?:\s+(?:мне|нам|какие-то|кто-то|постоянно|вчера|сегодня|me|us|you|claiming|came|come))*[^.!?@\d]{0,60}?(?:с|от|со|from)\s+(?:номер\p{L}*\s+|неизвестн\p{L}+\s+|number\s+|the number\s+|a number\s+|тел\p{L}*\.?\s+)?$/iu;
const NOT_THEIRS =
  /(?:горячей линии|вашего (?:офиса|центра)|call cent|hotline|your (?:office|number)|чужой номер|не мой номер|коллег\p{L}*|замещает\p{L}*|приёмн\p{L}+|приемн\p{L}+)[^.!?\n]{0,30}$/iu;

function isOwnNumber({ start }: Found, text: string, asksAboutAnother: boolean): boolean {
  const before = text.slice(Math.max(0, start - 110), start);
  if (CALLER.test(before) || NOT_THEIRS.test(before)) return false;
  return (
    !asksAboutAnother ||
    /(?:пользовател|зарегистр|аккаунт|профил|владел|лиц[оаеу]|использующ|linked|using|person|user|registered|account|holder|whose)[^.!?]{0,80}$/iu.test(
      before,
    )
  );
}
