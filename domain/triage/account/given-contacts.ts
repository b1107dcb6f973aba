import { type Item, itemsOf, itemsWithin } from "../changes/reading/items";
import { Lexicon } from "../changes/words/lexicon";
import { findEmails } from "../contacts/find-emails";
import { type Found, findPhones } from "../contacts/find-phones";
import { isRoleAddress } from "../contacts/role-address";
import { findSpelledEmails } from "../contacts/spelled-emails";
import { isTransliterated } from "../language/detect-language";
import { endsSentence, type Word } from "./spoken-of";

/** An address or a number that a letter gives, where it stands, by offset and by item, and what for. */
export type Given = Found & { kind: "email" | "phone"; from: number; to: number; use: Use };

/**
 * `answer`: only to write back to; `elsewhere`: of a caller, a hotline, a sender of spam, somebody's lawyer; `disowned`: said not to be
 * the author's, as an old one may be.
 */
type Use = "account" | "answer" | "elsewhere" | "disowned";

/** A letter's words and marks, and the contacts among them. */
type Written = { items: Item[]; given: Given[] };

/** A list longer than this is no letter about somebody. */
const MOST = 60;

/** The addresses and numbers in a text, from left to right. */
export function contactsIn(text: string): Written {
  const items = itemsOf(text, isTransliterated(text));
  const place = (kind: Given["kind"]) => (found: Found) => ({
    ...found,
    kind,
    ...itemsWithin(items, found.start, found.end),
  });
  const written = [
    ...findEmails(text)
      .filter(({ start }) => !isInUrl(text, start))
      .map(place("email")),
    ...findPhones(text).map(place("phone")),
  ];
  const spelled = findSpelledEmails(text, items).map((found) => ({ ...found, kind: "email" as const }));
  const all = [
    ...spelled,
    ...written.filter((one) => !spelled.some((other) => one.from < other.to && other.from < one.to)),
  ];
  const given: Given[] = [];
  for (const one of all.sort((a, b) => a.start - b.start).slice(0, MOST))
    given.push({ ...one, use: purposeOf(one, text, items, given.at(-1)) });
  return { items, given };
}

function isInUrl(text: string, start: number): boolean {
  return /(?:https?:\/\/|www\.)\S*$/i.test(text.slice(Math.max(0, start - 200), start));
}

type Cue = "account" | "answer" | "elsewhere" | "agent" | "came" | "from";

