import type { RequestType } from "@/vocabulary/requests";
import { anyOf, findAll, occurs, type Phrases } from "../language/phrases";
import type { Sentence } from "../language/sentences";
import { type Rule, rulesFor } from "./rules";
import { type Stance, stanceOf } from "./stance";

/** Words of a sentence (from `start` to `end` of its plain text) that speak for a request, by which rule and how strongly. */
export type Hit = {
  type: RequestType;
  rule: string;
  sentence: Sentence;
  start: number;
  end: number;
  weight: number;
  stance: Stance;
};

/**
 * Everything in these sentences that speaks for a request; at most one hit, the strongest, per sentence and type.
 *
 * @param quoted what the mail quotes: it asks nothing, but may name what the words are about
 * @param rulesOf which rules to try on a sentence, in their order; all of them give the same hits
 */
export function findRequests(sentences: Sentence[], quoted: Sentence[], rulesOf = rulesFor): Hit[] {
  const isSpokenOf = about([...sentences, ...quoted]);
  const own = sentences.filter(({ plain }) => !OFFER.test(plain) && !DONE.test(plain));
  const hits = own.flatMap((sentence) => {
    const here = rulesOf(sentence.plain);
    return strongestOfEach(here.flatMap((rule) => hitOf(rule, sentence, isSpokenOf)));
  });
  return wantsHelp(sentences) ? hits.map(asWished) : hits;
}

/** Whether the mail speaks of something at all; found out when a sign asks for it. */
function about(everything: Sentence[]): (words: Phrases) => boolean {
  const known = new Map<Phrases, boolean>();
  let text: string | null = null;
  return (words) => {
    text ??= everything.map((sentence) => sentence.plain).join("\n");
    const isKnown = known.get(words) ?? occurs(words, text);
    known.set(words, isKnown);
    return isKnown;
  };
}

/** The hits of one type stand together, as their rules do. */
function strongestOfEach(hits: Hit[]): Hit[] {
  const types = [...new Set(hits.map((hit) => hit.type))];
  return types.flatMap((type) => strongest(withoutForbidden(hits.filter((hit) => hit.type === type))));
}

