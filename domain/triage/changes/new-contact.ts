import type { Found } from "../account/find-phones";
import { plain } from "../language/plain";
import type { Sentence } from "../language/sentences";
import { contrastOf } from "./contrast";
import { CHANGE_WORDS } from "./fields";

const NEW =
  /(?:(?:^|[.,;)\n]\s*)(?:мой|моя|mine(?: is)?|my own)|(?:вместо|instead of) (?:него|нее|неё|них|старого|прежнего|этого|that|it)(?:\s+теперь)?|нов\p{L}+(?:\s+\p{L}+){0,3}|друг(?:ой|ую|ая|ое)(?:\s+\p{L}+)?|(?:завел|завёл|купил|взял|оформил|получил|переш[её]л|перешла|перехожу|пользуюсь)\p{L}*(?:\s+\p{L}+){0,2}|(?:reading|using|switch(?:ed|ing)? to|moved to)|(?<!\p{L})(?:it's|it is|but|а|есть)|действующ\p{L}+(?:\s+\p{L}+)?|вот|(?:please )?use|пользуйтесь|использ\p{L}+|теперь(?:\s+\p{L}+){0,3}|правильн\p{L}+(?:\s+\p{L}+)?|верн\p{L}+(?:\s+\p{L}+)?|стал[аои]?|актуальн\p{L}+(?:\s+\p{L}+)?|new(?:\s+[\p{L}-]+){0,3}|now(?: is)?|right (?:one|number)(?: is)?|correct(?:\s+\p{L}+){0,2}|should (?:be|read)|current(?:\s+\p{L}+){0,2}|novy\p{L}+(?:\s+\p{L}+)?|novaya(?:\s+\p{L}+)?|teper'?)\s*(?::|,|—|–|-)?\s*$/iu;
const TO =
  /(?:на|to|with|na|as|такой|этот|следующий)(?:\s+(?:мой|мою|мо[её]|свой|my|own|номер|адрес|почту|e-?mail|такой|этот|новый|the|this|ящик))*\s*(?::|—|–|-)?\s*$/iu;
const OLD =
  /(?:стар\p{L}+|прежн\p{L}+|предыдущ\p{L}+|бы[лв]\p{L}*|вместо|(?<!\p{L})с|(?<!\p{L})со|from|replace|replacing|замен\p{L}+|old|previous|former|was|instead of|потерял\p{L}*|утеря\p{L}+|утрат\p{L}+|украли|lost|stolen|(?<!\p{L})не|isn't|is not|not|из|registered (?:on|with|under)|зарегистрирован\p{L}*(?: на)?|уходит)(?:\s+(?:с|симк\p{L}*|карт\p{L}*|phone|sim|with|номер\p{L}*|телефон\p{L}*|ящик\p{L}*|адрес\p{L}*|почт\p{L}*|number|phone|the|my|address|e-?mail|box|one))*\s*(?::|—|–|-|\()?\s*$/iu;
const OLD_AFTER =
  /^\)?,?\s*(?:(?:мне|у меня|уже|больше)\s+)*(?:не (?:мой|работает|действует|использую|пользуюсь|актуал)|выбросил|отключ|заблокир|закры|потерян|утерян|умер|сгорел|утонул|потерял|утоп|any ?more|недейств|не отвечает|не существует|stopped|no longer|is (?:dead|gone|old|closed)|does not work|was (?:closed|lost|stolen))/iu;

/** Whether a sentence, with the subject and the one before it, is about changing such a contact. */
export type ContactTopic = { words: RegExp; label: RegExp };

export const PHONE_TOPIC: ContactTopic = {
  words: /(?:номер|телефон|(?<!\p{L})тел(?!\p{L})|мобильн|сотов|симк|phone|mobile|number|\bsim\b|\bcell\b)/iu,
  label:
    /(?:^|\n|[.,;:)]\s*|\bи\s+|\band\s+)[\s\d.)*•—–-]*(?:номер\p{L}*(?:\s+телефона)?|телефон\p{L}*|моб\p{L}*\.?|тел\.?|phone(?: number)?|mobile(?: number)?|number)\s*(?::|=|—|–|-)\s*$/iu,
};
export const EMAIL_TOPIC: ContactTopic = {
  words: /(?:почт|e-?mail|имейл|емейл|мейл|ящик|адрес|address|mailbox|мыло)/iu,
  label:
    /(?:^|\n|[.,;:)]\s*|\bи\s+|\band\s+)[\s\d.)*•—–-]*(?:e-?mail(?: address)?|почта|электронная почта|адрес (?:электронной )?почты|ящик|имейл|мейл)\s*(?::|=|—|–|-)\s*$/iu,
};

/** The contact that is to stand in the record from now on, out of those in the text; null when none is. */
export function newContact(
  text: string,
  found: Found[],
  sentences: Sentence[],
  topic: ContactTopic,
  sender: string | null = null,
): string | null {
  const subject = sentences
    .filter((sentence) => sentence.subject)
    .map((sentence) => sentence.plain)
    .join(" ");
  const all = `${subject} ${sentences.map((sentence) => sentence.plain).join(" ")}`;
  if (!CHANGE_WORDS.test(all) || !(topic.words.test(all) || found.length > 1)) return null;

  const toSender = sender !== null && topic === EMAIL_TOPIC && TO_SENDER.test(all);
  const roles = found.map((contact) => ({ contact, role: roleOf(text, contact, sentences, topic, sender) }));
  const best = roles.find(({ role }) => role === "new") ?? roles.find(({ role }) => role === "likely");
  if (best) return best.contact.value;
  if (toSender) return sender;
  const rest = roles.filter(({ role, contact }) => role !== "old" && contact.value !== sender);
  const replaced = found.length === 2 && topic.words.test(all) && ASKS_CHANGE.test(all);
  return replaced && rest.length > 0 ? rest.at(-1)!.contact.value : null;
}

