import type { Letter } from "../reading/letter";
import { Lexicon } from "../words/lexicon";
import type { Bound } from "./bound";
import type { Topics } from "./topics";

const FROM_HERE = new Lexicon<"here">({
  here: `с которого пишу|с которой пишу|с которого сейчас пишу|с которой сейчас пишу|с которого я пишу|с которой я пишу|откуда пишу|откуда сейчас пишу|на этот ящик|на этот адрес|на эту почту|
    на этот e-mail|на этот имейл|this address|this e-mail|this email|this mailbox|i am writing from|i'm writing from|from which i write|from which i am writing|i write from`,
});

/** «на этот адрес, с которого пишу»: the address that a letter comes from is the new one. */
export function bindSender(letter: Letter, topics: Topics, sender: string | null): Bound[] {
  const { words, items, cues, sentence } = letter;
  if (sender === null || !topics.isNamed("email")) return [];
  const here = FROM_HERE.all(words).find(({ from }) =>
    cues.some(({ tag, from: cue }) => tag === "put" && sentence[cue] === sentence[from]),
  );
  if (!here) return [];
  const [start, end] = [items[here.from]!.start, items[here.to - 1]!.end];
  return [{ field: "email", value: sender, start, end, labelled: true, plain: true, role: 3 }];
}
