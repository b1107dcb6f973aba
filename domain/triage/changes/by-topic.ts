import { plain } from "../language/plain";
import { type ChangedField, type Changes, labelsIn } from "./fields";
import { takeValue } from "./take-value";

/** Words that bring a new value of whatever was being spoken of. */
const NEW_VALUE =
  /(?<!\p{L})(?:должн(?:о|а|ен) (?:быть|стать)(?: так)?|надо|нужно|правильно|верно|верн(?:ый|ая|ое)(?: вариант)?|правильн(?:ый|ая|ое)(?: вариант)?|поставьте|укажите|напишите|впишите|запишите|исправьте на|поменяйте на|замените на|стал[аои]?|нов(?:ый|ая|ое|ую)|теперь(?: я)?|should (?:now )?(?:be|read)|correct (?:spelling|version|value|one) is|the right one is|make it|set it to|change it to|put|it is now|it's now|now it is|i am now|now)\s*(?::|—|–|-\s)?\s*(?=["«“]?\p{L}|\d)/gu;
const NAME = "[А-ЯЁA-Z][\\p{L}'’-]+";
const PAIRS: [ChangedField | "topic", RegExp][] = [
  [
    "familyName",
    new RegExp(`(?:[Бб]ыл[аи]?|[Ww]as)\\s+${NAME},?\\s+(?:а\\s+)?(?:стал[аи]?|теперь|now)\\s+(${NAME})`, "gu"),
  ],
  ["topic", new RegExp(`(?:\\sне|[Нн]е|not)\\s+["«]?${NAME}["»]?,?\\s+(?:а|but)\\s+["«]?(${NAME})`, "gu")],
  ["topic", new RegExp(`["«]?(${NAME})["»]?,?\\s+(?:а не|вместо|instead of|rather than|not)\\s+["«]?${NAME}`, "gu")],
  [
    "givenName",
    new RegExp(
      `(?:[Зз]овут(?: меня)?|[Mm]y name is|I(?:'m| am) called|I go by|[Nn]ame's)\\s+(?:теперь\\s+)?["«]?(${NAME})`,
      "gu",
    ),
  ],
];

/**
 * Values whose field was named before them, in the text or the subject: «Родной город неверный. Поставьте: Сызрань».
 * Pairs of an old and a new name are understood without a field when names are the topic.
 */
export function changesByTopic(text: string, subject: string): Changes {
  const changes: Changes = {};
  const labels = labelsIn(plain(text));
  const fromSubject = labelsIn(plain(subject)).at(-1)?.field ?? null;
  const topicAt = (at: number) => labels.filter((label) => label.end <= at).at(-1)?.field ?? fromSubject;
  for (const [about, pair] of PAIRS) {
    for (const match of text.matchAll(pair)) {
      const topic = topicAt(match.index) ?? labels[0]?.field ?? null;
      const field = about === "topic" ? topic : about;
      if (field && NAMES.has(field) && (topic === null || NAMES.has(topic) || about === "familyName")) {
        changes[field] ??= takeValue(match[1]!, 0, field) ?? undefined;
      }
    }
  }
  for (const match of plain(text).matchAll(NEW_VALUE)) {
    const topic = topicAt(match.index);
    if (!topic || changes[topic] !== undefined) continue;
    const value = takeValue(text, match.index + match[0].length, topic);
    if (value && isPlausible(topic, value)) changes[topic] = value;
  }
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value));
}

const NAMES = new Set<ChangedField>(["givenName", "familyName", "homeTown"]);

/** Without its label beside it, a name must look like one. */
function isPlausible(field: ChangedField, value: string): boolean {
  return !NAMES.has(field) || /^\p{Lu}/u.test(value);
}