function roleOf(
  text: string,
  { value, start, end }: Found,
  sentences: Sentence[],
  topic: ContactTopic,
  sender: string | null,
): "new" | "likely" | "old" | null {
  const before = text.slice(Math.max(0, start - 60), start);
  const contrast = contrastOf(
    plain(`${before}${text.slice(start, end + 50)}`),
    before.length,
    before.length + end - start,
  );
  if (contrast === "new" && /(?:вместо|instead of|rather than)\s+$/iu.test(before)) return "new";
  if (OLD.test(before) || OLD_AFTER.test(text.slice(end, end + 50))) return "old";
  if (NEW.test(before) || IN_PLACE.test(text.slice(end, end + 50))) return "new";
  if (IDENTIFIES.test(before)) return "old";
  if (contrast === "old") return "old";
  const at = sentences.findIndex(
    (sentence) => !sentence.subject && sentence.at <= start && start < sentence.at + sentence.text.length,
  );
  const here = sentences[at]?.plain ?? "";
  const previous = at > 0 && !sentences[at - 1]!.subject ? sentences[at - 1]!.plain : "";
  const subject = sentences.find((sentence) => sentence.subject)?.plain ?? "";
  const next = sentences[at + 1]?.plain ?? "";
  if (
    TO.test(before) &&
    (CHANGE_WORDS.test(here) || (value !== sender && ASKS_CHANGE.test(next))) &&
    (topic.words.test(`${here} ${previous} ${next} ${subject}`) || REPLACED.test(before))
  )
    return "new";
  if (value === sender) return null;
  if (contrast === "new" && CHANGE_WORDS.test(here) && topic.words.test(`${here} ${previous} ${subject}`))
    return "likely";
  if (topic.label.test(before) || MADE.test(`${before}@${text.slice(end, end + 50)}`)) return "likely";
  const asks = ASKS_CHANGE.test(here) || (IN_USE.test(before) && ASKS_CHANGE.test(next));
  return asks && topic.words.test(`${here} ${previous}`) ? "likely" : null;
}

/** «на этот адрес, с которого пишу» */
const TO_SENDER =
  /(?:(?:на|to|with)\s+(?:этот|эту|ту|это|вот этот|текущий|нынешний|тот|this|the)(?:\s+(?:же|адрес|ящик|почту|one|address|e-?mail|mailbox|very|current))*,?\s*(?:с котор(?:ого|ой)|откуда|из котор(?:ого|ой)|(?:that )?(?:i am|i'm) (?:writing|mailing|sending)|from which|i (?:write|mail) from)|(?:на|to)\s+(?:этот (?:адрес|ящик|имейл|e-?mail)|эту почту|this (?:address|e-?mail|one|mailbox))\s*(?:$|[.!,;]))/iu;
/** «record the address X in its place» */
const IN_PLACE =
  /^["»”>)]?,?\s+(?:in (?:its|their) (?:place|stead)|instead(?! of)|взамен|вместо (?:него|нее|неё|этого|стар\p{L}+|прежн\p{L}+))(?!\p{L})/iu;
const IDENTIFIES =
  /(?:(?:что|основной|второй|другой|еще один|ещё один|который|которая|которое|заведен\p{L}*|висит|привязан\p{L}*|оформлен\p{L}*)(?=\s+на)|(?:аккаунт|профиль|кабинет|логин)(?=\s+на\s)|(?:аккаунт\p{L}*|профил\p{L}*|кабинет\p{L}*|логин\p{L}*)(?!\p{L}|\s+на\s)|зарегистрирован\p{L}*|account|profile|login|registered)(?:\s+(?:на|под|under|is|e-?mail|почта))*\s*[(:—–-]?\s*$/iu;
/** «make X the address for my account» */
const MADE = /(?:make|set|сделайте|сделать)\s+@\s+(?:the|my|as|to be|основн|контактн|главн)/iu;
const IN_USE = /(?:читаю|пользуюсь|use|using|reading|read|reach me (?:at|on|via)|only)\s*$/iu;

/** «replace A with B»: both are contacts, so nothing else needs to name the topic. */
const REPLACED = /(?:replac\p{L}*|замен\p{L}*|поменя\p{L}*|change)\s[^\n]*\s(?:with|на|to)\s*$/iu;
const ASKS_CHANGE =
  /(?:move (?:my|the|over)|(?<!\p{L})make\s|transfer|перевес|перекин|переключ|перепи[сш]|перебейт|вбейт|прошу указ|прописать|измен|помен|смен|исправ|обнов|поправ|замен|внес|запиш|впиш|укаж|постав|привяж|перенес|добав|перевед|перевест|update|chang|correct|amend|fix|replac|switch|set |put |(?<!\p{L})(?:record|enter|register|list|use|note) (?:the|my|this|it)(?!\p{L}))/iu;