const CUES = new Lexicon<Cue>({
  account: `аккаунт*|акк|учетн*|учетк*|профил*|анкет*|кабинет*|логин*|зарегистр*|регистр*|отпи*|отключ*|убрать|уберите|удал*|сним*|исключ*|не пишите|не писать|не шлите|не звоните|не отвеча*|рассыл*|подпис*|мой номер|мой телефон|пользовател*|клиент*|сын*|доч*|мам*|муж*|жен*|
    account*|profile*|login|registered|unsubscribe|remove|delete|erase|stop|do not|don't|never|newsletter*|mailing*|client|customer|user|him|her|his|discontinue*|offers|sends`,
  answer: `ответ|ответа|ответом|ответы|ответить|ответьте|отвечайте|отвечать|напишите|пишите|писать|свяжитесь|связаться|для связи|связывайтесь|обращайтесь|обращаться|обратиться|уведомите|уведомить|уведомление|подтверждение|подтвердите|акт|звоните|
    reply|replies|answer|answers|respond|response|write back|write to|contact me|contact us|reach me|reach us|confirm|confirmation|call me|get back`,
  elsewhere: `горячую линию|горячей линии|горячая линия|колл-центр*|call centre|call center|hotline|helpline|your support|your office|your number|your shop|ваш оператор|вашего оператора|вашу поддержку|вашего офиса|вашего центра|вашему номеру|ваш сотрудник|ваша сотрудница|ваш менеджер|ваш коллега|your colleague|your agent|your manager|your employee|
    приемной|приемная|роскомнадзор|прокуратур*|обращайтесь к|in my absence|в мое отсутствие|по вопросам|questions`,
  agent:
    "мой адвокат|моему адвокату|моим адвокатом|моего адвоката|мой юрист|моему юристу|моего юриста|моему представителю|мой представитель|замещает|исполнитель|my solicitor|my lawyer|my attorney|my assistant|my secretary|my representative|ask for|курьер|courier",
  came: `пришло|пришла|пришли|пришел|прислал*|приход*|письм*|пишет|пишут|написал*|спам*|сообщени*|жалова*|жалоб*|идут|идет|шлет|шлют|предлага*|звон*|позвон*|названив*|набира*|смс*|sms|came|come*|coming|received|receive*|got|get|getting|message*|sent|spam|call*|rang|ring*|text*|phoned|wrote|mail*`,
  from: "с|со|от|from",
});
/** Between «с» and whom a call came from, and between «на» and where an answer goes. */
const FROM_THAT =
  /^(?:адреса|ящика|почты|номера|телефона|тел|неизвестного|незнакомого|какого-то|the|a|an|address|number|[.:<(]|№)$/;
const OF_THAT =
  /^(?:адрес\p{L}*|ящик\p{L}*|почт\p{L}*|e-?mail|номер\p{L}*|тел\p{L}*|мо[йюе]\p{L}*|рабоч\p{L}+|the|my|our|work|mail|address|number|[.:<(])$/u;
const TOWARDS = /^(?:на|в|to|at|via|through|using|on|:)$/;
const REACH = 14;
/** An agent's name stands between their office and their number. */
const REACH_OF_AGENT = 5;
/** Hotlines that cost nothing. */
const FREE_CALL = /^\+7800/;

/** The nearest cue before a contact in its sentence tells what it is for. */
function purposeOf(contact: Omit<Given, "use">, text: string, items: readonly Item[], last: Given | undefined): Use {
  const { from, start, end, kind, value } = contact;
  if (isDisowned(text.slice(Math.max(0, start - 40), start), text.slice(end, end + 70))) return "disowned";
  const sentence = sentenceBefore(items, from);
  const cues = CUES.all(sentence.map(({ plain }) => plain));
  const nearest = cues.findLast(
    ({ tag, to }) => tag !== "came" && tag !== "from" && (tag !== "agent" || sentence.length - to <= REACH_OF_AGENT),
  );
  if (FREE_CALL.test(value) || (kind === "email" && isRoleAddress(value) && nearest?.tag !== "account"))
    return "elsewhere";
  const isFrom =
    cues.at(-1)?.tag === "from" && sentence.slice(cues.at(-1)!.to).every(({ plain }) => FROM_THAT.test(plain));
  const after = kind === "phone" ? items.slice(contact.to, contact.to + REACH).map(({ plain }) => plain) : [];
  if (isFrom && [...cues, ...CUES.all(after)].some(({ tag }) => tag === "came")) return "elsewhere";
  if (last && last.use === "elsewhere" && from - last.to <= 2) return "elsewhere";
  if (nearest?.tag === "elsewhere" || nearest?.tag === "agent") return "elsewhere";
  return nearest?.tag === "answer" && leadsTo(sentence) ? "answer" : "account";
}

/** «ответ на …», «связаться по телефону …»; «ответ по …» is an answer about it. */
function leadsTo(sentence: readonly Item[]): boolean {
  const at = sentence.findLastIndex(({ plain }) => !OF_THAT.test(plain));
  const word = sentence[at]?.plain ?? "";
  return sentence.at(-1)?.text === ":" || (word === "по" ? at < sentence.length - 1 : TOWARDS.test(word));
}

function sentenceBefore(items: readonly Item[], contact: number): Item[] {
  const sentence: Item[] = [];
  for (let at = contact - 1; at >= 0 && sentence.length < REACH; at--) {
    const item = items[at]!;
    if (endsSentence(items, at)) break;
    if (item.kind !== "line") sentence.unshift(item);
  }
  return sentence;
}

const DISOWNED_BEFORE = /(?:не мой|не моя|чуж\p{L}+|not mine|not my|isn't mine)\s[^.!?@\n]{0,20}$/iu;
const DISOWNED_AFTER =
  /^[^.!?@\n]{0,50}?(?:(?<!больше |уже )не мо[йя]|чуж[оаи]\p{L}*|(?<!no longer )(?:is |are )not (?:mine|my)|isn't (?:mine|my))(?!\p{L})/iu;

function isDisowned(before: string, after: string): boolean {
  return DISOWNED_BEFORE.test(before) || DISOWNED_AFTER.test(after);
}

const LONGEST_SIGN_OFF = 9;

/** Whether a number stands in the words with which a letter ends: a name, an office, how to reach whoever wrote. */
export function isSignedOff(
  contact: Given,
  { items, given }: Written,
  people: readonly Word[],
  author: string | null,
  emails: readonly Given[],
): boolean {
  const isBreak = (at: number) => items[at]!.kind === "line" || endsSentence(items, at);
  let [from, to] = [contact.from, contact.to];
  while (from > 0 && !isBreak(from - 1)) from--;
  while (to < items.length && !isBreak(to)) to++;
  const isWithin = (one: { from: number; to: number }) => one.from >= from && one.to <= to;
  const within = given.filter(isWithin);
  if (within.some(({ value }) => value === author)) return true;
  if (within.some((one) => emails.includes(one))) return false;
  const words = items.filter(
    ({ kind }, at) => kind === "word" && at >= from && at < to && !within.some((one) => at >= one.from && at < one.to),
  );
  const saysMore = people.some((one) => isWithin(one) && !OF_OFFICE.has(one.tag));
  const lines = items.slice(to).filter(({ kind }) => kind === "line").length;
  return from > 0 && words.length <= LONGEST_SIGN_OFF && !saysMore && lines <= 4;
}
const OF_OFFICE: ReadonlySet<string> = new Set(["acting", "officer", "i", "account"]);
