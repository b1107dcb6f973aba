import type { ReadText } from "./read-for-changes";

const TOPIC = /(?<!\p{L})(?:пол|пола|полом|gender|sex|женск|мужск|female|male)/u;
const ALONE =
  '(?=["»”]?\\s*(?:$|[.,;:!?)(\\n—–-]|пол|(?:а|и|но|на|не|вместо|пожалуйста|прошу|исправ|помен|измен|смен|став|спасиб)))';
const FEMALE = `женск\\p{L}*${ALONE}|женщин\\p{L}*|female|woman`;
const MALE = `мужск\\p{L}*${ALONE}|мужчин\\p{L}*|male|man`;
const WORD = new RegExp(`(?<!\\p{L})(?:(${FEMALE})|(${MALE}))(?!\\p{L})`, "gu");
const LETTER = /(?<!\p{L})(?:пол|gender|sex)\s*(?:на|to|:|—|–|-|is)\s*["«]?(ж|м|жен|муж|f|m)(?!\p{L})/u;
const ASIDE =
  /(?:не|вместо|стоит|указан\p{L}*|записан\p{L}*|значится|был\p{L}*|с|сейчас|not|instead of|from|down as|listed as|recorded as|registered as|says|shows|was|currently|почему-то|зачем-то)\s*["«“]?\s*$/u;

const ASIDE_AFTER = /^["»”]?\s*(?:стоит|указан|записан|значится|сейчас|is listed|is shown)/u;

/** The gender that the sender asks for; null when the mail is not about it. */
export function genderAsked({ lower }: ReadText, subject: ReadText): "female" | "male" | null {
  if (!TOPIC.test(lower) && !TOPIC.test(subject.lower)) return null;
  const letter = LETTER.exec(lower)?.[1];
  if (letter) return /[жf]/.test(letter) ? "female" : "male";
  const wanted = [...lower.matchAll(WORD)].filter(
    (match) =>
      !ASIDE.test(lower.slice(Math.max(0, match.index - 30), match.index)) &&
      !ASIDE_AFTER.test(lower.slice(match.index + match[0].length, match.index + match[0].length + 20)),
  );
  const last = wanted.at(-1);
  return last ? (last[1] ? "female" : "male") : null;
}
