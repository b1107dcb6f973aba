import type { Item } from "../changes/reading/items";
import { Lexicon } from "../changes/words/lexicon";
import { endsSentence, hasSentenceEnd, type Word } from "./spoken-of";

const TOGETHER = new Lexicon<"both" | "me-too" | "and-i">({
  both: "обоим|нас обоих|обоих нас|нас двоих|нам обеим|нас с|мы оба|мы обе|both of us|we both|us both|mine is this one",
  "me-too": `и меня|а также меня|меня тоже|меня и|меня , и|меня , а также|мой профиль и|мой аккаунт и|мою анкету и|мою почту и|мой адрес и|
    and me|and myself|me and|myself and|me as well|me too|my account and|my profile and|my address and`,
  "and-i": "и я|and i",
});

/** Whether a letter written for somebody else is for its author, too: “my mother and I”, «отпишите и меня». */
export function isForBoth(items: readonly Item[], people: readonly Word[]): boolean {
  const relations = people.filter(({ tag }) => tag === "relation" || tag === "theirs");
  return TOGETHER.all(items.map(({ plain }) => plain)).some(({ tag, from, to }) => {
    if (tag === "both") return true;
    if (tag === "and-i") return relations.some((one) => one.to === from);
    const asks = from > 0 && !endsSentence(items, from - 1) && items[from - 1]!.kind !== "line";
    return asks && relations.some((one) => sameSentence(items, Math.min(one.to, to), Math.max(one.from, from)));
  });
}

function sameSentence(items: readonly Item[], from: number, to: number): boolean {
  return to - from <= 12 && !hasSentenceEnd(items, from, to);
}

type Part = "here" | "leave" | "second" | "too";

const ADDRESSES = new Lexicon<Part>({
  here: `на этот|на эту|этот адрес|этот ящик|эту почту|этот e-mail|этот имейл|этот оставьте|эту оставьте|сюда|здесь|тут|с которого пишу|с которой пишу|с которого я пишу|с которой я пишу|нынешний|нынешнюю|текущий|
    this one|this address|this mailbox|this email|this e-mail|here|the one i write from|the one i am writing from|the one i'm writing from|address i write from|address i am writing from|this comes from`,
  leave: `оставьте|оставить|остается|оставляйте|не трогайте|не трогать|как раньше|как прежде|как было|по-прежнему|пусть|можно|шлите|присылайте|продолжа*|устраивает|
    keep|keeps|stay|stays|leave|still want|do not remove|don't remove|do not touch|don't touch|is fine|as before|can continue|may continue`,
  second: `второй|вторую|старый|старую|запасной|запасную|прежний|прежнюю|лишний|лишнюю|рабочий|рабочую|second|old|other|extra|spare|former|work`,
  too: "тоже|также|оба|обе|и этот|отовсюду|as well|both|also",
});

/**
 * Whether the author wants the address they write from left as it is: «а на этот шлите как раньше», “keep this one”, or has but
 * «мой второй адрес …» taken off the list.
 */
export function leavesThisAddress(
  items: readonly Item[],
  emails: readonly { from: number }[],
  kinds: readonly string[],
): boolean {
  if (emails.length === 0) return false;
  const parts = ADDRESSES.all(items.map(({ plain }) => plain));
  if (parts.some(({ tag }) => tag === "too")) return false;
  const isBeside = (one: { from: number }, other: { from: number }) =>
    sameSentence(items, Math.min(one.from, other.from), Math.max(one.from, other.from));
  if (parts.some((one) => one.tag === "here" && parts.some((other) => other.tag === "leave" && isBeside(one, other))))
    return true;
  return (
    kinds[0] === "unsubscribe" &&
    parts.some(
      ({ tag, from, to }) =>
        tag === "second" && isMine(items[from - 1]) && emails.some((one) => one.from >= to && one.from - to <= 5),
    )
  );
}

const isMine = (item: Item | undefined) => /^(?:мой|мою|моя|my)$/.test(item?.plain ?? "");