/** «To unsubscribe, reply with REMOVE»: what a sender offers to us is no wish of theirs. */
const OFFER =
  /(?:^|\s)(?:to (?:unsubscribe|opt[ -]?out|be removed|stop receiving)|if you (?:do not|don't|no longer|would (?:rather|prefer) not|wish to unsubscribe|want to unsubscribe)|чтобы (?:отписаться|отказаться|больше не получать|не получать)|если (?:вы )?(?:больше )?не (?:хотите|желаете)|если (?:письмо|это письмо|сообщение) (?:вам )?не|для отписки|отказаться от рассылки можно|отписаться можно)[^.!?]{0,60}(?:reply|click|write|send|visit|follow|press|ответьте|напишите|нажмите|перейдите|пришлите|отправьте|ссылк|здесь|here|http|:)/u;

/** «Спасибо, номер поменялся, всё работает»: what is done already is not asked for. */
const DONE =
  /^\s*(?:большое |огромное )?(?:спасибо|благодарю|благодарим|thanks|thank you|many thanks)[^.!?]*(?:все (?:работает|получилось|верно|в порядке|хорошо|правильно)|помогло|(?<!\p{L})(?:has )?worked(?!\p{L})|works now|all (?:good|sorted|correct|fine)|is right now)/u;

/** How far apart, in characters, two words still speak of one thing. */
const REACH = 90;
const VALUE: Record<Stance, number> = { asked: 1, attempted: 0.8, mentioned: 0.25, negated: 0 };

function hitOf({ type, sign }: Rule, sentence: Sentence, isSpokenOf: (words: Phrases) => boolean): Hit[] {
  const said = findAll(sign.words, sentence.plain);
  if (said.length === 0) return [];
  if (sign.about && !isSpokenOf(sign.about)) return [];
  if (sign.unless && occurs(sign.unless, sentence.plain)) return [];
  if (sign.region && !sentence.namesRegion) return [];
  if (sign.also && !occurs(sign.also, sentence.plain)) return [];
  const spots = sign.near ? findAll(sign.near, sentence.plain) : null;
  const hits = said.flatMap(({ start, end }): Hit[] => {
    if (spots && !spots.some((spot) => distance(start, end, spot.start, spot.end) <= REACH)) return [];
    if (sign.unlessBeside && occurs(sign.unlessBeside, clauseAt(sentence.plain, start, end))) return [];
    const stance = sign.forbids ? "negated" : sign.stands ? "asked" : stanceOf(sentence, start, end);
    return [{ type, rule: `${type}.${sign.name}`, sentence, start, end, weight: sign.weight * VALUE[stance], stance }];
  });
  return strongest(hits);
}

const TURN = /[,;:()—–]|\s(?:и|а|но|потом|затем|после|and|then|but|also)\s/gu;

/** The part of a sentence around some words, from one comma or turn to the next. */
function clauseAt(text: string, start: number, end: number): string {
  const turns = [...text.matchAll(TURN)].map((match) => match.index);
  return text.slice(turns.findLast((turn) => turn < start) ?? 0, turns.find((turn) => turn >= end) ?? text.length);
}

/** «Отписывать не нужно» outweighs the vaguer words beside it. */
function withoutForbidden(hits: Hit[]): Hit[] {
  const forbidding = hits.filter((hit) => isForbidding(hit));
  if (forbidding.length > 0) return forbidding;
  return hits.some((hit) => hit.stance === "negated")
    ? hits.filter((hit) => hit.stance === "negated" || hit.weight >= 1)
    : hits;
}

/** Whether the hit forbids by words of its own, which leave nothing of its sentence to ask. */
function isForbidding(hit: Hit): boolean {
  return hit.rule.endsWith(".forbidden");
}

function strongest(hits: Hit[]): Hit[] {
  return hits.sort((a, b) => b.weight - a.weight).slice(0, 1);
}

function distance(start: number, end: number, otherStart: number, otherEnd: number): number {
  return Math.max(0, otherStart - end, start - otherEnd);
}

const HELP = anyOf(
  "(помогите|сделайте|сделать|подсобите)",
  "(вручную|сами за меня|с вашей стороны)",
  "(do (it|this|that) for me|help me|please help|manually|on your side|on your end)",
  "(сделайте|сделать|отключить) … (за меня|сами)",
);
const HOW_TO = anyOf(
  "как ((мне|от вас|же|вообще|тут|у вас|можно|теперь) ){0,3}(отпис|удал|отключ|закр|стереть|выйти)*",
  "(где|куда) … (отпис|удал|отключ|закр)*",
  "how (do i|can i|would i|to) … (unsubscribe|delete|opt|cancel|close|remove|erase|stop)",
  "where (do|can) i (unsubscribe|delete|opt|cancel|close|remove)",
);
const ONLY_ASKING = anyOf(
  "(пока|просто) … (ничего|интересно|спрашиваю|спросить|интересуюсь|узнать)",
  "(не прошу|не собираюсь|не планирую|не хочу|не надо|не нужно)",
  "(спрашиваю|интересуюсь|на будущее|из любопытства|чисто теоретически)",
  "(just asking|just curious|not asking|only asking|out of curiosity|i am not|i'm not|hypothetical*|before i decide|wondering)",
);

/** Who asks how it is done wants it done, unless they say that they only ask. */
export function wantsHelp(sentences: Sentence[]): boolean {
  const some = (words: Phrases) => sentences.some((sentence) => occurs(words, sentence.plain));
  return (
    (some(HELP) || some(HOW_TO)) &&
    !some(ONLY_ASKING) &&
    !sentences.some((sentence) => /^\s*(?:если|if)/.test(sentence.plain))
  );
}

function asWished(hit: Hit): Hit {
  return hit.stance === "mentioned"
    ? { ...hit, stance: "attempted", weight: (hit.weight / VALUE.mentioned) * VALUE.attempted }
    : hit;
}
