import type { FoundChanges } from "./changes/find-changes";
import { isTransliterated } from "./language/detect-language";
import type { Sentence } from "./language/sentences";
import { toCyrillic } from "./language/to-cyrillic";
import type { Letter } from "./reader/letter";
import type { Hit } from "./requests/find-requests";
import type { Settled } from "./requests/settle-kinds";

/** Before a subject that was taken over from another mail. */
const TAKEN_OVER = /^\s*(?:re|fwd?|fw|aw|wg|ответ|на|отв|пересл)\s*(?:\[\d+\])?:/i;

/** What the rules have found, which the reader weighs with the words. */
export type Found = { sentences: Sentence[]; hits: Hit[]; settled: Settled[]; changes: FoundChanges };

/** The letter as the reader takes it, Russian in Latin letters put back into its own. */
export function letterOf(subject: string, { sentences, hits, settled, changes }: Found): Letter {
  const own = sentences.filter((sentence) => !sentence.subject).map(({ text }) => text);
  const read = isTransliterated(`${subject}\n${own.join("\n")}`) ? toCyrillic : (text: string) => text;
  return {
    subject: together(read(withoutTakenOver(subject))),
    sentences: own.map((text) => together(read(text))),
    reply: TAKEN_OVER.test(subject),
    marks: [
      ...hits.flatMap(({ type, rule, stance, sentence }) => [
        `${rule}:${stance}`,
        `${type}:${stance}${sentence.subject ? ":s" : ""}`,
      ]),
      ...settled.flatMap(({ kind, confidence }) => [
        `settled:${kind}`,
        `settled:${kind}:${Math.round(confidence * 5)}`,
      ]),
      ...Object.keys(changes.changes).map((field) => `field:${field}`),
      ...(changes.rule ? [`changes:${changes.rule}`] : []),
    ],
  };
}

/** A word whose letters are set apart («о т п и ш и т е»). */
function together(text: string): string {
  return text.replace(/(?<![\p{L}\p{N}])\p{L}(?:[ ._-]\p{L}(?![\p{L}\p{N}])){3,}/gu, (word) =>
    word.replace(/[^\p{L}]/gu, ""),
  );
}

function withoutTakenOver(subject: string): string {
  let title = subject;
  while (TAKEN_OVER.test(title)) title = title.replace(TAKEN_OVER, "");
  return title.trim();
}
