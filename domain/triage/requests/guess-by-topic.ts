import type { RequestType } from "@/vocabulary/requests";
import { anyOf, occurs, type Phrases } from "../language/phrases";
import type { Sentence } from "../language/sentences";
import type { Hit } from "./find-requests";
import { ACCOUNT_OBJECT, NAMED_MAILINGS } from "./mailings";
import { SHOP_MATTERS } from "./question-signs";

const NEWSLETTER = anyOf(
  "отписаться",
  "(подписан|получили это письмо)*",
  "unsubscribe",
  "you (are receiving|received) this",
);
const THANKS = anyOf(
  "(спасибо|благодар)* … (письм|ответ|помощ|помог|быстр)*",
  "(thanks|thank you) for (your|the) (reply|help|answer|quick)",
  "(спасибо|благодар)* … (работает|получилось|помогло|исправили|отписали|удалили)",
  "(thanks|thank you) … (worked|works|sorted|done)",
);
const KEEP = anyOf(
  "(оставьте|оставить|верните|вернуть|подпишите|возобновите|продолжайте)",
  "не (снима|отключа|убира|отписыва|удаля|отменя|трога)*",
  "(keep|continue|resume|resubscribe|re subscribe)",
  "put me back",
);
const IN_THE_RECORD = anyOf(
  "из (моего |моей )?(профиля|анкеты|карточки)",
  "в (моем |моей |личном )?(профиле|анкете|карточке)",
  "(in|on) my (profile|record)",
);
/** Who refuses something, without a word on what it is, has most likely been sent it. */
const REFUSAL = anyOf(
  "не (надо|нужн*|интерес*|актуальн*|пригод*|хочу|желаю)",
  "(хватит|довольно|надоел|достал|замучил|задолбал|устал|лишн|отстан|прекра|перестан|уймитесь|угомонитесь|сколько можно|без меня|сыпл|сыпет|валит|заваливает|закидыва|останов|вычерк|отвяж|вычеркив)*",
  "(stop|enough|no more|fed up|sick of|tired of|leave me|no longer|too many|too much|not interested|spare|no thanks|cut it|quit|never again)",
);
const SIGNING_IN = anyOf(
  "(войти|вход|входить|авториз|парол|взлом|код|восстанов)*",
  "(log in|login|sign in|password|locked|hacked|recover|code)",
);

/** Who asks to be told about it does not ask for it. */
const TOLD = anyOf(
  "(расскажите|поясните|объясните|разъясните|подскажите|скажите|уточните|интересует|интересуюсь)",
  "(explain|clarify|tell me|let me know|wonder|wondering|curious)",
);

type Guess = { kind: RequestType; rule: string };

/**
 * What a mail most likely wants when no sign says it. Nobody tells a privacy desk about its mailings, or about an account,
 * without asking anything, but to be rid of them; and new values for fields of a record are there to be written into it.
 *
 * @param changesRule what found new values; null when the mail gives none
 * @returns null when the topic tells nothing, or when the sender forbade it
 */
export function guessByTopic(
  sentences: Sentence[],
  quoted: Sentence[],
  hits: Hit[],
  changesRule: string | null,
): Guess | null {
  const says = (words: Phrases, within = sentences) => within.some((sentence) => occurs(words, sentence.plain));
  if (says(KEEP)) return null;
  const allowed = (type: RequestType) => !hits.some((hit) => hit.type === type && hit.stance === "negated");
  const answersNewsletter = sentences.some((one) => one.subject && one.namesRegion) || says(NEWSLETTER, quoted);
  if (sentences.some((sentence) => sentence.question) && !answersNewsletter) return null;
  if (changesRule && allowed("edit")) return { kind: "edit", rule: changesRule };
  if (says(IN_THE_RECORD) && allowed("edit")) return { kind: "edit", rule: "topic.in-the-record" };
  const body = sentences.filter((sentence) => !sentence.subject);
  if (says(SHOP_MATTERS, body) || says(THANKS, body)) return null;

  const namesRegion = sentences.some((one) => one.namesRegion);
  if (allowed("unsubscribe")) {
    if (answersNewsletter) return { kind: "unsubscribe", rule: "topic.answers-newsletter" };
    if (namesRegion) return { kind: "unsubscribe", rule: "topic.region" };
    if (says(NAMED_MAILINGS)) return { kind: "unsubscribe", rule: "topic.mailings" };
  }
  if (allowed("unsubscribe") && !says(ACCOUNT_OBJECT) && says(REFUSAL)) {
    return { kind: "unsubscribe", rule: "topic.refusal" };
  }
  const account = allowed("delete") && says(ACCOUNT_OBJECT) && !says(SIGNING_IN) && !says(TOLD, body);
  return account ? { kind: "delete", rule: "topic.account" } : null;
}
